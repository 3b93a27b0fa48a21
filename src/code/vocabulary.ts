import type { PhraseToken } from '../model/codebook.js';
import type { Language } from '../model/words.js';
import { readChunk } from '../text/chunk.js';
import type { Loans } from '../text/indonesian.js';
import { otherWord } from '../text/tokens.js';
import { analyseWord, type WordAnalysis } from '../text/words.js';

type WordToken = Extract<PhraseToken, { kind: 'word' }>;

/** Form and family of a word, from a cache or worked out. */
export type Analyse = (word: string, language: Language) => WordAnalysis;

/**
 * What patterns ask of a word, and which words answer. Each distinct word position of the patterns is a symbol;
 * each set of symbols that one word answers is a class, so that a token is one number and most tokens are
 * `otherWord`.
 */
export class Vocabulary {
  /** Key of a form, a family or an exact word → symbols that ask for it. */
  readonly #symbolsOf = new Map<string, number[]>();
  readonly #symbols = new Map<string, number>();
  readonly #classes = new Map<string, number>([['', otherWord]]);
  /** Class → its symbols, ascending. */
  readonly symbolsOfClass: number[][] = [[], []];
  readonly #exact = new Set<string>();
  readonly #analyse: Analyse;
  /** Called with each new class. */
  onClass: (id: number, symbols: readonly number[]) => void = () => {};

  /** @param languages languages whose words may stand in the documents. */
  constructor(
    readonly languages: readonly Language[],
    loans: Loans,
    analyse: Analyse = (word, language) => analyseWord(word, language, loans),
  ) {
    this.#analyse = analyse;
  }

  /**
   * The symbols of a word position: one, or several where what was typed is several words to the reader of texts
   * (`S.Sos`). `language` is the language of the indicator.
   */
  symbols(token: WordToken, language: Language | 'any'): number[] {
    const [only] = token.options;
    if (token.options.length === 1) {
      const words = wordsOf(only!.word);
      if (words.length > 1)
        return words.map((word) =>
          this.#symbol({ kind: 'word', options: [{ word, family: only!.family }] }, language),
        );
    }
    return [this.#symbol(token, language)];
  }

  #symbol(token: WordToken, language: Language | 'any'): number {
    const languages = this.languages.filter((one) => language === 'any' || one === language);
    const keys = token.options.flatMap(({ word, family }) =>
      languages.map((one) => {
        const analysis = this.#analyse(word, one);
        return family ? familyKey(one, analysis) : formKey(one, analysis);
      }),
    );
    return this.#intern(keys);
  }

  /** The symbol of a word exactly as written. */
  exactSymbol(word: string): number {
    this.#exact.add(word);
    return this.#intern([`exact ${word}`]);
  }

  #intern(keys: readonly string[]): number {
    const name = [...new Set(keys)].sort().join('|');
    let symbol = this.#symbols.get(name);
    if (symbol === undefined) {
      symbol = this.#symbols.size;
      this.#symbols.set(name, symbol);
      for (const key of new Set(keys)) {
        const list = this.#symbolsOf.get(key);
        if (list === undefined) this.#symbolsOf.set(key, [symbol]);
        else list.push(symbol);
      }
    }
    return symbol;
  }

  /** The class of a word of a text. */
  classify(word: string): number {
    const symbols = new Set<number>();
    const take = (key: string) => {
      for (const symbol of this.#symbolsOf.get(key) ?? []) symbols.add(symbol);
    };
    for (const language of this.languages) {
      const analysis = this.#analyse(word, language);
      take(formKey(language, analysis));
      take(familyKey(language, analysis));
    }
    if (this.#exact.size > 0)
      for (const part of [word, ...word.split(/[-'’ʼ‐‑]/)]) if (this.#exact.has(part)) take(`exact ${part}`);
    if (symbols.size === 0) return otherWord;
    const sorted = [...symbols].sort((a, b) => a - b);
    const name = sorted.join();
    let id = this.#classes.get(name);
    if (id === undefined) {
      id = this.symbolsOfClass.length;
      this.#classes.set(name, id);
      this.symbolsOfClass.push(sorted);
      this.onClass(id, sorted);
    }
    return id;
  }
}

function formKey(language: Language, analysis: WordAnalysis): string {
  return `${language} form ${analysis.form}`;
}

function familyKey(language: Language, analysis: WordAnalysis): string {
  return `${language} family ${analysis.family}`;
}

function wordsOf(text: string): string[] {
  return readChunk(text).words.map((word) => word.text);
}
