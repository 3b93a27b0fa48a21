import { nearest } from '../i18n/fault.js';
import { ingestHeadFaults } from '../i18n/faults/ingest-head.js';
import { ingestOptionFaults as faults } from '../i18n/faults/ingest-options.js';
import type { Diagnostic, Place } from '../model/diagnostic.js';
import { type AttributeValue, knownTechniques, type SpeakerRole } from '../model/document.js';
import type { Bilingual, DocumentLanguage } from '../model/words.js';
import { isSafeId } from '../study/documents.js';
import { type DayMonthOrder, findDate } from './dates.js';
import { languageOf, techniqueIn, typedValue } from './draft.js';

/** How a file becomes documents: what flags and plans say, read and checked. */
export interface IngestOptions {
  /** Missing: the file's stem. */
  readonly id?: string;
  /** The technique. */
  readonly as?: string;
  /** Ids or pseudonyms. */
  readonly informants?: readonly string[];
  /** ISO 8601. */
  readonly date?: string;
  readonly wave?: string;
  readonly site?: string;
  readonly about?: string;
  readonly title?: string;
  readonly interviewer?: string;
  /** Label → role as typed; an informant by id or pseudonym. */
  readonly speakers?: Readonly<Record<string, SpeakerRole>>;
  readonly language?: DocumentLanguage;
  readonly asked?: readonly string[];
  /** Further keys of the front matter. */
  readonly set?: Readonly<Record<string, AttributeValue>>;
  /** A regular expression (RE2) that opens a part with the line in which it is found, or headings of a level. */
  readonly split?: { readonly regex: string } | { readonly heading: number };
  /** Columns of a Word table, from 1. */
  readonly table?: { readonly question: number; readonly answer: number };
  readonly informantColumn?: string;
  readonly answerColumns?: readonly string[];
  readonly dateColumn?: string;
  readonly waveColumn?: string;
}

/** The same settings as a person types them, in flags or in the cells of a plan. */
export interface TypedOptions {
  readonly id?: string | undefined;
  readonly as?: string | undefined;
  readonly informant?: readonly string[] | undefined;
  readonly date?: string | undefined;
  readonly wave?: string | undefined;
  readonly site?: string | undefined;
  readonly about?: string | undefined;
  readonly title?: string | undefined;
  readonly interviewer?: string | undefined;
  /** `LABEL=role` */
  readonly speaker?: readonly string[] | undefined;
  readonly language?: string | undefined;
  readonly asked?: readonly string[] | undefined;
  /** `key=value` */
  readonly set?: readonly string[] | undefined;
  readonly split?: string | undefined;
  /** `question=2,answer=3` */
  readonly table?: string | undefined;
  readonly informantColumn?: string | undefined;
  readonly answerColumn?: readonly string[] | undefined;
  readonly dateColumn?: string | undefined;
  readonly waveColumn?: string | undefined;
}

/** Where typed options stand, for their faults: a flag of the command line, or the cell of a plan. */
export interface OptionPlaces {
  /** The option as the user knows it: `--date`, or `date`. */
  name(option: keyof TypedOptions): string;
  place?(option: keyof TypedOptions): Place | undefined;
  /** The order of days and months that the whole column has. */
  readonly order?: DayMonthOrder;
}

/** Reads typed options; what is wrong is reported with its place and left out. */
export function readOptions(
  typed: TypedOptions,
  places: OptionPlaces,
): { options: IngestOptions; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const wrong = (
    option: keyof TypedOptions,
    value: string,
    expected: Bilingual,
    known?: readonly string[],
  ) => {
    const args = { option: places.name(option), value, expected, ...(known && { known }) };
    diagnostics.push(faults.badOption.at(places.place?.(option), args));
    return undefined;
  };
  const pairs = (option: 'speaker' | 'set', expected: Bilingual): [string, string][] =>
    (typed[option] ?? []).flatMap((pair): [string, string][] => {
      const at = pair.indexOf('=');
      const [key, value] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
      if (at > 0 && key !== '' && value !== '') return [[key, value]];
      wrong(option, pair, expected);
      return [];
    });

  const plain = [
    'id',
    'wave',
    'site',
    'about',
    'title',
    'interviewer',
    'informantColumn',
    'dateColumn',
    'waveColumn',
  ] as const;
  const kept = Object.fromEntries(
    plain.map((key) => [key, typed[key]?.trim()]).filter(([, value]) => value !== undefined && value !== ''),
  ) as Pick<IngestOptions, (typeof plain)[number]>;
  const as = typed.as === undefined ? undefined : readTechnique(typed.as, wrong);
  const date = typed.date === undefined ? undefined : readDate(typed.date, places, diagnostics, wrong);
  const language = typed.language === undefined ? undefined : languageOf(typed.language);
  if (typed.language !== undefined && language === undefined)
    wrong('language', typed.language, { id: 'id, en, atau mixed', en: 'id, en or mixed' });
  if (kept.id !== undefined && !isSafeId(kept.id))
    wrong('id', kept.id, {
      id: 'id yang sah: huruf, angka, titik, - dan _',
      en: 'a valid id: letters, digits, dot, - and _',
    });
  const informants = words(typed.informant);
  const asked = words(typed.asked);
  const answerColumns = (typed.answerColumn ?? []).map((name) => name.trim()).filter(Boolean);
  const speakers = pairs('speaker', {
    id: 'LABEL=peran, misalnya P=interviewer',
    en: 'LABEL=role, such as P=interviewer',
  });
  const set = pairs('set', { id: 'kunci=nilai', en: 'key=value' });
  const split = typed.split === undefined ? undefined : readSplit(typed.split, wrong);
  const table = typed.table === undefined ? undefined : readTable(typed.table, wrong);
  const options: IngestOptions = {
    ...kept,
    ...(as && { as }),
    ...(informants.length > 0 && { informants }),
    ...(date && { date }),
    ...(speakers.length > 0 && { speakers: Object.fromEntries(speakers) }),
    ...(language && { language }),
    ...(asked.length > 0 && { asked }),
    ...(set.length > 0 && { set: Object.fromEntries(set.map(([key, value]) => [key, typedValue(value)])) }),
    ...(split && { split }),
    ...(table && { table }),
    ...(answerColumns.length > 0 && { answerColumns }),
  };
  return { options, diagnostics };
}

