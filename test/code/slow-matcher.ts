import type { Codebook, Indicator, Phrase } from '../../src/model/codebook.js';
import { readChunk } from '../../src/text/chunk.js';
import { splitSentences } from '../../src/text/sentences.js';
import { analyseWord } from '../../src/text/words.js';

/**
 * The obvious way to find indicators: every indicator at every word of every sentence. The pass must find the same.
 */
interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}
type Span = readonly [number, number];

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

/** Hits of every indicator of a codebook, as `indicator: start-end` of the whole stretch, sorted. */
export function slowHits(text: string, codebook: Codebook): string[] {
  const sentences = slowSentences(text).filter((words) => words.length > 0);
  const hits = codebook.codes.flatMap((code) =>
    code.indicators.flatMap((indicator) =>
      spansOf(indicator, sentences).map(([start, end]) => `${indicator.source}: ${start}-${end}`),
    ),
  );
  return [...new Set(hits)].sort();
}

function spansOf(indicator: Indicator, sentences: Word[][]): Span[] {
  const { pattern, none } = indicator;
  const scopes = indicator.in === 'turn' ? [sentences] : sentences.map((sentence) => [sentence]);
  return scopes.flatMap((scope) => {
    const found = (phrase: Phrase): Span[] => scope.flatMap((words) => phraseSpans(phrase, words));
    if (none.some((phrase) => found(phrase).length > 0)) return [];
    switch (pattern.kind) {
      case 'phrase':
        return found(pattern.phrase);
      case 'all': {
        const lists = pattern.phrases.map(found);
        if (lists.some((list) => list.length === 0)) return [];
        const first = lists.map((list) => list.reduce((a, b) => (b[0] < a[0] ? b : a)));
        return [[Math.min(...first.map(([start]) => start)), Math.max(...first.map(([, end]) => end))]];
      }
      case 'near':
        return scope.flatMap((words) => nearSpans(pattern.phrases, pattern.within, words));
      case 'exact':
        return scope.flatMap((words) =>
          words.filter((word) => word.text === pattern.text).map(({ start, end }) => [start, end] as const),
        );
      default:
        return [];
    }
  });
}

/** Stretches of words [from, to) that a phrase can take, then those that hold no other; as indices into the text. */
function phraseSpans(phrase: Phrase, words: Word[]): Span[] {
  return shortestOnly(phraseStretches(phrase, words)).map(([from, to]) => [
    words[from]!.start,
    words[to - 1]!.end,
  ]);
}

function phraseStretches(phrase: Phrase, words: Word[]): Span[] {
  const ends = (at: number, token: number): number[] => {
    if (token === phrase.length) return [at];
    const one = phrase[token]!;
    if (one.kind === 'any') return at < words.length ? ends(at + 1, token + 1) : [];
    if (one.kind === 'gap')
      return Array.from({ length: one.most + 1 }, (_, skip) => at + skip)
        .filter((next) => next <= words.length)
        .flatMap((next) => ends(next, token + 1));
    const word = words[at];
    if (word === undefined) return [];
    const text = analyseWord(word.text, 'id');
    const fits = one.options.some((option) => {
      const wanted = analyseWord(option.word, 'id');
      return option.family ? wanted.family === text.family : wanted.form === text.form;
    });
    return fits ? ends(at + 1, token + 1) : [];
  };
  return words.flatMap((_, from) => ends(from, 0).map((to) => [from, to] as const));
}

function nearSpans(phrases: readonly Phrase[], within: number, words: Word[]): Span[] {
  const lists = phrases.map((phrase) => shortestOnly(phraseStretches(phrase, words)));
  const found: Span[] = [];
  const choose = (chosen: Span[]): void => {
    if (chosen.length < lists.length) {
      for (const span of lists[chosen.length]!) choose([...chosen, span]);
      return;
    }
    const ordered = [...chosen].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    const near = ordered.every((span, i) => {
      if (i === 0) return true;
      const distance = span[0] - (ordered[i - 1]![1] - 1);
      return distance >= 1 && distance <= within;
    });
    if (near) found.push([ordered[0]![0], ordered.at(-1)![1]]);
  };
  choose([]);
  return shortestOnly(found).map(([from, to]) => [words[from]!.start, words[to - 1]!.end]);
}

function shortestOnly(spans: Span[]): Span[] {
  const unique = [...new Map(spans.map((span) => [span.join(), span])).values()];
  return unique.filter(
    ([start, end]) => !unique.some(([a, b]) => a >= start && b <= end && (a > start || b < end)),
  );
}
