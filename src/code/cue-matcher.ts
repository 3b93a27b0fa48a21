import type { Phrase } from '../model/codebook.js';
import type { DocumentLanguage } from '../model/words.js';
import { type CueKind, cuesOf, type StudyCues } from '../text/cues.js';
import type { TokenStream } from '../text/tokens.js';
import { PhraseMatcher } from './phrases.js';
import type { Vocabulary } from './vocabulary.js';

/** A cue in a unit: what it says, and which tokens say it. */
export interface Cue {
  readonly kind: CueKind;
  readonly start: number;
  readonly end: number;
}

/** Finds the cues of a language in whole sentences of a unit (from a token to the one after a boundary), in order of place. */
export type FindCues = (stream: TokenStream, from?: number, to?: number) => Cue[];

/** Compiles the cue lists; their words join the vocabulary of the indicators. */
export function compileCues(language: DocumentLanguage, vocabulary: Vocabulary, study?: StudyCues): FindCues {
  const matcher = new PhraseMatcher(vocabulary);
  const kinds: CueKind[][] = [];
  for (const cue of cuesOf(language, study)) {
    const phrase = matcher.add(cuePhrase(cue.phrase), cue.language);
    if (phrase === undefined) continue;
    kinds[phrase] ??= [];
    if (!kinds[phrase].includes(cue.kind)) kinds[phrase].push(cue.kind);
  }
  return (stream, from = 0, to = stream.count) => {
    const found: Cue[] = [];
    matcher.run(
      stream,
      (phrase, start, end) => {
        for (const kind of kinds[phrase]!) found.push({ kind, start, end });
      },
      () => {},
      from,
      to,
    );
    return found.sort((a, b) => a.start - b.start || b.end - a.end);
  };
}

/**
 * A cue as typed: words with single spaces; `a|b` are alternatives, `*` is any word, `word~` its family, `=word` this
 * spelling only. Words in -nya are meant as written: *katanya* is hearsay, *kata* is not.
 */
export function cuePhrase(text: string): Phrase {
  return text.split(/\s+/).map((word) =>
    word === '*'
      ? { kind: 'any' }
      : {
          kind: 'word',
          options: word.split('|').map((one) => ({
            word: one.endsWith('nya') && !one.startsWith('=') ? `=${one}` : one.replace(/~$/, ''),
            family: one.endsWith('~'),
          })),
        },
  );
}
