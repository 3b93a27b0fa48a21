import type { Table, TableCell } from '../../model/table.js';
import { clean } from '../clean.js';
import { type DrawnPicture, drawnPicture } from '../drawn-picture.js';
import type { Format } from '../format.js';
import { cellsOf, gridOf, type Printed, placeOf, spoken } from '../grid.js';

/** A page of its own without scripts: the table, and under each number the quotations behind it, folded away. */
export const html: Format = {
  id: 'html',
  emit(table, { language, pictures }) {
    const grid = spoken(
      gridOf(table, (picture) => drawnPicture(picture, pictures)),
      language,
    );
    const cellAt = cellsOf(table);
    const head = grid.head.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('');
    const rows = grid.lines.map((line, y) => {
      const cells = line.map((value, x) =>
        x === 0
          ? `<th scope="row">${block(String(value))}</th>`
          : data(value, cellAt(y, x - 1), grid.numeric[x], grid.pictures?.get(placeOf(y, x))),
      );
      return `<tr>${cells.join('')}</tr>`;
    });
    const foot = grid.foot
      ? `<tfoot><tr>${grid.foot.map((value, x) => (x === 0 ? `<th scope="row">${block(String(value))}</th>` : data(value, undefined, grid.numeric[x]))).join('')}</tr></tfoot>\n`
      : '';
    const notes = grid.notes.map((note) => `<li>${escapeHtml(note)}</li>\n`).join('');
    return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(grid.title)}</title>
<style>
${style}</style>
</head>
<body>
<table>
<caption><strong>${escapeHtml(grid.title)}</strong>${grid.caption ? `<br>${escapeHtml(grid.caption)}` : ''}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
${foot}</table>
${grid.source ? `<p>${escapeHtml(grid.source)}</p>\n` : ''}${notes ? `<ul>\n${notes}</ul>\n` : ''}${provenance(table)}</body>
</html>
`;
  },
};

const style = `body { font: 11pt/1.4 "Times New Roman", serif; margin: 2em; }
table { border-collapse: collapse; border-top: 1.5pt solid; border-bottom: 1.5pt solid; }
caption { text-align: left; padding-bottom: 0.6em; }
thead { border-bottom: 0.75pt solid; }
tfoot { border-top: 0.75pt solid; }
th, td { padding: 0.25em 0.6em; text-align: left; vertical-align: top; }
th { font-weight: normal; }
thead th { font-weight: bold; }
td.number { text-align: right; }
img { max-width: 16em; max-height: 16em; }
details { text-align: left; font-size: 90%; }
footer { color: #555; font-size: 80%; }
@media print { details { display: none; } }
`;

function data(
  value: Printed,
  cell: TableCell | undefined,
  number: boolean | undefined,
  pictures: readonly DrawnPicture[] = [],
): string {
  const images = pictures.map(image).join('');
  return `<td${number ? ' class="number"' : ''}>${block(String(value))}${images}${typeof cell?.value === 'number' ? behind(cell) : ''}</td>`;
}

/** A picture inside the page, so that the file can be sent alone. */
function image({ kind, bytes, alt }: DrawnPicture): string {
  const text = escapeHtml(clean(alt).replace(/\s+/g, ' ').trim());
  return `<br><img src="data:image/${kind};base64,${Buffer.from(bytes).toString('base64')}" alt="${text}">`;
}

/** The quotations behind a number. */
function behind(cell: TableCell | undefined): string {
  if (!cell || cell.quotes.length === 0) return '';
  const items = cell.quotes.map(
    ({ quote, at, informant }) =>
      `<li>“${escapeHtml(clean(quote).replace(/\s+/g, ' ').trim())}” (${escapeHtml(clean(informant ? `${informant}, ${at}` : at))})</li>`,
  );
  return `<details><summary>${cell.refs.length}</summary><ul>${items.join('')}</ul></details>`;
}

function provenance({ provenance: { tool, digest } }: Table): string {
  return `<footer>${escapeHtml(clean(tool))} · <code>${escapeHtml(clean(digest))}</code></footer>\n`;
}

function block(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}

/** Text that can be nothing but text in HTML. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
