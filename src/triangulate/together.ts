import type { FindingWithin } from '../model/finding.js';
import type { Evidence } from '../reduce/evidence.js';
import { codePointsOf } from '../text/code-points.js';

/** Answers whether a coding stands beside others, as `with` and `within` of a finding ask. */
export function standsBeside(
  others: readonly Evidence[],
  within: FindingWithin,
): (evidence: Evidence) => boolean {
  const places = new Set(others.flatMap((other) => placesOf(other, within)));
  return (evidence) => placesOf(evidence, within).some((place) => places.has(place));
}

function placesOf(evidence: Evidence, within: FindingWithin): string[] {
  const { doc, at } = evidence.segment;
  if (within === 'document') return [doc];
  if (within === 'turn') return [at];
  const { start, end } = evidence.segment;
  return paragraphs(evidence.document).flatMap((paragraph, n) =>
    paragraph.start < end && start < paragraph.end ? [`${doc}¶${n}`] : [],
  );
}

const known = new WeakMap<object, readonly { start: number; end: number }[]>();

/** Stretches of a body between blank lines, in code points. */
function paragraphs(document: Evidence['document']): readonly { start: number; end: number }[] {
  let found = known.get(document);
  if (found === undefined) {
    const points = codePointsOf(document);
    const { body } = document;
    const breaks = [...body.matchAll(/\n[ \t]*(?:\n[ \t]*)+/g)];
    const starts = [0, ...breaks.map(({ index, 0: text }) => index + text.length)];
    const ends = [...breaks.map(({ index }) => index), body.length];
    found = starts.map((start, n) => ({
      start: points.fromIndex(start),
      end: points.fromIndex(ends[n]!),
    }));
    known.set(document, found);
  }
  return found;
}
