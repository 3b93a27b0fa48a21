import type { StudyDocument, Unit } from '../../model/document.js';
import { codePointsOf } from '../../text/code-points.js';
import { wordsOf } from './quote-words.js';

/** The words of a document in order, labels and headings left out. */
export interface DocumentWords {
  readonly document: StudyDocument;
  readonly words: readonly string[];
  /** UTF-16 indices into the body, a pair for each word. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** The turn or paragraph of each word. */
  readonly units: readonly Unit[];
  /** Word → where it stands, ascending. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** The words of all documents, and how rare each is. */
export interface Corpus {
  readonly documents: readonly DocumentWords[];
  /** Inverse frequency: what a shared word tells, 0 for one that nobody says. */
  weight(word: string): number;
}

export function corpusOf(documents: readonly StudyDocument[]): Corpus {
  const read = documents.map(documentWords);
  const counts = new Map<string, number>();
  let total = 0;
  for (const { places } of read)
    for (const [word, where] of places) {
      counts.set(word, (counts.get(word) ?? 0) + where.length);
      total += where.length;
    }
  return {
    documents: read,
    weight: (word) => Math.log(1 + total / (counts.get(word) ?? 1)),
  };
}

function documentWords(document: StudyDocument): DocumentWords {
  const points = codePointsOf(document);
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const units: Unit[] = [];
  const places = new Map<string, number[]>();
  for (const unit of document.units) {
    if (unit.kind === 'heading') continue;
    const from = points.toIndex(unit.textStart);
    for (const { word, start, end } of wordsOf(document.body.slice(from, points.toIndex(unit.end)))) {
      const where = places.get(word);
      if (where) where.push(words.length);
      else places.set(word, [words.length]);
      words.push(word);
      starts.push(from + start);
      ends.push(from + end);
      units.push(unit);
    }
  }
  return { document, words, starts, ends, units, places };
}

/** Where a sequence of words stands in a document: indices of the first words, ascending. */
export function exactPlaces(document: DocumentWords, part: readonly string[]): number[] {
  let rarest = 0;
  for (let i = 0; i < part.length; i++) {
    const here = document.places.get(part[i]!);
    if (!here) return [];
    if (here.length < document.places.get(part[rarest]!)!.length) rarest = i;
  }
  return document.places
    .get(part[rarest]!)!
    .map((at) => at - rarest)
    .filter((at) => at >= 0 && part.every((word, i) => document.words[at + i] === word));
}

/** The text of a range of words as it stands in the document, labels between turns left out; `to` is exclusive. */
export function textOfWords(
  { document, starts, ends, units }: DocumentWords,
  from: number,
  to: number,
): string {
  const pieces: string[] = [];
  for (let at = from; at < to; ) {
    let last = at;
    while (last + 1 < to && units[last + 1] === units[at]) last++;
    pieces.push(document.body.slice(starts[at], ends[last]));
    at = last + 1;
  }
  return pieces.join(' ').replace(/\s+/g, ' ');
}
