import type { Codebook } from '../model/codebook.js';
import type { DocumentLanguage } from '../model/words.js';
import type { StudyCues } from '../text/cues.js';
import type { Loans } from '../text/indonesian.js';
import { Lexicon, TokenStream } from '../text/tokens.js';
import type { WordCache } from '../text/word-cache.js';
import { languagesOf } from '../text/words.js';
import { compileCues, type FindCues } from './cue-matcher.js';
import { UnitMatcher } from './match.js';
import { compilePatterns, type Patterns } from './patterns.js';
import { type Analyses, Vocabulary } from './vocabulary.js';

/** Everything compiled for the documents of one language. */
export interface Engine {
  readonly vocabulary: Vocabulary;
  readonly patterns: Patterns;
  readonly matcher: UnitMatcher;
  readonly findCues: FindCues;
  readonly lexicon: Lexicon;
  /** Tokens of the unit at hand; overwritten by the next. */
  readonly stream: TokenStream;
}

/**
 * Compiles indicators and cues to one vocabulary and its matchers.
 * @param analyses shared by the engines of one pass: most words stand in documents of several languages.
 */
export function createEngine(
  codebooks: readonly Codebook[],
  language: DocumentLanguage,
  loans: Loans,
  cues?: StudyCues,
  words?: WordCache,
  analyses?: Analyses,
): Engine {
  const vocabulary = new Vocabulary(languagesOf(language), loans, words?.section(language), analyses);
  const patterns = compilePatterns(codebooks, language, vocabulary);
  const findCues = compileCues(language, vocabulary, cues);
  vocabulary.seal();
  const abbreviations = cues?.abbreviations && new Set(cues.abbreviations);
  const lexicon = new Lexicon(
    (word) => vocabulary.classify(word),
    abbreviations,
    (word) => patterns.texts.has(word),
  );
  return {
    vocabulary,
    patterns,
    matcher: new UnitMatcher(patterns),
    findCues,
    lexicon,
    stream: new TokenStream(),
  };
}
