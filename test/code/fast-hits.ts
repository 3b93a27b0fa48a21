import type { Engine } from '../../src/code/engine.js';
import { UnitMatcher } from '../../src/code/match.js';
import { compilePatterns } from '../../src/code/patterns.js';
import { Vocabulary } from '../../src/code/vocabulary.js';
import type { Codebook, Indicator } from '../../src/model/codebook.js';
import type { DocumentLanguage } from '../../src/model/words.js';
import { type Loans, noLoans } from '../../src/text/indonesian.js';
import { Lexicon, TokenStream } from '../../src/text/tokens.js';
import { languagesOf } from '../../src/text/words.js';

/** The part of an finder that finds indicators. */
type Finder = Pick<Engine, 'lexicon' | 'stream' | 'matcher' | 'patterns'>;

/** What the pass finds in a text, in the words of the slow matcher: `code indicator: start-end`, sorted. */
export function fastHits(finder: Finder, text: string, only: (indicator: Indicator) => boolean = () => true) {
  const { lexicon, stream, matcher, patterns } = finder;
  lexicon.tokenise(text, 0, text.length, stream);
  const hits = matcher.match(stream, text, 0, text.length).flatMap(({ indicator: number, parts, range }) => {
    const { indicator, code } = patterns.indicators[number]!;
    if (!only(indicator)) return [];
    const start = range?.start ?? Math.min(...parts.map(([from]) => stream.starts[from]!));
    const end = range?.end ?? Math.max(...parts.map(([, to]) => stream.ends[to - 1]!));
    return `${patterns.codes[code]!.code.id} ${indicator.source}: ${start}-${end}`;
  });
  return [...new Set(hits)].sort();
}

/** Compiles codebooks without the cues of stance. */
export function finderOf(
  codebooks: readonly Codebook[],
  language: DocumentLanguage = 'id',
  loans: Loans = noLoans,
): Finder {
  const vocabulary = new Vocabulary(languagesOf(language), loans);
  const patterns = compilePatterns(codebooks, language, vocabulary);
  const lexicon = new Lexicon(
    (word) => vocabulary.classify(word),
    undefined,
    (word) => patterns.texts.has(word),
  );
  return { lexicon, stream: new TokenStream(), matcher: new UnitMatcher(patterns), patterns };
}
