import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import type { Table } from '../../model/table.js';
import { element, label, picture } from './svg.js';

/** The two curves: codes known after each document in the order of collection, and expected in any order. */
const curves = [
  { key: 'cumulative', stroke: '#1f4e8c', dash: undefined },
  { key: 'expected', stroke: '#b35900', dash: '5 4' },
] as const;

/** The curves of a table of saturation over its documents; bars below say how many codes were new. */
export function saturationCurve(table: Table): string {
  const { rows, cols, cells } = table;
  const numbers = new Map<string, number>();
  for (const { row, col, value } of cells)
    if (typeof value === 'number') numbers.set(`${row}\n${col}`, value);
  const at = (row: string, col: string): number | undefined => numbers.get(`${row}\n${col}`);
  const most = Math.max(1, ...curves.flatMap(({ key }) => rows.map((row) => at(row.key, key) ?? 0)));
  const [left, right, top, bottom] = [48, 48 + Math.max(4, rows.length) * 44, 40, 280];
  const x = scalePoint<string>()
    .domain(rows.map(({ key }) => key))
    .range([left, right])
    .padding(0.5);
  const y = scaleLinear().domain([0, most]).nice().range([bottom, top]);
  const name = (key: string): string => cols.find((col) => col.key === key)?.label ?? key;
  const content = [
    label(table.title, 8, 20, { 'font-weight': 'bold', 'font-size': 14 }),
    ...y
      .ticks(6)
      .flatMap((tick) => [
        element('line', { x1: left, y1: y(tick), x2: right, y2: y(tick), stroke: '#e3e8ee' }),
        label(String(tick), left - 8, y(tick) + 4, { 'text-anchor': 'end', 'font-size': 11 }),
      ]),
    ...rows.flatMap(({ key }) => {
      const fresh = at(key, 'fresh') ?? 0;
      return [
        element('rect', {
          x: x(key)! - 8,
          y: y(fresh),
          width: 16,
          height: bottom - y(fresh),
          fill: '#c8d8ec',
        }),
        label(key, x(key)!, bottom + 16, { 'text-anchor': 'middle', 'font-size': 11 }),
      ];
    }),
    ...curves.flatMap(({ key, stroke, dash }, n) => {
      const points = rows.flatMap((row): [number, number][] => {
        const value = at(row.key, key);
        return value === undefined ? [] : [[x(row.key)!, y(value)]];
      });
      const path = line()(points);
      const legend = bottom + 40 + n * 18;
      return [
        ...(path === null
          ? []
          : [
              element('path', {
                d: path,
                fill: 'none',
                stroke,
                'stroke-width': 2,
                ...(dash && { 'stroke-dasharray': dash }),
              }),
            ]),
        element('line', {
          x1: left,
          y1: legend,
          x2: left + 28,
          y2: legend,
          stroke,
          'stroke-width': 2,
          ...(dash && { 'stroke-dasharray': dash }),
        }),
        label(name(key), left + 36, legend + 4, { 'font-size': 12 }),
      ];
    }),
    element('rect', { x: left, y: bottom + 70, width: 28, height: 10, fill: '#c8d8ec' }),
    label(name('fresh'), left + 36, bottom + 80, { 'font-size': 12 }),
  ];
  const said = rows.map(
    ({ key }) =>
      `${key}: ${name('fresh')} ${at(key, 'fresh') ?? 0}, ${name('cumulative')} ${at(key, 'cumulative') ?? 0}`,
  );
  return picture(
    { width: right + 24, height: bottom + 100 },
    { title: table.title, description: `${said.join('; ')}.` },
    content,
  );
}
