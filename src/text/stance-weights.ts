import { shippedText } from '../catalog.js';
import type { Stance } from '../model/coding.js';
import type { Language } from '../model/words.js';
import { lazy } from './data.js';

/** The stances in the order of the columns of the weights. */
export const weighedStances: readonly Stance[] = ['supports', 'contradicts', 'mixed', 'neutral'];

/** What a passage is weighed by: its words, its pairs of neighbours, and which half of it a word stands in. */
export interface StanceFeature {
  /** `word`, `word word`, `< word` (in the first half), `> word` (in the second). */
  readonly name: string;
  /** How much its weight counts. */
  readonly value: number;
  /** Places of its words in the passage, the end exclusive. */
  readonly from: number;
  readonly to: number;
}

/** Name of the weight that counts always. */
export const alwaysFeature = '*';

/** How much the weight of each sort of feature counts. */
const values = { always: 1, word: 0.5, pair: 0.5, half: 0.35 };

/** Whether a place lies in the first half of a passage. */
function isFirstHalf(place: number, { length }: readonly string[]): boolean {
  return place < length / 2;
}

/** The features of a passage; each name once, where it stands last. */
export function stanceFeatures(words: readonly string[]): Map<string, StanceFeature> {
  const features = new Map<string, StanceFeature>();
  const add = (name: string, value: number, from: number, to: number) =>
    features.set(name, { name, value, from, to });
  add(alwaysFeature, values.always, 0, 0);
  words.forEach((word, i) => {
    add(word, values.word, i, i + 1);
    if (i + 1 < words.length) add(`${word} ${words[i + 1]}`, values.pair, i, i + 2);
    add(`${isFirstHalf(i, words) ? '<' : '>'} ${word}`, values.half, i, i + 1);
  });
  return features;
}

/** Weights for `weighedStances`. */
export type Weights = readonly number[];

/** What a word says: wherever it stands, in each half, and with the word behind it. */
interface WordWeights {
  own?: Weights;
  first?: Weights;
  second?: Weights;
  readonly before: Map<string, Weights>;
}

/** The weights of a language by words, so that weighing a passage makes no new strings. */
export class StanceWeights {
  readonly #words = new Map<string, WordWeights>();
  #always: Weights | undefined;

  /** Number of features. */
  size = 0;

  set(name: string, weights: Weights): void {
    this.size++;
    const [one = '', other] = name.split(' ');
    if (name === alwaysFeature) this.#always = weights;
    else if (other === undefined) this.#of(one).own = weights;
    else if (one === '<') this.#of(other).first = weights;
    else if (one === '>') this.#of(other).second = weights;
    else this.#of(one).before.set(other, weights);
  }

  #of(word: string): WordWeights {
    let found = this.#words.get(word);
    if (found === undefined) {
      found = { before: new Map() };
      this.#words.set(word, found);
    }
    return found;
  }

  /** What is known of `stanceFeatures(words)`, in the same order. */
  weigh(words: readonly string[]): Iterable<WeighedFeature> {
    const found = new Map<Weights, WeighedFeature>();
    const add = (weights: Weights | undefined, value: number, from: number, to: number) => {
      if (weights !== undefined) found.set(weights, { weights, value, from, to });
    };
    add(this.#always, values.always, 0, 0);
    for (let i = 0; i < words.length; i++) {
      const known = this.#words.get(words[i]!);
      if (known === undefined) continue;
      add(known.own, values.word, i, i + 1);
      if (i + 1 < words.length) add(known.before.get(words[i + 1]!), values.pair, i, i + 2);
      add(isFirstHalf(i, words) ? known.first : known.second, values.half, i, i + 1);
    }
    return found.values();
  }
}

/** A feature of a passage with its weights. */
export type WeighedFeature = Omit<StanceFeature, 'name'> & { readonly weights: Weights };

const weights: Readonly<Record<Language, () => StanceWeights>> = {
  id: lazy(() => readWeights('id')),
  en: lazy(() => readWeights('en')),
};

/**
 * What words say about stance in the labelled utterances of test/evaluation (all but those held out): the weights of a
 * multinomial logistic regression with a penalty on their squares, estimated by test/estimate-weights.mjs.
 */
export function stanceWeights(language: Language): StanceWeights {
  return weights[language]();
}

/** The weights of a text with a feature and hundredths of log odds a line. */
export function weightsOf(text: string): StanceWeights {
  const read = new StanceWeights();
  for (const line of text.split('\n')) {
    const [name, numbers] = line.split('\t');
    if (name === undefined || numbers === undefined || name.startsWith('#')) continue;
    read.set(
      name,
      numbers.split(' ').map((hundredths) => Number(hundredths) / 100),
    );
  }
  return read;
}

function readWeights(language: Language): StanceWeights {
  return weightsOf(shippedText(`src/text/data/stance-weights/${language}.txt`));
}
