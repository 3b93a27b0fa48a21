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

/** Language and folded word → analysis. */
export type Analyses = Map<string, WordAnalysis>;

/** What an alternative asks for: keys, and how common its words are. */
interface AskedOption {
  readonly keys: readonly number[];
  readonly commonness: number;
}

/** What indicators of one language ask for. */
class Asking {
  /** Lists of alternatives → symbol. */
  readonly symbols = new Map<WordToken['options'], number>();
  /** Words as typed → what they ask for by their forms, and by their families. */
  readonly words = new Map<string, AskedOption>();
  readonly families = new Map<string, AskedOption>();
}

/**
 * What patterns ask of a word, and which words answer. Each distinct word position of the patterns is a symbol;
 * each set of symbols that one word answers is a class, so that a token is one number and most tokens are
 * `otherWord`.
 */
export class Vocabulary {
  /** What a word can be asked for (a form, a family, a spelling, an exact word) → its number. */
  readonly #keys = new Map<string, number>();
  /** Number of such a key → symbols that ask for it. */
  readonly #symbolsOf: number[][] = [];
  /** Key numbers of a symbol → symbol. */
  readonly #symbols = new Map<string, number>();
  readonly #classes = new Map<string, number>();
  /** Class → its symbols, ascending. */
  readonly symbolsOfClass: (readonly number[])[] = [[], [], []];
  /** Class → the words deny the root that they were asked for by: ketidakadilan for `adil~`. */
  readonly denies: boolean[] = [false, false, false];
  /** For each language of indicators what they ask for; lists of alternatives by identity, since codebooks share them. */
  readonly #asking = { id: new Asking(), en: new Asking(), any: new Asking() };
  readonly #exact = new Set<string>();
  /** Symbol → how common the words are that it asks for. */
  readonly #commonness: number[] = [];
  /** Class → its symbols as bits, for classes with many. */
  readonly #bits: (Uint32Array | undefined)[] = [];
  readonly #analyses: Analyses;
  readonly #surfaces = new Set<string>();
  /** Folded word → class, without the exact words that it holds. */
  readonly #known = new Map<string, number>();
  readonly #loans: Loans;
  readonly #cache: WordSection | undefined;
  /** Indonesian families that patterns ask for: words in which none of them may stand need no stemming. */
  #families: RootFilter | undefined;
  readonly #asked = new Set<string>();

  /**
   * @param languages languages whose words may stand in the documents.
   * @param cache what earlier runs learnt about words; asked and filled.
   * @param analyses what vocabularies with the same loans learnt; asked and filled.
   */
  constructor(
    readonly languages: readonly Language[],
    loans: Loans,
    cache?: WordSection,
    analyses: Analyses = new Map(),
  ) {
    this.#loans = loans;
    this.#cache = cache;
    this.#analyses = analyses;
  }

  #analyse(folded: string, language: Language): WordAnalysis {
    const remembered = this.#cache?.get(language, folded)?.analysis;
    if (remembered !== undefined) return remembered;
    const key = `${language} ${folded}`;
    let analysis = this.#analyses.get(key);
    if (analysis === undefined) {
      analysis = analyseWord(folded, language, this.#loans);
      this.#analyses.set(key, analysis);
    }
    this.#cache?.set(language, folded, { known: analysis.known, analysis });
    return analysis;
  }

  /** How many symbols there are. */
  get symbolCount(): number {
    return this.#symbols.size;
  }

