/** A line of a chart: its sign, and its values in order. */
export interface Series {
  readonly sign: string;
  readonly values: readonly number[];
}

/** Columns between two values, where there is room. */
const widest = 6;

/**
 * A chart of counts for the terminal, lines of text from top to bottom: an axis with numbers, a column a document, or,
 * where there are more than fit, every second or third one. Where series meet, the sign of the first stands.
 */
export function curveLines(
  series: readonly Series[],
  options: { readonly width: number; readonly height: number },
): string[] {
  const count = Math.max(0, ...series.map(({ values }) => values.length));
  if (count === 0) return [];
  const most = Math.max(1, ...series.flatMap(({ values }) => values));
  const label = String(Math.round(most)).length;
  const room = Math.max(1, options.width - label - 2);
  const stride = Math.ceil(count / room);
  const shown = Array.from({ length: Math.floor(count / stride) }, (_, n) => (n + 1) * stride);
  const step = Math.min(widest, Math.max(1, Math.floor(room / shown.length)));
  const height = Math.max(3, options.height);
  const rows = Array.from({ length: height }, () => Array.from({ length: shown.length * step }, () => ' '));
  for (const { sign, values } of [...series].reverse()) {
    shown.forEach((number, n) => {
      const value = values[number - 1];
      if (value === undefined) return;
      const y = height - 1 - Math.round((value / most) * (height - 1));
      rows[y]![n * step + step - 1] = sign;
    });
  }
  const lines = rows.map((row, y) => {
    const mark = y === 0 ? String(Math.round(most)) : y === height - 1 ? '0' : '';
    return `${mark.padStart(label)} ┤${row.join('')}`.trimEnd();
  });
  return [
    ...lines,
    `${' '.repeat(label)} └${'─'.repeat(shown.length * step)}`,
    `${' '.repeat(label + 2)}${numbersBelow(shown, step)}`.trimEnd(),
  ];
}

/** Numbers of documents under their columns, as many as do not touch each other. */
function numbersBelow(shown: readonly number[], step: number): string {
  const every = Math.ceil((String(shown.at(-1)).length + 1) / step);
  const cells = shown.map((number, n) => ({ text: String(number), end: (n + 1) * step, n }));
  let line = '';
  for (const { text, end, n } of cells)
    if ((n + 1) % every === 0) line = line.padEnd(end - text.length) + text;
  return line;
}
