import type { DocumentLanguage, Language } from '../model/words.js';
import { sections } from './data.js';

/** What a cue says about the words near it. */
export const cueKinds = [
  'negation',
  'even less',
  'no scope after a negator',
  'clause border',
  'subordinate',
  'condition',
  'topic',
  'absent',
  'lack',
  'bad',
  'decrease',
  'strong',
  'unkept',
  'benefit',
  'hedge',
  'unsure',
  'plan',
  'intention',
  'event',
  'habit',
  'future',
  'rule',
  'earlier',
  'now',
  'objection',
  'concession',
  'admission',
  'reservation',
  'part',
  'contrast',
  'tag',
  'not only',
  'addition',
  'even though',
  'counterfactual',
  'rhetorical',
  'who',
] as const;

export type CueKind = (typeof cueKinds)[number];

/** Phrases by kind. A phrase is words in their inflected forms; `a|b` are alternatives, `*` is any one word, `=word` only as written. */
export type CueLists = Readonly<Partial<Record<CueKind, readonly string[]>>>;

/** A study's own words for stance, dialect and abbreviations, from `cues/*.yaml`. */
export interface StudyCues {
  /** For Indonesian (and mixed) documents. */
  readonly id?: CueLists;
  /** For English (and mixed) documents. */
  readonly en?: CueLists;
  /** Without their last stop, in small letters. */
  readonly abbreviations?: readonly string[];
}

const regional = ['sunda', 'jawa', 'pontianak', 'minang', 'batak'] as const;
/** Regional words that are common English words: not in mixed documents. */
const english = new Set(['can', 'ka', 'dang']);

/** The cues that count in a document of a language: shipped ones and the study's, each with the language of its words. */
export function cuesOf(
  language: DocumentLanguage,
  study: StudyCues = {},
): { readonly kind: CueKind; readonly phrase: string; readonly language: Language }[] {
  const cues: { kind: CueKind; phrase: string; language: Language }[] = [];
  const add = (language: Language, lists: ReadonlyMap<string, readonly string[]>) => {
    for (const kind of cueKinds)
      for (const phrase of lists.get(kind) ?? []) cues.push({ kind, phrase, language });
  };
  if (language !== 'en') {
    add('id', sections('cues/id.txt'));
    for (const region of regional) {
      const lists = sections(`cues/${region}.txt`);
      if (language === 'mixed')
        for (const [kind, list] of lists)
          lists.set(
            kind,
            list.filter((word) => !english.has(word)),
          );
      add('id', lists);
    }
    add('id', new Map(Object.entries(study.id ?? {})));
  }
  if (language !== 'id') {
    add('en', sections('cues/en.txt'));
    add('en', new Map(Object.entries(study.en ?? {})));
  }
  return cues;
}