  /**
   * The symbols of a word position: one, or several where what was typed is several words to the reader of texts
   * (`S.Sos`). `language` is the language of the indicator.
   */
  symbols(token: WordToken, language: Language | 'any'): number[] {
    const [only] = token.options;
    if (token.options.length === 1 && !/^[a-z]+$/.test(only!.word)) {
      const words = wordsOf(only!.word);
      if (words.length > 1)
        return words.map((word) => this.#symbol([{ word, family: only!.family }], language));
    }
    return [this.#symbol(token.options, language)];
  }

  #symbol(options: WordToken['options'], language: Language | 'any'): number {
    const { symbols } = this.#asking[language];
    let symbol = symbols.get(options);
    if (symbol === undefined) {
      const asked = options.map((option) => this.#option(option, language));
      symbol = this.#intern(asked.flatMap(({ keys }) => keys));
      this.#commonness[symbol] ??= asked.reduce((sum, { commonness }) => sum + commonness, 0);
      symbols.set(options, symbol);
    }
    return symbol;
  }

  #option({ word, family }: WordToken['options'][number], language: Language | 'any'): AskedOption {
    const { words, families } = this.#asking[language];
    const known = family ? families : words;
    let option = known.get(word);
    if (option === undefined) {
      const folded = foldWord(word);
      option = { keys: this.#keysOf(word, folded, family, language), commonness: commonnessOf(folded) };
      known.set(word, option);
    }
    return option;
  }

  #keysOf(word: string, folded: string, family: boolean, language: Language | 'any'): number[] {
    // Cues may ask for one spelling only (=going): not the other forms of the word.
    if (word.startsWith('=')) {
      this.#surfaces.add(word.slice(1));
      return [this.#key(`surface ${word.slice(1)}`)];
    }
    return this.languages
      .filter((one) => language === 'any' || one === language)
      .map((one) => {
        const analysis = this.#analyse(folded, one);
        if (one === 'id') {
          this.#asked.add(analysis.family);
          this.#families = undefined;
        }
        return this.#key(family ? familyKey(one, analysis) : formKey(one, analysis));
      });
  }

  #key(name: string): number {
    let key = this.#keys.get(name);
    if (key === undefined) {
      key = this.#symbolsOf.push([]) - 1;
      this.#keys.set(name, key);
    }
    return key;
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

  /** The symbol of a word exactly as written. */
  exactSymbol(word: string): number {
    this.#exact.add(word);
    return this.#intern([this.#key(`exact ${word}`)]);
  }

  #intern(keys: readonly number[]): number {
    const distinct = keys.length === 1 ? keys : [...new Set(keys)].sort((a, b) => a - b);
    const name = distinct.join();
    let symbol = this.#symbols.get(name);
    if (symbol === undefined) {
      symbol = this.#symbols.size;
      this.#symbols.set(name, symbol);
      for (const key of distinct) this.#symbolsOf[key]!.push(symbol);
    }
    return symbol;
  }

  /** The class of a word of a text. */
  classify(word: string): number {
    // Most chunk types are the same word with other punctuation or a capital letter.
    const folded = foldWord(word);
    let id = this.#known.get(folded);
    if (id === undefined) {
      id = this.#classify(folded);
      this.#known.set(folded, id);
    }
    return this.#exact.size === 0 ? id : this.#withExact(word, id);
  }

  /** The class of a word of which exact words may be asked for. */
  #withExact(word: string, id: number): number {
    const parts = [word, ...(/^[a-zA-Z]*$/.test(word) ? [] : word.split(/[-'’ʼ‐‑]/))];
    const exact = parts.filter((part) => this.#exact.has(part));
    if (exact.length === 0) return id;
    const asked = exact.flatMap((part) => this.#symbolsFor(`exact ${part}`) ?? []);
    return this.#classOf([...this.symbolsOfClass[id]!, ...asked], this.denies[id]!);
  }

  /** Symbols that ask for a key. */
  #symbolsFor(name: string): readonly number[] | undefined {
    const key = this.#keys.get(name);
    return key === undefined ? undefined : this.#symbolsOf[key];
  }

  #classify(folded: string): number {
    const symbols: number[] = [];
    let denies = false;
    for (const language of this.languages) {
      if (language === 'id' && this.#answersNothing(folded)) continue;
      const analysis = this.#analyse(folded, language);
      const byForm = this.#symbolsFor(formKey(language, analysis));
      const byFamily = this.#symbolsFor(familyKey(language, analysis));
      if (byForm !== undefined) symbols.push(...byForm);
      if (byFamily !== undefined) symbols.push(...byFamily);
      if (analysis.negated === true && byFamily !== undefined && byForm === undefined) denies = true;
    }
    if (this.#surfaces.has(folded)) symbols.push(...(this.#symbolsFor(`surface ${folded}`) ?? []));
    if (symbols.length > 0) return this.#classOf(symbols, denies);
    return this.#isKnown(folded) ? otherWord : unknownWord;
  }

  /** To be called when every pattern is in: before it, words of a cache cannot be trusted to answer nothing. */
  seal(): void {
    this.#cache?.ask(hashText([...this.#asked].sort().join('\n')));
  }

  /** Whether an Indonesian word is in no family that is asked for; never wrongly true. */
  #answersNothing(word: string): boolean {
    const remembered = this.#cache?.get('id', word);
    if (remembered !== undefined) return remembered.analysis === undefined;
    if (/[-'\d]/.test(word)) return false;
    this.#families ??= new RootFilter([...this.#asked].flatMap((root) => [root, ...listedWords(root)]));
    return !this.#families.mayHold(word);
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

  /** Takes over the next class of a vocabulary with the same symbols. */
  addClass(symbols: readonly number[], denies: boolean): void {
    if (symbols.length > 0) this.#classOf(symbols, denies);
  }

  /** @param symbols in any order, some perhaps twice. */
  #classOf(symbols: readonly number[], denies: boolean): number {
    const distinct = [...new Set(symbols)].sort((a, b) => a - b);
    const name = `${distinct.join()}${denies ? ' denies' : ''}`;
    let id = this.#classes.get(name);
    if (id === undefined) {
      id = this.symbolsOfClass.length;
      this.#classes.set(name, id);
      this.symbolsOfClass.push(distinct);
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

/** How common a word is, roughly: a function word as much as twenty others. */
function commonnessOf(folded: string): number {
  return isFunctionWord(folded) ? 20 : 1;
}
