import { RE2JS } from 're2js';
import { counts } from '../../src/code/patterns.js';
import type { Code, Codebook, Indicator, Phrase, PhraseToken } from '../../src/model/codebook.js';
import type { DocumentLanguage, Language } from '../../src/model/words.js';
import { readChunk } from '../../src/text/chunk.js';
import { type Loans, noLoans } from '../../src/text/indonesian.js';
import { splitSentences } from '../../src/text/sentences.js';
import { analyseWord, languagesOf } from '../../src/text/words.js';

/**
 * The obvious way to find indicators: every indicator at every word of every sentence, and regular expressions over the
 * whole text. The pass must find the same.
 */
interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** From one place to another, end exclusive: of words in a sentence, or of letters in the text. */
type Span = readonly [number, number];

/** A hit: the stretches of letters that its words take. */
type Parts = readonly Span[];

export interface SlowOptions {
  /** Language of the document. */
  readonly language?: DocumentLanguage;
  readonly loans?: Loans;
  /** Which indicators to look for; all where it is missing. */
  readonly only?: (indicator: Indicator) => boolean;
}

/** Words of each sentence, with indices into the text. */
export function slowSentences(text: string): Word[][] {
  return splitSentences(text).map((range) =>
    [...text.slice(range.start, range.end).matchAll(/[^\0-\x20]+/g)].flatMap((chunk) =>
      readChunk(chunk[0]).words.map((word) => ({
        text: word.text,
        start: range.start + chunk.index + word.start,
        end: range.start + chunk.index + word.end,
      })),
    ),
  );
}

/** Hits of every indicator of codebooks, as `code indicator: start-end` of the whole stretch, sorted. */
export function slowHits(text: string, codebooks: readonly Codebook[], options: SlowOptions = {}): string[] {
  return new SlowMatcher(options).hits(text, codebooks);
}

