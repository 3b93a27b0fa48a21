import type { PhraseToken } from '../model/codebook.js';
import type { Language } from '../model/words.js';
import { readChunk } from '../text/chunk.js';
import { hashText } from '../text/hash.js';
import { type Loans, listedWords, looksIndonesian } from '../text/indonesian.js';
import { isFunctionWord } from '../text/language.js';
import { foldWord } from '../text/normalise.js';
import { RootFilter } from '../text/root-shape.js';
import { otherWord, unknownWord } from '../text/tokens.js';
import type { WordSection } from '../text/word-cache.js';
import { analyseWord, type WordAnalysis } from '../text/words.js';

type WordToken = Extract<PhraseToken, { kind: 'word' }>;

/**
 * What patterns ask of a word, and which words answer. Each distinct word position of the patterns is a symbol;
 * each set of symbols that one word answers is a class, so that a token is one number and most tokens are
 * `otherWord`.
 */
export class Vocabulary {
  /** Key of a form, a family or an exact word → symbols that ask for it. */
  readonly #symbolsOf = new Map<string, number[]>();
  readonly #symbols = new Map<string, number>();
  readonly #classes = new Map<string, number>();
  /** Class → its symbols, ascending. */
  readonly symbolsOfClass: (readonly number[])[] = [[], [], []];
  /** Class → the words deny the root that they were asked for by: ketidakadilan for `adil~`. */
  readonly denies: boolean[] = [false, false, false];
  /** Alternatives as typed → symbol. */
  readonly #typed = new Map<string, number>();
  readonly #exact = new Set<string>();
  /** Symbol → how common the words are that it asks for. */
  readonly #commonness: number[] = [];
  /** Class → its symbols as bits, for classes with many. */
  readonly #bits: (Uint32Array | undefined)[] = [];
  /** Language and folded word → analysis. */
  readonly #analyses = new Map<string, WordAnalysis>();
  readonly #surfaces = new Set<string>();
  /** Folded word → class. */
  readonly #known = new Map<string, number>();
  readonly #loans: Loans;
  readonly #cache: WordSection | undefined;
  /** Indonesian families that patterns ask for: words in which none of them may stand need no stemming. */
  readonly #families = new RootFilter([]);
  readonly #asked = new Set<string>();

  /**
   * @param languages languages whose words may stand in the documents.
   * @param cache what earlier runs learnt about words; asked and filled.
   */
  constructor(
    readonly languages: readonly Language[],
    loans: Loans,
    cache?: WordSection,
  ) {
    this.#loans = loans;
    this.#cache = cache;
  }

  #analyse(folded: string, language: Language): WordAnalysis {
    const remembered = this.#cache?.get(language, folded)?.analysis;
    if (remembered !== undefined) return remembered;
    const key = `${language} ${folded}`;
    let analysis = this.#analyses.get(key);
    if (analysis === undefined) {
      analysis = analyseWord(folded, language, this.#loans);
      this.#analyses.set(key, analysis);
      this.#cache?.set(language, folded, { known: analysis.known, analysis });
    }
    return analysis;
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
    // Codebooks repeat their lists of alternatives.
    const typed = `${language} ${token.options.map(({ word, family }) => (family ? `${word}~` : word)).join('|')}`;
    let symbol = this.#typed.get(typed);
    if (symbol === undefined) {
      symbol = this.#newSymbol(token, language);
      this.#typed.set(typed, symbol);
    }
    return symbol;
  }

