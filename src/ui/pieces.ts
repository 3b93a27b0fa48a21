import type { TextPlace } from '../model/annotation.js';
import type { StudyDocument, Unit } from '../model/document.js';
import { codePointsOf } from '../text/code-points.js';
import { splitSentences } from '../text/sentences.js';

/** How much of the text a step covers. */
export type Grain = 'turn' | 'sentence' | 'word';

/** Scripts that put no spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const outerSigns = /^[\p{P}\p{S}]+(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}\p{M}])[\p{P}\p{S}]+$/gu;

/** The pieces of a turn or paragraph as ranges of the body, in code points. A turn without words has none. */
export function piecesOf(document: StudyDocument, unit: Unit, grain: Grain): TextPlace[] {
  if (unit.end <= unit.textStart) return [];
  if (grain === 'turn') return [{ start: unit.textStart, end: unit.end }];
  const points = codePointsOf(document);
  const text = points.slice(unit.textStart, unit.end);
  const from = points.toIndex(unit.textStart);
  const ranges = grain === 'sentence' ? splitSentences(text) : words(text);
  return ranges.map(({ start, end }) => ({
    start: points.fromIndex(from + start),
    end: points.fromIndex(from + end),
  }));
}

/** Words without the signs around them; signs that stand alone are words too, so that every place can be reached. */
function words(text: string): TextPlace[] {
  const found: TextPlace[] = [];
  for (const match of text.matchAll(/\S+/g)) {
    const run = match[0];
    if (unspaced.test(run)) {
      const segments = new Intl.Segmenter('id', { granularity: 'word' }).segment(run);
      for (const { index, segment, isWordLike } of segments)
        if (isWordLike) found.push({ start: match.index + index, end: match.index + index + segment.length });
      continue;
    }
    let [start, end] = [match.index, match.index + run.length];
    for (const signs of run.matchAll(outerSigns)) {
      if (signs.index === 0) start += signs[0].length;
      else end -= signs[0].length;
    }
    found.push({ start, end });
  }
  return found;
}

/** Index of the block that holds an offset, or of the last one that begins before it. */
export function unitIndexAt(document: StudyDocument, offset: number): number {
  const { units } = document;
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (units[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
