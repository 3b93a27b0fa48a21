import { createFinder, type Query } from '../code/find.js';
import { parsePhrase } from '../codebook/phrase.js';
import { didYouMean, fault } from '../i18n/fault.js';
import type { Phrase } from '../model/codebook.js';
import type { Unit } from '../model/document.js';
import { Failure } from '../model/failure.js';
import { addressOf } from '../reduce/locate.js';
import { groupOf } from '../reduce/roster.js';
import { selectedSegments } from './effective-codings.js';
import type { OpenStudy } from './open-study.js';

/** What to look for and where. */
export interface FindRequest {
  readonly pattern: string;
  readonly exact?: boolean;
  readonly and?: string;
  /** Word positions between pattern and `and`. */
  readonly near?: number;
  /** Only inside segments with this code or one below it. */
  readonly code?: string;
  readonly coder?: string;
  /** Only these groups, informants, techniques, waves, documents. */
  readonly where?: Readonly<Record<string, string>>;
  /** Also the words of interviewers and other voices, heads and notes. */
  readonly everything?: boolean;
  /** Code points of context on either side. */
  readonly width?: number;
}

/** A keyword in context: an element of `find --format json`. Offsets are code points into the body. */
export interface FoundWords {
  readonly doc: string;
  readonly at: string | null;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly keyword: string;
  readonly after: string;
  readonly informant: string | null;
  readonly group: string | null;
  readonly technique: string;
  readonly wave: string | null;
  readonly date: string | null;
}

export const findFaults = {
  badPattern: fault<{ pattern: string }>({
    id: 'find/bad-pattern',
    severity: 'error',
    message: ({ pattern }) => ({
      id: `\`${pattern}\` bukan pola yang dapat dicari.`,
      en: `\`${pattern}\` is no pattern that can be looked for.`,
    }),
    hint: () => ({
      id: 'Tulis kata (pelatihan), rumpun kata (latih~), pilihan (ikut|hadir), * satu kata, ... sampai tiga kata; atau pakai --exact.',
      en: 'Write words (pelatihan), families (latih~), alternatives (ikut|hadir), * for one word, ... for up to three; or use --exact.',
    }),
    why: { id: 'Pola yang kosong cocok dengan segalanya.', en: 'An empty pattern would match everything.' },
  }),
  unknownFilter: fault<{ key: string; known: readonly string[] }>({
    id: 'find/unknown-filter',
    severity: 'error',
    message: ({ key }) => ({ id: `Tidak ada saringan \`${key}\`.`, en: `There is no filter \`${key}\`.` }),
    hint: ({ key, known }) => didYouMean(key, known),
    why: {
      id: 'Saringan yang tidak dikenal tidak menyaring apa pun.',
      en: 'A filter that is not known filters nothing.',
    },
  }),
  unknownCode: fault<{ code: string; known: readonly string[] }>({
    id: 'find/unknown-code',
    severity: 'error',
    message: ({ code }) => ({ id: `Kode \`${code}\` tidak ada.`, en: `There is no code \`${code}\`.` }),
    hint: ({ code, known }) => didYouMean(code, known),
    why: { id: 'Tidak ada segmen yang dapat dicari.', en: 'There are no segments to look in.' },
  }),
};

const filters = ['group', 'informant', 'technique', 'wave', 'document'] as const;

/** Keyword in context over the documents of a study, in order of document and place. */
export function findWords(open: OpenStudy, request: FindRequest): FoundWords[] {
  const { study } = open;
  const finder = createFinder(
    queryOf(request),
    request.width ?? 40,
    request.everything ? everyStanding : ['evidence'],
  );
  const keeps = filterOf(request.where ?? {});
  const ranges = rangesOf(open, request);
  const found: FoundWords[] = [];
  for (const document of study.documents) {
    const inside = ranges?.get(document.meta.id);
    if (ranges && !inside) continue;
    for (const { unit, start, end, before, keyword, after } of finder.find(document, inside)) {
      const { meta } = document;
      const informant = unit.informant ?? null;
      const place = {
        informant,
        group: groupOf(study, document, informant),
        technique: meta.technique,
        wave: meta.wave ?? null,
      };
      if (!keeps({ ...place, document: meta.id })) continue;
      found.push({
        doc: meta.id,
        at: unit.n > 0 ? addressOf(document, unit) : null,
        start,
        end,
        before,
        keyword,
        after,
        ...place,
        date: meta.date ?? null,
      });
    }
  }
  return found;
}

const everyStanding: readonly Unit['standing'][] = [
  'evidence',
  'interviewer',
  'other',
  'unknown',
  'head',
  'note',
  'heading',
];

function queryOf({ pattern, exact, and, near }: FindRequest): Query {
  if (pattern.trim() === '') throw new Failure([findFaults.badPattern.at(undefined, { pattern })]);
  return {
    phrase: exact ? [] : phraseOf(pattern),
    ...(exact && { exact: pattern }),
    ...(and !== undefined && { and: phraseOf(and) }),
    ...(near !== undefined && { within: near }),
  };
}

function phraseOf(pattern: string): Phrase {
  const phrase = parsePhrase(pattern);
  if ('fault' in phrase) throw new Failure([findFaults.badPattern.at(undefined, { pattern })]);
  return phrase;
}

function filterOf(
  where: Readonly<Record<string, string>>,
): (place: Readonly<Record<(typeof filters)[number], string | null>>) => boolean {
  const wanted = Object.entries(where).map(([key, value]) => {
    const known = filters.find((filter) => filter === key);
    if (!known) throw new Failure([findFaults.unknownFilter.at(undefined, { key, known: filters })]);
    return { key: known, values: new Set(value.split(',')) };
  });
  return (place) => wanted.every(({ key, values }) => values.has(place[key] ?? ''));
}

/** Document → ranges coded with the code or one below it; undefined where no code is asked for. */
function rangesOf(
  open: OpenStudy,
  { code, coder }: FindRequest,
): Map<string, { start: number; end: number }[]> | undefined {
  if (code === undefined) return undefined;
  const found = open.index.find(code);
  if (!found) {
    const known = open.index.codes.map(({ id }) => id);
    throw new Failure([findFaults.unknownCode.at(undefined, { code, known })]);
  }
  const wanted = new Set([found, ...open.index.descendants(found)].map(({ ref }) => ref));
  const ranges = new Map<string, { start: number; end: number }[]>();
  for (const segment of selectedSegments(open, coder === undefined ? {} : { coder })) {
    if (segment.start === null || segment.end === null || !wanted.has(`${segment.codebook}:${segment.code}`))
      continue;
    const list = ranges.get(segment.doc) ?? [];
    list.push({ start: segment.start, end: segment.end });
    ranges.set(segment.doc, list);
  }
  return ranges;
}
