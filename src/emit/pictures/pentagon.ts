import { scaleLinear } from 'd3-scale';
import { curveLinearClosed, lineRadial } from 'd3-shape';
import type { Table } from '../../model/table.js';
import { gridOf } from '../grid.js';
import { element, label, lines, picture, roughWidth } from './svg.js';

const radius = 130;
const middle = { x: 240, y: 210 };

/** An axis for each row, as long as its `score`: the asset pentagon where there are five capitals. */
export function pentagon(table: Table): string {
  const { title } = gridOf(table);
  const scores = table.rows.map(({ key, label: name }) => {
    const value = table.cells.find(({ row, col }) => row === key && col === 'score')?.value;
    return { name, score: typeof value === 'number' ? value : 0 };
  });
  const most = Math.max(1, ...scores.map(({ score }) => score));
  const length = scaleLinear().domain([0, most]).range([0, radius]).nice(4);
  const turn = (n: number): number => (n / Math.max(1, scores.length)) * 2 * Math.PI;
  const outline = lineRadial<number>().curve(curveLinearClosed);
  const ring = (value: number): string =>
    outline.angle((_, n) => turn(n)).radius(() => length(value))(scores.map((_, n) => n)) ?? '';
  const shape =
    outline.angle((_, n) => turn(n)).radius((n) => length(scores[n]!.score))(scores.map((_, n) => n)) ?? '';
  const at = (n: number, far: number): { x: number; y: number } => ({
    x: Math.sin(turn(n)) * far,
    y: -Math.cos(turn(n)) * far,
  });
  const ticks = length.ticks(4).filter((tick) => Number.isInteger(tick) && tick > 0);
  const inside = [
    ...ticks.map((tick) => element('path', { d: ring(tick), fill: 'none', stroke: '#c8d2de' })),
    ...scores.map((_, n) => {
      const end = at(n, length.range()[1]!);
      return element('line', { x1: 0, y1: 0, x2: end.x, y2: end.y, stroke: '#c8d2de' });
    }),
    element('path', {
      d: shape,
      fill: '#1f4e8c',
      'fill-opacity': 0.25,
      stroke: '#1f4e8c',
      'stroke-width': 2,
    }),
    ...scores.map(({ score }, n) => {
      const place = at(n, length(score));
      return element('circle', { cx: place.x, cy: place.y, r: 3.5, fill: '#1f4e8c' });
    }),
    ...ticks.map((tick) => label(String(tick), 4, -length(tick) - 2, { 'font-size': 10, fill: '#666666' })),
    ...scores.flatMap(({ name, score }, n) => {
      const place = at(n, radius + 22);
      const anchor = Math.abs(place.x) < 10 ? 'middle' : place.x > 0 ? 'start' : 'end';
      const words = lines(`${name} (${score})`, 18);
      // A label above the figure grows upwards, the others down.
      const up = place.y < -radius ? (words.length - 1) * 15 : 0;
      return words.map((text, line) =>
        label(text, place.x, place.y + 4 - up + line * 15, { 'text-anchor': anchor }),
      );
    }),
  ];
  return picture(
    { width: Math.max(480, roughWidth(title) * 1.3 + 16), height: 400 },
    { title, description: `${scores.map(({ name, score }) => `${name}: ${score}`).join('; ')}.` },
    [
      label(title, 8, 20, { 'font-weight': 'bold', 'font-size': 14 }),
      element('g', { transform: `translate(${middle.x} ${middle.y})` }, `\n${inside.join('\n')}\n`),
    ],
  );
}
