import type { Diagnostic, Place, Severity } from '../model/diagnostic.js';
import type { Bilingual } from '../model/words.js';

/** What a kind of fault says; `Args` are the values that its words need. */
export interface FaultWords<Args> {
  /** `<room>/<what-is-wrong>`, the id that users silence and `daya explain` takes. */
  readonly id: string;
  readonly severity: Severity;
  readonly message: (args: Args) => Bilingual;
  /** The message without words of the data, for formats that end in logs of services; where `message` quotes any. */
  readonly discreet?: (args: Args) => Bilingual;
  /** What to do about it. */
  readonly hint?: (args: Args) => Bilingual | undefined;
  /** Why it matters; shown by `daya explain`. */
  readonly why: Bilingual;
}

/** A kind of fault: its prose is written once, here; `at` makes one occurrence of it. */
export interface Fault<Args> extends FaultWords<Args> {
  /** `text` is the line of the place, for the frame with a caret. */
  at(place: Place | undefined, args: Args, text?: string): Diagnostic;
}

/** Declares a kind of fault. */
export function fault<Args>(words: FaultWords<Args>): Fault<Args> {
  return {
    ...words,
    at(place, args, text) {
      const hint = words.hint?.(args);
      return {
        id: words.id,
        severity: words.severity,
        message: words.message(args),
        ...(words.discreet && { discreet: words.discreet(args) }),
        ...(hint && { hint }),
        ...(place && { place }),
        ...(text !== undefined && { text }),
      };
    },
  };
}

/** The word of `allowed` that is nearest to `word` in spelling, if one is near enough to be meant (a third of its letters). */
export function nearest(word: string, allowed: readonly string[]): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of allowed) {
    const distance = editDistance(wanted, candidate.toLowerCase(), least);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** Edits (insert, delete, replace, swap of neighbours) from `a` to `b`; `limit` or more is returned as `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(row[j - 1]! + 1, previous[j]! + 1, previous[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least >= limit) return limit;
    before = previous;
    previous = row;
  }
  return Math.min(limit, previous[b.length]!);
}

/** The hint “did you mean …” of a misspelled word, or the words that are allowed. */
export function didYouMean(word: string, allowed: readonly string[]): Bilingual | undefined {
  const near = nearest(word, allowed);
  if (near !== undefined) return { id: `Maksud Anda \`${near}\`?`, en: `Did you mean \`${near}\`?` };
  if (allowed.length === 0 || allowed.length > 15) return undefined;
  const list = allowed.map((word) => `\`${word}\``).join(', ');
  return { id: `Yang dikenal: ${list}.`, en: `Known: ${list}.` };
}
