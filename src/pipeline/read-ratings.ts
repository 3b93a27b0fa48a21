import { type Metric, missing, type Ratings } from '../agree/ratings.js';
import { agreeFaults } from '../i18n/faults/agree.js';
import { csvFaults } from '../i18n/faults/csv.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { Failure } from '../model/failure.js';
import { type CsvCell, scanCsv } from '../study/csv-scan.js';
import { SourceText } from '../study/source-text.js';
import { naturalOrder } from '../text/natural-order.js';
import { FaultList } from './fault-list.js';

/** A table of ratings as read. */
export interface RatingTable {
  readonly ratings: Ratings;
  /** Name of each unit; its line where it has none. */
  readonly units: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What people write where a rating is missing; read as a category, but not without a word. */
const missingMarks = new Set(['na', 'n/a', '.', '-', '?', '#n/a', 'nan', 'null']);

/**
 * Reads a table of ratings: the first column is `unit`, then a column a coder, empty for missing. A bad row or cell is
 * named and left out, the rest is used; a table without its first line fails. Scanned cell by cell, since a table of
 * a million units as objects would not fit a modest laptop.
 */
export function readRatings(text: string, file: string, metric: Metric): RatingTable {
  const source = new SourceText(text.normalize('NFC'), file);
  const { records, delimiter, faults: quotes } = scanCsv(source.text);
  const faults = new FaultList(file);
  const at = (cell: CsvCell) => {
    const place = source.place(cell.start, cell.end);
    return [place, source.lineText(place.line!)] as const;
  };
  for (const { kind, index } of quotes)
    faults.add(() => {
      const place = source.place(index, index + 1);
      const fault = kind === 'open' ? csvFaults.openQuote : csvFaults.strayQuote;
      return fault.at(place, {}, source.lineText(place.line!));
    });
  const [head] = records;
  const coders = readHead(head, at, file);
  const columns = coders.length + 1;
  const scale = new Scale(metric, delimiter === ';');
  const values = new Int32Array((records.length - 1) * coders.length);
  const units: string[] = [];
  const met = new Map<string, number>();
  const warned = new Set<string>();
  let filled = 0;
  for (let r = 1; r < records.length; r++) {
    const record = records[r]!;
    if (isRagged(record, columns)) {
      const cell = record[columns] ?? record.at(-1)!;
      faults.add(() => {
        const [place, line] = at(cell);
        return agreeFaults.raggedRow.at(place, { cells: record.length, columns }, line);
      });
      continue;
    }
    for (let i = 1; i < columns; i++) {
      const cell = record[i]!;
      const typed = cell.text.trim();
      const index = typed === '' ? missing : scale.indexOf(typed);
      if (index === undefined) {
        faults.add(() => {
          const [place, line] = at(cell);
          return scale.isNegative(typed)
            ? agreeFaults.negativeRatio.at(place, { value: typed }, line)
            : agreeFaults.notANumber.at(place, { value: typed, metric }, line);
        });
      } else if (missingMarks.has(typed.toLowerCase()) && !warned.has(typed)) {
        warned.add(typed);
        faults.add(() => {
          const [place, line] = at(cell);
          return agreeFaults.missingMark.at(place, { mark: typed }, line);
        });
      }
      values[filled++] = index ?? missing;
    }
    const first = record[0]!;
    const name = first.text.trim();
    const before = name === '' ? undefined : met.get(name);
    if (before !== undefined)
      faults.add(() => {
        const [place, line] = at(first);
        return agreeFaults.duplicateUnit.at(
          place,
          { unit: name, line: source.lineAt(records[before]![0]!.start) },
          line,
        );
      });
    else if (name !== '') met.set(name, r);
    units.push(name === '' ? String(source.lineAt(first.start)) : name);
  }
  const ratings = scale.ratings(coders, values.subarray(0, filled));
  return { ratings, units, diagnostics: faults.list };
}

/** The coders that the first line names; a Failure where it is no such line. */
function readHead(
  head: readonly CsvCell[] | undefined,
  at: (cell: CsvCell) => readonly [ReturnType<SourceText['place']>, string],
  file: string,
): string[] {
  if (head === undefined) throw new Failure([csvFaults.empty.at({ file, line: 1 }, {})], 1);
  const names = head.map((cell) => cell.text.replace(/\s+/gu, ' ').trim());
  if (names[0]!.toLowerCase() !== 'unit')
    throw new Failure(
      [agreeFaults.noUnitColumn.at(at(head[0]!)[0], { found: names[0]! }, at(head[0]!)[1])],
      1,
    );
  const wrong = names.flatMap((name, i): Diagnostic[] => {
    const [place, line] = at(head[i]!);
    if (name === '') return [csvFaults.unnamedColumn.at(place, { number: i + 1 }, line)];
    return names.indexOf(name) < i ? [csvFaults.duplicateColumn.at(place, { column: name }, line)] : [];
  });
  if (wrong.length > 0) throw new Failure(wrong, 1);
  return names.slice(1);
}

/** Cells that are missing or too many; blank ones beyond the last column are what spreadsheets leave behind. */
function isRagged(record: readonly CsvCell[], columns: number): boolean {
  return record.length < columns || record.slice(columns).some((cell) => cell.text.trim() !== '');
}

/** The values of a table in order of appearance, and what they amount to. */
class Scale {
  readonly #indices = new Map<string | number, number>();
  readonly #typed = new Map<string, number | undefined>();
  readonly #numeric: boolean;

  constructor(
    readonly metric: Metric,
    /** `3,5` is a number where commas do not part cells. */
    readonly decimalComma: boolean,
  ) {
    this.#numeric = metric !== 'nominal';
  }

  /** Index of a value as typed; undefined where the scale has no such value. */
  indexOf(typed: string): number | undefined {
    if (this.#typed.has(typed)) return this.#typed.get(typed);
    const value = this.#numeric ? this.#number(typed) : typed;
    const index = value === undefined ? undefined : this.#indexOfValue(value);
    this.#typed.set(typed, index);
    return index;
  }

  /** Whether a value is a number that only its sign excludes. */
  isNegative(typed: string): boolean {
    return this.metric === 'ratio' && /^-/.test(typed) && parseNumber(typed, this.decimalComma) !== undefined;
  }

  /** The ratings with their categories in order: by size where they are numbers, else as people order names. */
  ratings(coders: readonly string[], values: Int32Array): Ratings {
    const found = [...this.#indices.keys()];
    const order = [...found.keys()].sort((a, b) => {
      const [x, y] = [found[a]!, found[b]!];
      return typeof x === 'number' && typeof y === 'number' ? x - y : naturalOrder(String(x), String(y));
    });
    const rank = new Int32Array(found.length);
    order.forEach((index, position) => {
      rank[index] = position;
    });
    const categories = order.map((index) => String(found[index]));
    return {
      coders,
      categories,
      ...(this.#numeric && { numbers: Float64Array.from(order, (index) => Number(found[index])) }),
      values: values.map((value) => (value === missing ? missing : rank[value]!)),
    };
  }

  #number(typed: string): number | undefined {
    const value = parseNumber(typed, this.decimalComma);
    return value !== undefined && this.metric === 'ratio' && value < 0 ? undefined : value;
  }

  #indexOfValue(value: string | number): number {
    const known = this.#indices.get(value);
    if (known !== undefined) return known;
    this.#indices.set(value, this.#indices.size);
    return this.#indices.size - 1;
  }
}

function parseNumber(typed: string, decimalComma: boolean): number | undefined {
  const text = decimalComma ? typed.replace(',', '.') : typed;
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value + 0 : undefined;
}
