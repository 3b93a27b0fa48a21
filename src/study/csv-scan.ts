/** A cell of a CSV text: what it says, and the UTF-16 indices where it stands (quotes included). */
export interface CsvCell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What is wrong with the quotes of a CSV text, and at which UTF-16 index. */
export interface QuoteFault {
  readonly kind: 'open' | 'stray';
  readonly index: number;
}

export interface ScannedCsv {
  /** Records that hold at least one cell that is not blank. */
  readonly records: readonly (readonly CsvCell[])[];
  readonly delimiter: string;
  readonly faults: readonly QuoteFault[];
}

/** Cuts a CSV text with LF line breaks into records and cells, in one pass. */
export function scanCsv(text: string): ScannedCsv {
  const separator = /^sep=([,;\t|])\n/i.exec(text);
  let at = separator ? separator[0].length : 0;
  const delimiter = separator?.[1] ?? guessDelimiter(text, at);
  const records: CsvCell[][] = [];
  const faults: QuoteFault[] = [];
  while (at < text.length) {
    const record: CsvCell[] = [];
    for (let more = true; more; ) {
      const cell = scanCell(text, at, delimiter, faults);
      record.push(cell);
      at = cell.end;
      more = text[at] === delimiter;
      if (at < text.length) at++;
    }
    if (record.some((cell) => cell.text.trim() !== '')) records.push(record);
  }
  return { records, delimiter, faults };
}

/** Reads one cell; its `end` is the index of the delimiter or line break after it. */
function scanCell(text: string, start: number, delimiter: string, faults: QuoteFault[]): CsvCell {
  let at = start;
  while (text[at] === ' ') at++;
  if (text[at] !== '"') {
    const end = endOfCell(text, start, delimiter);
    return { text: text.slice(start, end), start, end };
  }
  const open = at;
  let words = '';
  for (at++; ; ) {
    const quote = text.indexOf('"', at);
    if (quote === -1) {
      faults.push({ kind: 'open', index: open });
      return { text: words + text.slice(at), start, end: text.length };
    }
    words += text.slice(at, quote);
    at = quote + 1;
    if (text[at] !== '"') break;
    words += '"';
    at++;
  }
  const end = endOfCell(text, at, delimiter);
  const rest = text.slice(at, end);
  if (rest.trim() !== '') faults.push({ kind: 'stray', index: at + rest.search(/\S/) });
  return { text: words + rest.trimEnd(), start, end };
}

function endOfCell(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n') at++;
  return at;
}

/** The one of comma, semicolon and tab that the first line holds most of, outside quotes. */
function guessDelimiter(text: string, from: number): string {
  const counts: Record<string, number> = { ',': 0, ';': 0, '\t': 0 };
  let quoted = false;
  for (let i = from; i < text.length; i++) {
    const character = text[i]!;
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '\n') {
      if (counts[','] || counts[';'] || counts['\t']) break;
      if (text.slice(from, i).trim() !== '') break;
    } else if (counts[character] !== undefined) counts[character]++;
  }
  return [',', ';', '\t'].reduce((best, one) => (counts[one]! > counts[best]! ? one : best));
}
