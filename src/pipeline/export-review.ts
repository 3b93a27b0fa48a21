import { informantLabel } from '../display/people-axes.js';
import { stanceWords } from '../i18n/tables.js';
import type { Coding } from '../model/coding.js';
import type { StudyDocument, Unit } from '../model/document.js';
import type { Review, ReviewBlock, ReviewComment, ReviewPlace } from '../model/review.js';
import { inLanguage, type Language } from '../model/words.js';
import { addressOf } from '../text/addresses.js';
import { type CodePoints, codePointsOf } from '../text/code-points.js';
import { placeCoding } from './effective-codings.js';
import type { OpenStudy } from './open-study.js';
import { reviewMark } from './review-mark.js';

/**
 * A document with the codings of some coders as comments; of all people where none is named, of the rules where no person
 * has coded it.
 */
export function reviewOf(
  open: OpenStudy,
  document: StudyDocument,
  coders: readonly string[] | undefined,
  language: Language,
): Review {
  const { study, folded } = open;
  const { threshold } = study.settings.rules;
  const here = folded.codings.filter(({ doc }) => doc === document.meta.id);
  const people = [...new Set(here.map(({ by }) => by))].filter((by) => by !== 'rules');
  const wanted = coders ?? (people.length > 0 ? people : ['rules']);
  const codings = here
    .filter(({ by, confidence = 1 }) => wanted.includes(by) && (by !== 'rules' || confidence >= threshold))
    .flatMap((coding) => placeCoding(document, coding) ?? [])
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1));
  const points = codePointsOf(document);
  const units = document.units;
  return {
    title: document.meta.title ?? document.meta.id,
    head: headOf(open, document, language),
    instructions: instructions.map((words) => words[language]),
    blocks: units.map((unit) => blockOf(open, document, unit, points)),
    comments: codings.flatMap((coding) => commentOf(open, coding, units, points, language)),
  };
}

const instructions = [
  {
    id: 'Balas sebuah komentar, atau beri komentar pada kata-kata mana pun; komentar kembali ke studi sebagai memo.',
    en: 'Answer a comment, or comment on any words; comments go back into the study as memos.',
  },
  {
    id: 'Komentar yang baris pertamanya sebuah kode (misalnya `training: contradicts`) menjadi koding Anda, bila Anda salah satu koder.',
    en: 'A comment whose first line is a code (such as `training: contradicts`) becomes a coding of yours, where you are one of the coders.',
  },
] as const;

function headOf(open: OpenStudy, { meta }: StudyDocument, language: Language): [string, string][] {
  const words = {
    document: { id: 'Dokumen', en: 'Document' },
    informants: { id: 'Informan', en: 'Informants' },
    date: { id: 'Tanggal', en: 'Date' },
    site: { id: 'Tempat', en: 'Place' },
  };
  const informants = meta.informants.map((id) => informantLabel(open.study, id)).join(', ');
  const rows: [string, string | undefined][] = [
    [words.document[language], meta.id],
    [words.informants[language], informants],
    [words.date[language], meta.date],
    [words.site[language], meta.site],
  ];
  return rows.flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
}

function blockOf({ study }: OpenStudy, document: StudyDocument, unit: Unit, points: CodePoints): ReviewBlock {
  if (unit.kind === 'heading') return { text: headingText(points, unit), aside: false };
  const text = points.slice(unit.textStart, unit.end);
  const informant = study.informants.find(({ id }) => id === unit.informant);
  const label = informant && unit.label !== undefined ? `${unit.label} (${informant.pseudonym})` : unit.label;
  return {
    address: addressOf(document, unit),
    ...(label !== undefined && { label }),
    text,
    aside: unit.standing !== 'evidence',
  };
}

function commentOf(
  { study, index }: OpenStudy,
  coding: Coding,
  units: readonly Unit[],
  points: CodePoints,
  language: Language,
): ReviewComment[] {
  const first = units.findIndex(({ end }) => end > coding.start);
  const last = units.findLastIndex(({ textStart }) => textStart < coding.end);
  if (first < 0 || last < first) return [];
  const from = startIn(units, first, coding.start, points);
  const to = endIn(units, last, coding.end, points);
  if (from.block === to.block && from.offset >= to.offset) return [];
  const code = index.find(coding.code);
  const label = code === undefined ? coding.code : `${inLanguage(code.label, language)} (${coding.code})`;
  const lines = [
    label,
    ...(coding.stance === undefined ? [] : [stanceWords[coding.stance][language]]),
    ...(coding.memo === undefined || coding.memo === '' ? [] : [coding.memo]),
  ];
  const author =
    coding.by === 'rules'
      ? { id: 'daya (aturan)', en: 'daya (rules)' }[language]
      : (study.settings.coders[coding.by]?.name ?? coding.by);
  return [
    {
      author,
      ...(coding.at !== undefined && { at: coding.at }),
      lines: [...lines, reviewMark(coding.id, lines)],
      from,
      to,
    },
  ];
}

/** Where a code-point offset of the body stands in the text of a block; the signs of a heading are not in it. */
function startIn(units: readonly Unit[], block: number, offset: number, points: CodePoints): ReviewPlace {
  const { textStart, kind } = units[block]!;
  if (kind === 'heading' || offset <= textStart) return { block, offset: 0 };
  return { block, offset: points.toIndex(offset) - points.toIndex(textStart) };
}

function endIn(units: readonly Unit[], block: number, offset: number, points: CodePoints): ReviewPlace {
  const unit = units[block]!;
  if (unit.kind === 'heading') return { block, offset: headingText(points, unit).length };
  return { block, offset: points.toIndex(Math.min(offset, unit.end)) - points.toIndex(unit.textStart) };
}

function headingText(points: CodePoints, { textStart, end }: Unit): string {
  return points.slice(textStart, end).replace(/^#+\s*/, '');
}
