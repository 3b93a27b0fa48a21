import { scalePoint, scaleSqrt } from 'd3-scale';
import type { Table } from '../../model/table.js';
import { cellsOf, gridOf } from '../grid.js';
import { element, label, lines, picture, roughWidth } from './svg.js';

/** Events on a line a kind, from the first period to the last; the size of a dot, and the number in it, say how many. */
export function timeline(table: Table): string {
  const { rows, cols } = table;
  const { title } = gridOf(table);
  const cellAt = cellsOf(table);
  const count = (y: number, x: number): number => cellAt(y, x)?.quotes.length ?? 0;
  const most = Math.max(1, ...table.cells.map(({ quotes }) => quotes.length));
  const left = Math.min(320, Math.max(80, ...rows.map((row) => roughWidth(row.label)))) + 24;
  const right = left + Math.max(1, cols.length) * 90;
  const x = scalePoint<number>()
    .domain(cols.map((_, n) => n))
    .range([left, right])
    .padding(0.5);
  const size = scaleSqrt().domain([0, most]).range([0, 15]);
  const top = 70;
  const row = (n: number): number => top + 20 + n * 36;
  const content = [
    label(title, 8, 20, { 'font-weight': 'bold', 'font-size': 14 }),
    ...cols.flatMap((col, n) =>
      lines(col.label, 12).map((text, line) =>
        label(text, x(n)!, 46 + line * 14, { 'text-anchor': 'middle' }),
      ),
    ),
    ...rows.flatMap(({ label: name }, y) => [
      label(name.length > 46 ? `${name.slice(0, 45)}…` : name, left - 12, row(y) + 4, {
        'text-anchor': 'end',
      }),
      element('line', { x1: left, y1: row(y), x2: right, y2: row(y), stroke: '#c8d2de' }),
      ...cols.flatMap((_, n) => {
        const events = count(y, n);
        if (events === 0) return [];
        return [
          element('circle', { cx: x(n)!, cy: row(y), r: Math.max(7, size(events)), fill: '#1f4e8c' }),
          label(String(events), x(n)!, row(y) + 4, {
            'text-anchor': 'middle',
            fill: '#ffffff',
            'font-size': 11,
          }),
        ];
      }),
    ]),
  ];
  const said = rows.flatMap(({ label: name }, y) =>
    cols.flatMap(({ label: period }, n) => (count(y, n) > 0 ? [`${period}: ${name} (${count(y, n)})`] : [])),
  );
  return picture(
    { width: Math.max(right + 12, roughWidth(title) * 1.3 + 16), height: row(rows.length) },
    { title, description: `${said.join('; ')}.` },
    content,
  );
}
