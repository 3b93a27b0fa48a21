import { type Grid, type Printed, placeOf } from '../grid.js';
import type { TableLayout } from './layout.js';
import { paragraphXml, runXml } from './paragraph.js';
import { pictureXml } from './picture.js';
import { tableTextStyle } from './styles.js';

/** Lines up to which a row is kept on one page; a longer one may go over, or a long turn would leave pages half empty. */
const keptTogether = 12;

/** A grid as a table of Word: ruled, as wide as the page, its head repeated on every page. */
export function tableXml(grid: Grid, layout: TableLayout): string {
  const { widths, lines } = layout;
  const rows = [
    rowXml(grid, layout, grid.head, { head: true, bold: true, kept: true }),
    ...grid.lines.map((line, y) =>
      rowXml(grid, layout, line, { head: false, bold: false, kept: lines[y + 1]! <= keptTogether, y }),
    ),
    ...(grid.foot ? [rowXml(grid, layout, grid.foot, { head: false, bold: true, kept: true })] : []),
  ];
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const borders = sides.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`);
  const width = widths.reduce((sum, one) => sum + one, 0);
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders>${borders.join('')}</w:tblBorders>` +
    '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
    `<w:tblGrid>${widths.map((one) => `<w:gridCol w:w="${one}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`
  );
}

interface RowOptions {
  readonly head: boolean;
  readonly bold: boolean;
  readonly kept: boolean;
  /** The line of the body, from 0. */
  readonly y?: number;
}

function rowXml(
  { numeric, pictures }: Grid,
  { widths, size }: TableLayout,
  line: readonly Printed[],
  { head, bold, kept, y }: RowOptions,
): string {
  const look = { bold, ...(size !== 10 && { size }) };
  const cells = widths.map((width, x) => {
    const paragraphs = String(line[x] ?? '')
      .split('\n')
      .map((text) =>
        paragraphXml(text === '' ? '' : runXml(text, look), {
          style: tableTextStyle,
          ...(numeric[x] && { align: 'right' as const }),
        }),
      );
    const shown = y === undefined ? [] : (pictures?.get(placeOf(y, x)) ?? []);
    const drawings = shown.map((picture) =>
      paragraphXml(pictureXml(picture, width, `${placeOf(y ?? 0, x)}`), { style: tableTextStyle }),
    );
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${[...paragraphs, ...drawings].join('')}</w:tc>`;
  });
  const properties = `${kept ? '<w:cantSplit/>' : ''}${head ? '<w:tblHeader/>' : ''}`;
  return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`;
}
