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

/** The features of a passage; each name once, where it stands last. */
export function stanceFeatures(words: readonly string[]): Map<string, StanceFeature> {
  const features = new Map<string, StanceFeature>();
  const add = (name: string, value: number, from: number, to: number) =>
    features.set(name, { name, value, from, to });
  add(alwaysFeature, 1, 0, 0);
  words.forEach((word, i) => {
    add(word, 0.5, i, i + 1);
    if (i + 1 < words.length) add(`${word} ${words[i + 1]}`, 0.5, i, i + 2);
    add(`${i < words.length / 2 ? '<' : '>'} ${word}`, 0.35, i, i + 1);
  });
  return features;
}

/** Feature → weights for `weighedStances`. */
export type StanceWeights = ReadonlyMap<string, readonly number[]>;

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

function readWeights(language: Language): StanceWeights {
  const read = new Map<string, readonly number[]>();
  for (const line of shippedText(`src/text/data/stance-weights/${language}.txt`).split('\n')) {
    const [name, numbers] = line.split('\t');
    if (name === undefined || numbers === undefined || name.startsWith('#')) continue;
    read.set(
      name,
      numbers.split(' ').map((hundredths) => Number(hundredths) / 100),
    );
  }
  return read;
}
