import { scaleBand, scaleLinear } from 'd3-scale';
import { emptyMarks } from '../../i18n/tables.js';
import type { Table, TableCell } from '../../model/table.js';
import { cellsOf, gridOf } from '../grid.js';
import { element, label, lines, picture, roughWidth } from './svg.js';

/** Rows and columns as shaded squares; every square also carries its number or mark, so that colour is never the only sign. */
export function heatMap(table: Table): string {
  const { rows, cols } = table;
  const grid = gridOf(table);
  const cellAt = cellsOf(table);
  const weight = (cell: TableCell | undefined): number =>
    typeof cell?.value === 'number' ? cell.value : (cell?.quotes.length ?? 0);
  const most = Math.max(1, ...table.cells.map(weight));
  const shade = scaleLinear<string>().domain([0, most]).range(['#f4f7fb', '#1f4e8c']);
  const heads = cols.map((col) => lines(col.label, 14));
  const left = Math.min(320, Math.max(80, ...rows.map((row) => roughWidth(row.label)))) + 16;
  const top = 40 + Math.max(1, ...heads.map((head) => head.length)) * 15;
  const x = scaleBand<number>()
    .domain(cols.map((_, n) => n))
    .range([left, left + cols.length * 96])
    .padding(0.04);
  const y = scaleBand<number>()
    .domain(rows.map((_, n) => n))
    .range([top, top + rows.length * 30])
    .padding(0.06);
  const content = [
    label(grid.title, 8, 20, { 'font-weight': 'bold', 'font-size': 14 }),
    ...heads.flatMap((head, n) =>
      head.map((text, line) =>
        label(text, x(n)! + x.bandwidth() / 2, top - 8 - (head.length - 1 - line) * 15, {
          'text-anchor': 'middle',
        }),
      ),
    ),
    ...rows.flatMap((row, j) => [
      label(shortened(row.label), left - 8, y(j)! + y.bandwidth() / 2 + 4, { 'text-anchor': 'end' }),
      ...cols.flatMap((_, i) => {
        const cell = cellAt(j, i);
        const value = weight(cell);
        const text = cell?.empty ? emptyMarks[cell.empty] : String(value);
        const place = { x: x(i)!, y: y(j)!, width: x.bandwidth(), height: y.bandwidth() };
        return [
          element('rect', {
            ...place,
            rx: 2,
            fill: cell?.empty ? '#ffffff' : shade(value),
            stroke: '#c8d2de',
          }),
          label(text, place.x + place.width / 2, place.y + place.height / 2 + 4, {
            'text-anchor': 'middle',
            fill: !cell?.empty && value > most * 0.55 ? '#ffffff' : '#1a1a1a',
          }),
        ];
      }),
    ]),
  ];
  const width = Math.max(left + cols.length * 96 + 8, roughWidth(grid.title) * 1.3 + 16);
  const height = top + rows.length * 30 + 12;
  return picture({ width, height }, { title: grid.title, description: describe(table) }, content);
}

/** Every square in words. */
function describe({ caption, rows, cols, cells }: Table): string {
  const rowLabel = new Map(rows.map(({ key, label: text }) => [key, text]));
  const colLabel = new Map(cols.map(({ key, label: text }) => [key, text]));
  const said = cells
    .filter(({ empty, quotes, value }) => !empty && (quotes.length > 0 || typeof value === 'number'))
    .map(
      ({ row, col, value, quotes }) =>
        `${rowLabel.get(row) ?? row}, ${colLabel.get(col) ?? col}: ${typeof value === 'number' ? value : quotes.length}`,
    );
  return [caption, `${said.join('; ')}.`].join(' ');
}

function shortened(text: string): string {
  return text.length > 46 ? `${text.slice(0, 45)}…` : text;
}