  #newSymbol(token: WordToken, language: Language | 'any'): number {
    const languages = this.languages.filter((one) => language === 'any' || one === language);
    const keys = token.options.flatMap(({ word, family }) =>
      // Cues may ask for one spelling only (=going): not the other forms of the word.
      word.startsWith('=')
        ? this.#surface(word.slice(1))
        : languages.map((one) => {
            const analysis = this.#analyse(foldWord(word), one);
            if (one === 'id') this.#ask(analysis.family);
            return family ? familyKey(one, analysis) : formKey(one, analysis);
          }),
    );
    const symbol = this.#intern(keys);
    this.#commonness[symbol] ??= token.options.reduce(
      (sum, { word }) => sum + (isFunctionWord(foldWord(word)) ? 20 : 1),
      0,
    );
    return symbol;
  }

  /** How common the words are that a symbol asks for: a word each counts 1, a function word 20. */
  commonness(symbol: number): number {
    return this.#commonness[symbol] ?? 1;
  }

  /** Whether the words of a class are asked for by a symbol. */
  answers(cls: number, symbol: number): boolean {
    const symbols = this.symbolsOfClass[cls]!;
    if (symbols.length <= 8) return symbols.includes(symbol);
    let bits = this.#bits[cls];
    if (bits === undefined) {
      bits = new Uint32Array((symbols.at(-1)! >> 5) + 1);
      for (const one of symbols) bits[one >> 5]! |= 1 << (one & 31);
      this.#bits[cls] = bits;
    }
    return ((bits[symbol >> 5] ?? 0) & (1 << (symbol & 31))) !== 0;
  }

  #surface(word: string): string[] {
    this.#surfaces.add(word);
    return [`surface ${word}`];
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
    if (this.#exact.size > 0) return this.#classify(word);
    // Most chunk types are the same word with other punctuation or a capital letter.
    const folded = foldWord(word);
    let id = this.#known.get(folded);
    if (id === undefined) {
      id = this.#classify(folded);
      this.#known.set(folded, id);
    }
    return id;
  }

  #classify(word: string): number {
    const symbols = new Set<number>();
    const take = (key: string) => {
      const found = this.#symbolsOf.get(key);
      for (const symbol of found ?? []) symbols.add(symbol);
      return found !== undefined;
    };
    let denies = false;
    const folded = foldWord(word);
    for (const language of this.languages) {
      if (language === 'id' && this.#answersNothing(folded)) continue;
      const analysis = this.#analyse(folded, language);
      const byForm = take(formKey(language, analysis));
      const byFamily = take(familyKey(language, analysis));
      if (analysis.negated === true && byFamily && !byForm) denies = true;
    }
    if (this.#surfaces.has(folded)) take(`surface ${folded}`);
    if (this.#exact.size > 0)
      for (const part of [word, ...word.split(/[-'’ʼ‐‑]/)]) if (this.#exact.has(part)) take(`exact ${part}`);
    if (symbols.size > 0)
      return this.#classOf(
        [...symbols].sort((a, b) => a - b),
        denies,
      );
    return this.#isKnown(folded) ? otherWord : unknownWord;
  }

  #ask(family: string): void {
    if (this.#asked.has(family)) return;
    this.#asked.add(family);
    for (const root of [family, ...listedWords(family)]) this.#families.add(root);
  }

  /** To be called when every pattern is in: before it, words of a cache cannot be trusted to answer nothing. */
  seal(): void {
    this.#cache?.ask(hashText([...this.#asked].sort().join('\n')));
  }

  /** Whether an Indonesian word is in no family that is asked for; never wrongly true. */
  #answersNothing(word: string): boolean {
    const remembered = this.#cache?.get('id', word);
    if (remembered !== undefined) return remembered.analysis === undefined;
    return !/[-'\d]/.test(word) && !this.#families.mayHold(word);
  }

  /** English has no word list here, so that every word of an English or mixed text counts as known. */
  #isKnown(word: string): boolean {
    if (this.languages.includes('en') || !/^\p{L}/u.test(word) || isFunctionWord(word)) return true;
    const remembered = this.#cache?.get('id', word);
    if (remembered !== undefined && (remembered.known || remembered.analysis === undefined))
      return remembered.known;
    const known = looksIndonesian(word, this.#loans);
    if (remembered === undefined) this.#cache?.set('id', word, { known });
    return known;
  }

  #classOf(symbols: readonly number[], denies: boolean): number {
    const name = `${symbols.join()}${denies ? ' denies' : ''}`;
    let id = this.#classes.get(name);
    if (id === undefined) {
      id = this.symbolsOfClass.length;
      this.#classes.set(name, id);
      this.symbolsOfClass.push(symbols);
      this.denies.push(denies);
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
