import type { CodeIndex } from '../model/codebook.js';
import type { CodedSegment } from '../model/coding.js';

/** Fields of a coding that a list can be filtered by. */
export const segmentFields = [
  'document',
  'informant',
  'case',
  'group',
  'technique',
  'wave',
  'date',
  'stance',
  'coder',
  'how',
] as const;

/** The segments that bear one of some codes (or something below it) and whose fields have the values asked for. */
export function filterSegments(
  segments: readonly CodedSegment[],
  codes: CodeIndex,
  wanted: {
    readonly codes?: readonly string[] | undefined;
    readonly where?: Readonly<Record<string, string>> | undefined;
  },
): CodedSegment[] {
  const refs = wanted.codes?.flatMap((reference) => codes.find(reference)?.ref ?? reference);
  const fields = Object.entries(wanted.where ?? {});
  return segments.filter(
    (segment) =>
      (refs === undefined || bears(segment, refs)) &&
      fields.every(([field, value]) => {
        const found = valueOfField(segment, field);
        return found !== null && (found === value || value.split(',').includes(found));
      }),
  );
}

function bears({ codebook, path }: CodedSegment, refs: readonly string[]): boolean {
  return path.some((id) => refs.includes(`${codebook}:${id}`) || refs.includes(id));
}

function valueOfField(segment: CodedSegment, field: string): string | null {
  switch (field) {
    case 'document':
      return segment.doc;
    case 'informant':
    case 'case':
    case 'group':
    case 'technique':
    case 'wave':
    case 'date':
    case 'coder':
    case 'how':
      return segment[field];
    case 'stance':
      return segment.stance ?? 'neutral';
    default:
      return null;
  }
}
