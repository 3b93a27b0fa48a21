import type { IndicatorPattern } from '../model/codebook.js';
import { requiredLiterals } from './regex-literals.js';

/** Shorter runs of letters stand in too many words to be worth a look. */
const shortestRun = 3;

/** A run of letters, and what it is good for: lists of indicators, by their numbers. */
interface Run {
  readonly letters: string;
  readonly lists: number[];
}

/**
 * Which words of a text give indicators that search the text itself (regular expressions, exact texts with signs) a
 * chance: those that hold letters without which such an indicator cannot match. So it costs nothing where no such word
 * stands.
 */
export class TextTriggers {
  /** First letters → runs that begin with them. */
  readonly #runs = new Map<string, Run[]>();
  /** Indicator → its lists: a run of each must stand in a text. */
  readonly #needs = new Map<number, number[]>();
  #lists = 0;

  /** @param indicators numbers of indicators, in their order, with what they look for. */
  constructor(indicators: Iterable<readonly [number, IndicatorPattern]>) {
    for (const [number, pattern] of indicators)
      this.#needs.set(
        number,
        runsOf(pattern).map((runs) => this.#list(runs)),
      );
  }

  #list(runs: readonly string[]): number {
    const list = this.#lists++;
    for (const letters of runs) {
      const start = letters.slice(0, shortestRun);
      const known = this.#runs.get(start) ?? [];
      this.#runs.set(start, known);
      const same = known.find((run) => run.letters === letters);
      if (same === undefined) known.push({ letters, lists: [list] });
      else same.lists.push(list);
    }
    return list;
  }

  /** How many indicators search texts. */
  get size(): number {
    return this.#needs.size;
  }

  /** Whether a word as written holds any run of letters that is asked for. */
  has(word: string): boolean {
    return this.#runs.size > 0 && this.#runsIn(word).next().done === false;
  }

  /** The indicators that can match a text with these words, in their order. */
  possible(words: Iterable<string>): number[] {
    const found = new Set<number>();
    for (const word of words)
      for (const { lists } of this.#runsIn(word)) for (const list of lists) found.add(list);
    const numbers: number[] = [];
    for (const [number, lists] of this.#needs)
      if (lists.every((list) => found.has(list))) numbers.push(number);
    return numbers;
  }

  *#runsIn(word: string): Generator<Run> {
    let small = word.toLowerCase();
    // Letters that regular expressions take for plain ones (the long s), and accents written apart.
    if (/[^\0-\x7F]/.test(small)) small = small.normalize('NFKD');
    for (let at = 0; at + shortestRun <= small.length; at++)
      for (const run of this.#runs.get(small.slice(at, at + shortestRun)) ?? [])
        if (small.startsWith(run.letters, at)) yield run;
  }
}

/** Runs of plain letters: of each list one must stand in a match. A run of letters stands inside one word of the text. */
function runsOf(pattern: IndicatorPattern): (readonly string[])[] {
  const literals =
    pattern.kind === 'regex'
      ? requiredLiterals(pattern.source)
      : pattern.kind === 'exact'
        ? [[pattern.text.toLowerCase()]]
        : [];
  return literals
    .map((texts) => texts.map(longestRun))
    .filter((runs) => runs.every(({ length }) => length >= shortestRun));
}

function longestRun(text: string): string {
  return (text.match(/[a-z]+/g) ?? ['']).reduce((a, b) => (b.length > a.length ? b : a));
}
