import type { StudyDocument } from '../../model/document.js';
import { type Corpus, type DocumentWords, exactPlaces } from './corpus.js';
import { type Near, nearestPlace } from './nearest-place.js';

/** A range of words of a document; `to` is exclusive. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** Where a quotation stands, or what comes nearest to it. */
export interface Sighting {
  readonly words: DocumentWords;
  /** The parts in order of the document. */
  readonly ranges: readonly WordRange[];
}

export type LookUp =
  | { readonly kind: 'found'; readonly places: readonly Sighting[] }
  | { readonly kind: 'near'; readonly place: Sighting }
  | { readonly kind: 'none' };

/** Share of a quotation's words that must be left for it to be the misquotation of a passage. */
const nearEnough = 0.6;

/**
 * Looks a quotation up: every part word for word, one after the other, in one document; else the passage that shares
 * most of its words in their order, rare words counting more.
 * @param cited documents that the manuscript names, also by their speaker or date: there a passage is sought first.
 */
export function lookUp(
  corpus: Corpus,
  parts: readonly (readonly string[])[],
  cited: (document: StudyDocument) => boolean = () => false,
): LookUp {
  const places = corpus.documents.flatMap((words) => sightings(words, parts));
  if (places.length > 0) return { kind: 'found', places };
  const named = corpus.documents.filter(({ document }) => cited(document));
  const place = nearest(named, parts, corpus.weight) ?? nearest(corpus.documents, parts, corpus.weight);
  return place ? { kind: 'near', place } : { kind: 'none' };
}

/** The passage of these documents that shares most with a quotation, if that is enough. */
function nearest(
  documents: readonly DocumentWords[],
  parts: readonly (readonly string[])[],
  weightOf: Corpus['weight'],
): Sighting | undefined {
  const quoted = parts.flat();
  const whole = quoted.reduce((sum, word) => sum + weightOf(word), 0);
  let best: { place: Sighting; weight: number } | undefined;
  for (const words of documents) {
    const near = parts.map((part) => nearestPlace(words, part, weightOf));
    const there = near.filter((each): each is Near => each !== undefined);
    const shared = there.reduce((sum, each) => sum + each.shared, 0);
    const weight = there.reduce((sum, each) => sum + each.weight, 0);
    if (shared < Math.max(3, quoted.length * nearEnough) || (best && weight <= best.weight)) continue;
    const ranges = there.map(({ from, to }) => ({ from, to })).sort((a, b) => a.from - b.from);
    best = { place: { words, ranges }, weight };
  }
  return best && best.weight >= whole / 2 ? best.place : undefined;
}

/** Every place of the first part after which the others follow. */
function sightings(words: DocumentWords, parts: readonly (readonly string[])[]): Sighting[] {
  const [first, ...rest] = parts.map((part) => ({ length: part.length, at: exactPlaces(words, part) }));
  if (!first) return [];
  return first.at.flatMap((from) => {
    const ranges: WordRange[] = [{ from, to: from + first.length }];
    for (const { length, at } of rest) {
      const next = at.find((start) => start >= ranges.at(-1)!.to);
      if (next === undefined) return [];
      ranges.push({ from: next, to: next + length });
    }
    return [{ words, ranges }];
  });
}
