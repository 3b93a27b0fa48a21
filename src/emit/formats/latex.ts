import type { Table } from '../../model/table.js';
import { cleanLine } from '../clean.js';
import type { Format } from '../format.js';
import { type Grid, gridOf, numberOf, type Printed, spoken } from '../grid.js';

/**
 * A longtable with booktabs rules, to be \input into a document with the packages longtable, booktabs, array, amsmath
 * and amssymb. LaTeX numbers the table itself; the number that daya knows stands in a comment.
 */
export const latex: Format = {
  id: 'latex',
  emit(table, { language }) {
    const grid = spoken(gridOf(table), language);
    const number = table.furniture && numberOf(table.furniture);
    const head = `${row(grid.head)}\n\\midrule`;
    const caption = [escapeLatex(cleanLine(table.title)), escapeLatex(grid.caption)].filter(
      (part) => part !== '',
    );
    const after = [...(grid.source ? [grid.source] : []), ...grid.notes].map(escapeLatex);
    return `${number === undefined ? '' : `% ${table.furniture!.label.replace(/\s+/g, ' ')} ${number}\n`}% \\usepackage{longtable,booktabs,array,amsmath,amssymb}
\\begin{longtable}{${columns(grid)}}
\\caption[${caption[0] ?? ''}]{${caption.join('. ')}}${label(table)}\\\\
\\toprule
${head}
\\endfirsthead
\\toprule
${head}
\\endhead
\\bottomrule
\\endfoot
${grid.lines.map(row).join('\n')}
${grid.foot ? `\\midrule\n${row(grid.foot)}\n` : ''}\\end{longtable}
${after.length > 0 ? `{\\footnotesize\\noindent ${after.join('\\\\\n')}\\par}\n` : ''}`;
  },
};

/** Numbers to the right, short text to the left, long text in paragraphs that share the width. */
function columns(grid: Grid): string {
  const lines = [...grid.lines, ...(grid.foot ? [grid.foot] : [])];
  const lengths = grid.head.map((_, x) =>
    Math.max(
      0,
      ...lines.map((line) =>
        Math.max(
          ...String(line[x] ?? '')
            .split('\n')
            .map((part) => part.length),
        ),
      ),
    ),
  );
  const long = lengths.filter((length) => length > 24).length;
  const share = Math.floor((100 - 10 * (lengths.length - long)) / Math.max(1, long));
  return grid.head
    .map((_, x) => {
      if (lengths[x]! > 24)
        return `>{\\raggedright\\arraybackslash}p{0.${String(Math.max(8, Math.min(90, share))).padStart(2, '0')}\\linewidth}`;
      return grid.numeric[x] ? 'r' : 'l';
    })
    .join('');
}

function row(values: readonly Printed[]): string {
  return `${values.map((value) => escapeLatex(String(value)).replaceAll('\n', '\\newline ')).join(' & ')} \\\\`;
}

function label({ kind, furniture }: Table): string {
  const number = furniture?.number === undefined ? '' : `-${furniture.number}`;
  return `\\label{tab:${kind.replace(/[^a-z0-9-]/gi, '')}${number}}`;
}

const specials: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '^': '\\textasciicircum{}',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '%': '\\%',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': "''",
  '[': '{[}',
  ']': '{]}',
  '–': '--',
  '∅': '$\\emptyset$',
  '✓': '$\\checkmark$',
  '✗': '$\\times$',
  '−': '$-$',
  '±': '$\\pm$',
  '○': '$\\circ$',
  '×': '$\\times$',
  '·': '$\\cdot$',
  '…': '\\dots{}',
  '“': '``',
  '”': "''",
};

/** Text that can be nothing but text in LaTeX. */
export function escapeLatex(text: string): string {
  return text.replace(/[\\{}$&#^_~%<>|"[\]–∅✓✗−±○×·…“”]/gu, (character) => specials[character] ?? character);
}