type Wrong = (
  option: keyof TypedOptions,
  value: string,
  expected: Bilingual,
  known?: readonly string[],
) => undefined;

/** Ids in one or several words, parted by commas or semicolons. */
function words(typed: readonly string[] | undefined): string[] {
  return (typed ?? [])
    .flatMap((word) => word.split(/[,;]/))
    .map((word) => word.trim())
    .filter(Boolean);
}

/** One of the five in either language; another word is the study's own technique, unless it is a slip of one of the five. */
function readTechnique(typed: string, wrong: Wrong): string | undefined {
  const word = typed.trim().toLowerCase();
  if ((knownTechniques as readonly string[]).includes(word)) return word;
  const meant = techniqueIn(word);
  if (meant) return meant;
  const own = /^[\p{L}\p{N}_-]{2,40}$/u.test(word) && nearest(word, knownTechniques) === undefined;
  return own ? word : wrong('as', typed, { id: 'sebuah teknik', en: 'a technique' }, knownTechniques);
}

function readDate(
  typed: string,
  places: OptionPlaces,
  diagnostics: Diagnostic[],
  wrong: Wrong,
): string | undefined {
  if (typed.trim() === '') return undefined;
  const found = findDate(typed, places.order);
  const place = places.place?.('date');
  if (!found || found.range || found.rest !== '')
    return wrong('date', typed, {
      id: 'satu tanggal, misalnya 2025-10-14',
      en: 'one date, such as 2025-10-14',
    });
  const { iso, written, wrongWeekday } = found;
  if (iso === undefined) {
    diagnostics.push(ingestHeadFaults.noSuchDate.at(place, { written: typed.trim() }));
    return undefined;
  }
  if (wrongWeekday)
    diagnostics.push(
      ingestHeadFaults.wrongWeekday.at(place, {
        written: wrongWeekday.written,
        iso,
        right: wrongWeekday.right,
      }),
    );
  if (found.ambiguous) diagnostics.push(ingestHeadFaults.ambiguousDate.at(place, { written, iso, count: 1 }));
  return iso;
}

function readSplit(typed: string, wrong: Wrong): IngestOptions['split'] {
  if (typed === '') return undefined;
  const heading = /^heading:(.*)$/i.exec(typed);
  if (!heading) return { regex: typed };
  const level = Number(heading[1]);
  if (Number.isInteger(level) && level >= 1 && level <= 6) return { heading: level };
  return wrong('split', typed, { id: 'heading:1 sampai heading:6', en: 'heading:1 to heading:6' });
}

function readTable(typed: string, wrong: Wrong): IngestOptions['table'] {
  if (typed.trim() === '') return undefined;
  const columns = new Map(
    typed.split(/[,;]/).map((pair) => {
      const [key, value] = pair.split('=').map((part) => part.trim().toLowerCase());
      return [key === 'pertanyaan' ? 'question' : key === 'jawaban' ? 'answer' : key, Number(value)] as const;
    }),
  );
  const [question, answer] = [columns.get('question'), columns.get('answer')];
  const fits = (column: number | undefined) => Number.isInteger(column) && column! >= 1 && column! <= 64;
  if (columns.size === 2 && fits(question) && fits(answer) && question !== answer)
    return { question: question!, answer: answer! };
  return wrong('table', typed, {
    id: 'dua nomor kolom, misalnya question=2,answer=3',
    en: 'two columns, such as question=2,answer=3',
  });
}
