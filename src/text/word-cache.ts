import { shippedText } from '../catalog.js';
import type { DocumentLanguage, Language } from '../model/words.js';
import { lazy } from './data.js';
import { hashText } from './hash.js';
import type { Loans } from './indonesian.js';
import type { WordAnalysis } from './words.js';

/** Raised when the rules of words, tokens, matching or stance change in code: old caches and codings are made anew. */
const rulesVersion = 4;

/** A fingerprint of everything in text/ that decides what a word is: the version of the rules and the word lists. */
export const rulesFingerprint = lazy(() => {
  const lists = [
    'overrides',
    'colloquial',
    'shapes',
    'loans',
    'nouns',
    'reduplicated',
    'same-form',
    'english',
    'english-keep',
    'abbreviations',
    'function-words',
  ];
  const cues = ['id', 'en', 'sunda', 'jawa', 'pontianak', 'minang', 'batak'].map((name) => `cues/${name}`);
  const weights = ['id', 'en'].map((language) => `stance-weights/${language}`);
  const texts = [...lists, ...cues, ...weights].map((name) => shippedText(`src/text/data/${name}.txt`));
  return hashText([rulesVersion, ...texts].join('\0'));
});

/** What is remembered of a word: its analysis, or only whether it is known where no pattern asked for more. */
export interface RememberedWord {
  readonly known: boolean;
  readonly analysis?: WordAnalysis;
}

/** What is remembered of the words of documents in one language; `mixed` has words of both. */
export class WordSection {
  readonly #words: Record<Language, Map<string, RememberedWord>> = { id: new Map(), en: new Map() };
  /** Fingerprint of the families that patterns asked for when words were left without analysis. */
  #asked = '';
  #changed = false;

  get changed(): boolean {
    return this.#changed;
  }

  get(language: Language, word: string): RememberedWord | undefined {
    return this.#words[language].get(word);
  }

  set(language: Language, word: string, remembered: RememberedWord): void {
    this.#words[language].set(word, remembered);
    this.#changed = true;
  }

  /** Says which families are asked for now: words that other patterns did not ask about are forgotten. */
  ask(asked: string): void {
    if (this.#asked === asked) return;
    this.#asked = asked;
    this.#changed = true;
    for (const words of Object.values(this.#words))
      for (const [word, { analysis }] of words) if (analysis === undefined) words.delete(word);
  }

  /** Lines of the file; words in order, so that the same words give the same bytes. */
  lines(name: DocumentLanguage): string[] {
    const lines = [`@${name} ${this.#asked}`];
    for (const language of ['id', 'en'] as const) {
      const words = [...this.#words[language]].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
      for (const [word, { known, analysis }] of words) {
        const flags = `${language}${known ? 'k' : ''}${analysis?.negated === true ? 'n' : ''}`;
        const fields = analysis === undefined ? [word, flags] : [word, flags, analysis.form, analysis.family];
        if (!fields.some((field) => /[\t\n]/.test(field)) && !word.startsWith('@'))
          lines.push(fields.join('\t'));
      }
    }
    return lines;
  }

  /** Takes a line in; one that is damaged is left out. */
  read(line: string): void {
    const [word, flags, form, family] = line.split('\t');
    if (word === undefined || flags === undefined) return;
    const known = flags.includes('k', 2);
    const analysis =
      form === undefined || family === undefined
        ? undefined
        : { form, family, known, ...(flags.includes('n', 2) && { negated: true }) };
    this.#words[flags.startsWith('en') ? 'en' : 'id'].set(word, { known, ...(analysis && { analysis }) });
  }

  /** Takes over what a file said was asked. */
  restore(asked: string): void {
    this.#asked = asked;
  }
}

/**
 * Word → form and family, kept from run to run: stemming is most of a cold pass. Pure: reading and writing the file is
 * the caller's. A text that is no cache, or of other rules or loans, gives an empty cache, so that the file can be
 * deleted or cut off at any time.
 *
 * Format: a line `daya-words <key>`, then for each language of documents a line `@<language> <asked>` and a line for each
 * word: word, language and flags (k known, n negated), and, where it was analysed, form and family; parted by tabs.
 */
export class WordCache {
  readonly #sections: Readonly<Record<DocumentLanguage, WordSection>> = {
    id: new WordSection(),
    en: new WordSection(),
    mixed: new WordSection(),
  };
  readonly #key: string;

  /** @param loans words that take affixes as loans (`loansOf`); they change what other words are. */
  constructor(loans: Loans, text = '') {
    this.#key = wordCacheKey(loans);
    const lines = text.split('\n');
    if (lines[0] !== `daya-words ${this.#key}`) return;
    let section = this.#sections.id;
    // The last line may be cut off.
    for (const line of lines.slice(1, -1)) {
      const heading = /^@(id|en|mixed) (\w*)$/.exec(line);
      if (heading === null) section.read(line);
      else {
        section = this.#sections[heading[1] as DocumentLanguage];
        section.restore(heading[2]!);
      }
    }
  }

  section(language: DocumentLanguage): WordSection {
    return this.#sections[language];
  }

  /** Something was learnt since the text was read. */
  get changed(): boolean {
    return Object.values(this.#sections).some((section) => section.changed);
  }

  /** The text of the file. */
  toText(): string {
    const sections = (['id', 'en', 'mixed'] as const).flatMap((name) => this.#sections[name].lines(name));
    return `${[`daya-words ${this.#key}`, ...sections].join('\n')}\n`;
  }
}

/** Names a cache file: words of other rules or loans are in another one. */
export function wordCacheKey(loans: Loans): string {
  return hashText([rulesFingerprint(), ...[...loans].sort()].join('\n'));
}