export class SlowMatcher {
  readonly #language: DocumentLanguage;
  readonly #loans: Loans;
  readonly #only: (indicator: Indicator) => boolean;
  /** Words are read often: language and word → its form and family. */
  readonly #forms = new Map<string, readonly [string, string]>();
  readonly #wanted = {
    id: new Map<WordToken, ReadonlySet<string>>(),
    en: new Map<WordToken, ReadonlySet<string>>(),
  };

  constructor({ language = 'id', loans = noLoans, only = () => true }: SlowOptions = {}) {
    this.#language = language;
    this.#loans = loans;
    this.#only = only;
  }

  /** See `slowHits`. */
  hits(text: string, codebooks: readonly Codebook[]): string[] {
    const sentences = slowSentences(text).filter((words) => words.length > 0);
    const hits = codebooks.flatMap((codebook) =>
      codebook.codes
        .filter(({ status }) => status !== 'retired')
        .flatMap((code) => {
          const traps = codebook.codes
            .filter(({ id }) => code.path.includes(id))
            .flatMap(({ none }) => none ?? [])
            .flatMap((trap) => sentences.flatMap((words) => this.#phraseHits(trap, words, 'any')));
          return this.#ofCode(code, text, sentences)
            .filter(([, parts]) => !traps.some((trap) => isTrapped(parts, trap, sentences)))
            .map(
              ([{ source }, parts]) =>
                `${code.id} ${source}: ${Math.min(...parts.map(([start]) => start))}-${Math.max(...parts.map(([, end]) => end))}`,
            );
        }),
    );
    return [...new Set(hits)].sort();
  }

  #ofCode(code: Code, text: string, sentences: Word[][]): [Indicator, Parts][] {
    return code.indicators
      .filter((indicator) => counts(indicator, this.#language) && this.#only(indicator))
      .flatMap((indicator) =>
        this.#ofIndicator(indicator, text, sentences).map((parts): [Indicator, Parts] => [indicator, parts]),
      );
  }

  #ofIndicator(indicator: Indicator, text: string, sentences: Word[][]): Parts[] {
    const { pattern, none, language } = indicator;
    const scopes = indicator.in === 'turn' ? [sentences] : sentences.map((sentence) => [sentence]);
    return scopes.flatMap((scope): Parts[] => {
      const found = (phrase: Phrase) => scope.flatMap((words) => this.#phraseHits(phrase, words, language));
      if (none.some((phrase) => found(phrase).length > 0)) return [];
      switch (pattern.kind) {
        case 'phrase':
          return found(pattern.phrase);
        case 'all': {
          const lists = pattern.phrases.map(found);
          if (lists.some((list) => list.length === 0)) return [];
          return [lists.map((list) => whole(list.reduce((a, b) => (b[0]![0] < a[0]![0] ? b : a))))];
        }
        case 'near':
          return scope.flatMap((words) => this.#nearHits(pattern.phrases, pattern.within, words, language));
        case 'exact':
          return exactSpans(pattern.text, text)
            .filter((span) => belongsTo(span, scope, sentences) && isInOneSentence(span, sentences))
            .map((span) => [span]);
        case 'regex':
          return regexSpans(pattern.source, text)
            .filter((span) => belongsTo(span, scope, sentences))
            .map((span) => [span]);
        default:
          return pattern satisfies never;
      }
    });
  }

  /** The shortest stretches that a phrase can take. */
  #phraseHits(phrase: Phrase, words: Word[], language: Language | 'any'): Parts[] {
    return shortestOnly(this.#stretches(phrase, words, language)).map(({ runs }) => letters(runs, words));
  }

  /** Every stretch of words that a phrase can take, with the runs of words that are its own. */
  #stretches(phrase: Phrase, words: Word[], language: Language | 'any'): Stretch[] {
    const tokens = phrase.flatMap(severalWords);
    const ends = (at: number, token: number, taken: readonly number[]): (readonly number[])[] => {
      if (token === tokens.length) return [taken];
      const one = tokens[token]!;
      if (one.kind === 'gap')
        return Array.from({ length: one.most + 1 }, (_, skip) => at + skip).flatMap((next) =>
          next <= words.length ? ends(next, token + 1, taken) : [],
        );
      const word = words[at];
      if (word === undefined || (one.kind === 'word' && !this.#fits(one, word.text, language))) return [];
      return ends(at + 1, token + 1, [...taken, at]);
    };
    return words.flatMap((_, from) =>
      ends(from, 0, []).map((taken) => ({ from, to: taken.at(-1)! + 1, runs: runsOf(taken) })),
    );
  }

  #fits(token: WordToken, text: string, language: Language | 'any'): boolean {
    return languagesOf(this.#language)
      .filter((one) => language === 'any' || language === one)
      .some((one) => {
        const wanted = this.#wantedBy(token, one);
        return this.#formsOf(text, one).some((form) => wanted.has(form));
      });
  }

  #wantedBy(token: WordToken, language: Language): ReadonlySet<string> {
    let wanted = this.#wanted[language].get(token);
    if (wanted === undefined) {
      wanted = new Set(
        token.options.map(({ word, family }) => this.#formsOf(word, language)[family ? 1 : 0]),
      );
      this.#wanted[language].set(token, wanted);
    }
    return wanted;
  }

  #formsOf(word: string, language: Language): readonly [string, string] {
    const key = `${language} ${word}`;
    let forms = this.#forms.get(key);
    if (forms === undefined) {
      const { form, family } = analyseWord(word, language, this.#loans);
      forms = [`form ${form}`, `family ${family}`];
      this.#forms.set(key, forms);
    }
    return forms;
  }

  #nearHits(phrases: readonly Phrase[], within: number, words: Word[], language: Language | 'any'): Parts[] {
    const lists = phrases.map((phrase) => shortestOnly(this.#stretches(phrase, words, language)));
    if (lists.some((list) => list.length === 0)) return [];
    const found: Stretch[] = [];
    const choose = (chosen: readonly Stretch[]): void => {
      if (chosen.length < lists.length) {
        for (const stretch of lists[chosen.length]!) choose([...chosen, stretch]);
        return;
      }
      const ordered = [...chosen].sort((a, b) => a.from - b.from || a.to - b.to);
      const near = ordered.every((stretch, i) => {
        if (i === 0) return true;
        const distance = stretch.from - (ordered[i - 1]!.to - 1);
        return distance >= 1 && distance <= within;
      });
      if (near)
        found.push({
          from: ordered[0]!.from,
          to: ordered.at(-1)!.to,
          runs: ordered.map(({ from, to }) => [from, to]),
        });
    };
    choose([]);
    return shortestOnly(found).map(({ runs }) => letters(runs, words));
  }
}

type WordToken = Extract<PhraseToken, { kind: 'word' }>;

/** A stretch of words with the runs in it that the phrase's own tokens take. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly runs: readonly Span[];
}

/** What was typed as one word may be several to the reader of texts: S.Sos. */
function severalWords(token: PhraseToken): PhraseToken[] {
  if (token.kind !== 'word' || token.options.length > 1) return [token];
  const [{ word, family }] = token.options as [{ word: string; family: boolean }];
  const words = readChunk(word).words.map(({ text }) => text);
  return words.length < 2
    ? [token]
    : words.map((text) => ({ kind: 'word', options: [{ word: text, family }] }));
}

/** Neighbouring numbers as runs: 3, 4, 7 → [3, 5], [7, 8]. */
function runsOf(numbers: readonly number[]): Span[] {
  const runs: [number, number][] = [];
  for (const number of numbers)
    if (runs.at(-1)?.[1] === number) runs.at(-1)![1]++;
    else runs.push([number, number + 1]);
  return runs;
}

function letters(runs: readonly Span[], words: Word[]): Parts {
  return runs.map(([from, to]) => [words[from]!.start, words[to - 1]!.end]);
}

function whole(parts: Parts): Span {
  return [parts[0]![0], parts.at(-1)![1]];
}

function shortestOnly(stretches: readonly Stretch[]): Stretch[] {
  const unique = [...new Map(stretches.map((one) => [`${one.from} ${one.to}`, one])).values()];
  return unique.filter(
    ({ from, to }) =>
      !unique.some((other) => other.from >= from && other.to <= to && (other.from > from || other.to < to)),
  );
}

/** Places of a text as written, where it neither begins nor ends inside a word; any white space may part its words. */
function exactSpans(exact: string, text: string): Span[] {
  const source = exact
    .split(' ')
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('\\s+');
  const wordlike = '[\\p{L}\\p{M}\\p{N}]';
  return [...text.matchAll(new RegExp(`(?<!${wordlike})${source}(?!${wordlike})`, 'gu'))].map(
    (match): Span => [match.index, match.index + match[0].length],
  );
}

function regexSpans(source: string, text: string): Span[] {
  const spans: Span[] = [];
  const matcher = RE2JS.compile(source).matcher(text);
  while (matcher.find()) if (matcher.end() > matcher.start()) spans.push([matcher.start(), matcher.end()]);
  return spans;
}

/** Whether the first word that a span of the text touches (the next one where it touches none) is in these sentences. */
function belongsTo([start]: Span, scope: Word[][], sentences: Word[][]): boolean {
  const all = sentences.flat();
  const first = all.find((word) => word.end > start) ?? all.at(-1);
  return first !== undefined && scope.some((words) => words.includes(first));
}

function isInOneSentence([start, end]: Span, sentences: Word[][]): boolean {
  return sentences.some((words) => words[0]!.start <= start && end <= words.at(-1)!.end);
}

/** A trap stands in the sentence of a hit, and is not part of it. */
function isTrapped(hit: Parts, trap: Parts, sentences: Word[][]): boolean {
  const [start, end] = whole(trap);
  const sentenceOf = (at: number) => sentences.findIndex((words) => words.at(-1)!.end > at);
  if (sentenceOf(start) !== sentenceOf(Math.min(...hit.map(([from]) => from)))) return false;
  return !hit.some(([from, to]) => start < to && end > from);
}
