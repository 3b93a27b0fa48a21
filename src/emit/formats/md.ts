import { clean } from '../clean.js';
import type { Format } from '../format.js';
import { gridOf, type Printed, placeOf, spoken } from '../grid.js';

/** GitHub-flavoured Markdown: title, caption, a pipe table, notes. Text of the study cannot become markup. */
export const md: Format = {
  id: 'md',
  emit(table, { language, pictures: source }) {
    const {
      title,
      caption,
      head,
      lines,
      foot,
      notes,
      source: from,
      pictures,
      numeric: numbers,
    } = spoken(
      gridOf(table, (picture) => picture),
      language,
    );
    const numeric = head.map(
      (_, column) => column > 0 && numbers[column] && lines.every((line) => isNumeric(line[column])),
    );
    const row = (values: readonly Printed[], y?: number): string => {
      const cells = values.map((value, x) => {
        const shown = y === undefined ? [] : (pictures?.get(placeOf(y, x)) ?? []);
        const images = shown.map(({ path, alt }) => image(alt, source?.href(path) ?? path));
        return [cell(value), ...images].filter((text) => text !== '').join('<br>');
      });
      return `| ${cells.join(' | ')} |`;
    };
    const parts = [
      title && `**${inline(title)}**`,
      caption && `_${inline(caption)}_`,
      [
        row(head),
        `| ${numeric.map((right) => (right ? '---:' : '---')).join(' | ')} |`,
        ...lines.map((line, y) => row(line, y)),
        ...(foot ? [row(foot)] : []),
      ].join('\n'),
      from && inline(from),
      notes.map((note) => `- ${inline(note)}`).join('\n'),
    ];
    return `${parts.filter((part) => part).join('\n\n')}\n`;
  },
};

/** A number, or one of the marks that stand for an empty cell of a column of numbers. */
function isNumeric(value: Printed | undefined): boolean {
  return (
    typeof value === 'number' ||
    /^\d+,\d+$/.test(String(value)) ||
    value === '–' ||
    value === '∅' ||
    value === '?'
  );
}

function cell(value: Printed): string {
  return typeof value === 'number' ? String(value) : inline(value).replaceAll('\n', '<br>');
}

/** A picture with its text alternative; a path may hold blanks and brackets. */
function image(alt: string, href: string): string {
  const text = inline(clean(alt).replace(/\s+/g, ' ').trim());
  const target = encodeURI(clean(href)).replace(/[()|]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `![${text}](${target})`;
}

/** Text whose characters cannot begin markup, HTML or a new cell. */
function inline(text: string): string {
  if (/^[\p{L}][\p{L}\p{N} .,;:()“”!?–\n]*$/u.test(text) && !/https?|ftp|www/i.test(text)) return text;
  return text
    .replace(/[\\`*_[\]|~#]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/^(\d*)([-+.)])(?=\s)/, '$1\\$2')
    .replace(/\b(https?|ftp|www)(?=[:.])/gi, '$1\u2060');
}
