import { dateWords } from '../i18n/date-words.js';
import { axisWords, fieldWords } from '../i18n/tables.js';
import type { Condensation, ReductionDecision } from '../model/reduction.js';
import type { Bilingual } from '../model/words.js';
import type { ReductionRow } from '../reduce/reduction-rows.js';
import { coverageOf } from '../reduce/reduction-statistics.js';
import { addressNumber } from '../text/addresses.js';
import { codePointsOf } from '../text/code-points.js';
import { oneLine } from './cells.js';
import { codeLabel } from './code-axes.js';
import { type DisplayContext, local } from './context.js';
import type { Body } from './cross.js';
import { frameworkBody, unsummarisedNotes } from './framework-sheet.js';
import { type Item, listBody } from './list.js';
import { informantLabel, techniqueLabel } from './people-axes.js';

/** A projection of the one reduction table. */
export interface ReductionLayout {
  /** Where *Reduksi data* does not do. */
  readonly title?: Bilingual;
  body(context: DisplayContext, rows: readonly ReductionRow[], condensation: Condensation): Body;
  notes?(context: DisplayContext, rows: readonly ReductionRow[], condensation: Condensation): string[];
}

type Value = (context: DisplayContext, row: ReductionRow) => string | number | null;

/** Columns of reduction tables: key, head, what stands in them. */
const columns = {
  ref: [fieldWords.reference, (context, row) => referenceOf(context, row)],
  source: [
    { id: '{Informant}/{Document}', en: '{Informant}/{Document}' },
    (context, row) => sourceOf(context, row),
  ],
  technique: [
    axisWords.technique,
    (context, { evidence }) => techniqueLabel(context, evidence.segment.technique),
  ],
  date: [
    fieldWords.date,
    ({ words }, { evidence }) => evidence.segment.date && dateWords(evidence.segment.date, words.language),
  ],
  quote: [
    { id: 'Kutipan (verbatim)', en: 'Quotation (verbatim)' },
    (_, { evidence }) => oneLine(evidence.segment.quote),
  ],
  paraphrase: [{ id: 'Parafrase', en: 'Paraphrase' }, (_, row) => row.paraphrase],
  generalisation: [{ id: 'Generalisasi', en: 'Generalisation' }, (_, row) => row.generalisation],
  code: [axisWords.code, (context, { evidence }) => codeLabel(context, evidence.code)],
  category: [{ id: 'Kategori/Tema', en: 'Category/Theme' }, (context, row) => categoryOf(context, row)],
  decision: [{ id: 'Keputusan', en: 'Decision' }, (context, row) => decisionOf(context, row)],
  why: [{ id: 'Alasan', en: 'Reason' }, (_, row) => row.why],
  coder: [axisWords.coder, (_, { evidence }) => evidence.segment.coder],
  question: [{ id: 'Pertanyaan', en: 'Question' }, (context, row) => questionOf(context, row)],
  focus: [{ id: 'Fokus penelitian', en: 'Focus' }, (context, row) => focusOf(context, row)],
  indicator: [
    { id: 'Indikator', en: 'Indicator' },
    (context, { evidence }) => codeLabel(context, evidence.code),
  ],
  line: [{ id: 'Baris', en: 'Line' }, (_, { evidence }) => evidence.segment.at],
  verbatim: [
    { id: 'Transkrip verbatim', en: 'Verbatim' },
    (_, { evidence }) => oneLine(evidence.segment.quote),
  ],
  raw: [
    { id: 'Jawaban (data mentah)', en: 'Answer (raw data)' },
    (_, { evidence }) => oneLine(evidence.segment.quote),
  ],
  reduced: [{ id: 'Reduksi data', en: 'Reduced' }, (_, row) => row.paraphrase],
  facts: [{ id: 'Pemadatan fakta', en: 'Condensed fact' }, (_, row) => row.paraphrase],
  interpretation: [
    { id: 'Interpretasi/Koding', en: 'Interpretation/Code' },
    (context, row) =>
      [codeLabel(context, row.evidence.code), row.generalisation].filter((text) => text).join('\n'),
  ],
  conclusion: [{ id: 'Kesimpulan sementara', en: 'Tentative conclusion' }, (_, row) => row.generalisation],
  reduction: [
    { id: 'Reduksi', en: 'Reduction' },
    (context, row) => categoryOf(context, row) || codeLabel(context, row.evidence.code),
  ],
  case: [{ id: 'Kasus', en: 'Case' }, (context, row) => sourceOf(context, row)],
  id: [{ id: 'Id', en: 'Id' }, (_, { evidence }) => evidence.segment.id],
} as const satisfies Record<string, readonly [Bilingual, Value]>;

export type ReductionColumn = keyof typeof columns;

/** Heads of a column in both languages, lower case: how an edited table that comes back is understood. */
export function reductionColumnOf(
  head: string,
  context: Pick<DisplayContext, 'words'>,
): ReductionColumn | 'no' | undefined {
  const wanted = head.trim().toLowerCase();
  if (wanted === 'no' || wanted === 'no.') return 'no';
  return (Object.keys(columns) as ReductionColumn[]).find((key) => {
    const words = columns[key][0];
    return (
      key === wanted ||
      [words.id, words.en, context.words.say(words)].some((word) => word.toLowerCase() === wanted)
    );
  });
}

/** Columns that an edited table may change. */
export const editable: readonly ReductionColumn[] = ['paraphrase', 'generalisation', 'decision', 'why'];

function layoutOf(...keys: readonly ReductionColumn[]): ReductionLayout {
  return {
    body(context, rows) {
      const fields = keys.map((key) => ({ key, label: context.words.say(columns[key][0]) }));
      const items = rows.map((row) => itemOf(context, row, keys));
      return listBody(fields, items, context.words);
    },
  };
}

function itemOf(context: DisplayContext, row: ReductionRow, keys: readonly ReductionColumn[]): Item {
  const { id, at, quote, informant, stance } = row.evidence.segment;
  return {
    key: id,
    label: String(row.no),
    values: Object.fromEntries(keys.map((key) => [key, (columns[key][1] as Value)(context, row)])),
    refs: [at],
    quotes: [{ at, quote, coding: id, ...(informant !== null && { informant }), ...(stance && { stance }) }],
  };
}

/** The full table and its projections: A to D as Indonesian theses print them, Mayring's steps, the chain, the coverage. */
export const reductionLayouts: Readonly<Record<string, ReductionLayout>> = {
  tabel: layoutOf(
    'ref',
    'source',
    'technique',
    'date',
    'quote',
    'paraphrase',
    'generalisation',
    'code',
    'category',
    'decision',
    'why',
    'coder',
    'id',
  ),
  a: {
    title: {
      id: 'Reduksi, penyajian, dan kesimpulan hasil wawancara',
      en: 'Reduction, display and conclusion of interviews',
    },
    ...layoutOf('question', 'source', 'reduced', 'conclusion', 'line'),
  },
  b: layoutOf('question', 'source', 'raw', 'reduced', 'category', 'line'),
  c: layoutOf('line', 'verbatim', 'facts', 'interpretation', 'category'),
  d: layoutOf('focus', 'indicator', 'source', 'raw', 'reduced', 'conclusion', 'line'),
  mayring: {
    title: { id: 'Analisis isi ringkasan', en: 'Summarising content analysis' },
    ...layoutOf('case', 'line', 'paraphrase', 'generalisation', 'reduction'),
  },
  rantai: {
    title: { id: 'Rantai segmen, kode, kategori, tema', en: 'Chain of segment, code, category, theme' },
    body: chainBody,
    notes: incompleteNotes,
  },
  kerangka: {
    title: { id: 'Ringkasan kerangka', en: 'Framework summaries' },
    body: frameworkBody,
    notes: unsummarisedNotes,
  },
  cakupan: { title: { id: 'Cakupan pengodean', en: 'Coverage of the coding' }, body: coverageBody },
};

/** The layout of a name in either language; undefined where there is none. */
export function reductionLayoutOf(name: string): ReductionLayout | undefined {
  const inEnglish: Readonly<Record<string, string>> = {
    table: 'tabel',
    chain: 'rantai',
    coverage: 'cakupan',
    framework: 'kerangka',
  };
  const known = inEnglish[name] ?? name;
  return Object.hasOwn(reductionLayouts, known) ? reductionLayouts[known] : undefined;
}

/** `CHW: I01, 2, Q3 (w01-2:12)`: subject, session, question or line; CHO for observation, DOK for documents. */
function referenceOf({ words }: DisplayContext, { evidence, session, unit }: ReductionRow): string {
  const { segment, document } = evidence;
  const { technique, site, about } = document.meta;
  const scheme =
    words.language === 'id'
      ? { spoken: 'CHW', seen: 'CHO', read: 'DOK' }
      : { spoken: 'INT', seen: 'OBS', read: 'DOC' };
  const place = unit?.question ?? (unit === undefined ? '' : addressNumber(unit));
  if (technique === 'observation')
    return `${scheme.seen}: ${site ?? about ?? segment.doc}, ${session}, ${place} (${segment.at})`;
  if (technique === 'documentation') return `${scheme.read}: ${segment.doc}, ${place} (${segment.at})`;
  return `${scheme.spoken}: ${segment.informant ?? segment.doc}, ${session}, ${place} (${segment.at})`;
}

function sourceOf({ facts }: DisplayContext, { evidence }: ReductionRow): string {
  const { informant, doc } = evidence.segment;
  return informant === null ? doc : informantLabel(facts.study, informant);
}

function categoryOf(context: DisplayContext, { categories, themes }: ReductionRow): string {
  return [...categories, ...themes].map(({ id, label }) => local(context, label) || id).join(' › ');
}

const decisionWords: Readonly<Record<ReductionDecision, Bilingual>> = {
  keep: { id: 'pakai', en: 'keep' },
  merge: { id: 'gabung→{n}', en: 'merge→{n}' },
  exclude: { id: 'tidak dipakai', en: 'exclude' },
  later: { id: 'tunda', en: 'later' },
};

function decisionOf({ words }: DisplayContext, { decision, into }: ReductionRow): string | null {
  return decision === undefined
    ? null
    : words.say(decisionWords[decision], { n: into === undefined ? '?' : String(into) });
}

/** The question that an answer belongs to: the guide's words, else the interviewer's turn before it. */
function questionOf(context: DisplayContext, { unit, evidence }: ReductionRow): string | null {
  const { study } = context.facts;
  const item = study.guide.items.find(({ id }) => id === unit?.question);
  if (item) return `${item.id}: ${local(context, item.text)}`;
  if (unit?.question !== undefined) return unit.question;
  const { document } = evidence;
  const asked = document.units.findLast(
    ({ standing, n }) => standing === 'interviewer' && n < (unit?.n ?? 0),
  );
  return asked ? oneLine(codePointsOf(document).slice(asked.textStart, asked.end)) : null;
}

function focusOf(context: DisplayContext, { question }: ReductionRow): string | null {
  if (question === undefined) return null;
  const text = local(context, context.facts.study.settings.questions[question]);
  return text ? `${question}: ${text}` : question;
}

/** A row a used code: how many segments, and where it leads; a dash where the chain ends too early. */
function chainBody(context: DisplayContext, rows: readonly ReductionRow[]): Body {
  const { words } = context;
  const missing = '—';
  const byCode = new Map<string, ReductionRow[]>();
  for (const row of rows) {
    const list = byCode.get(row.evidence.code.ref);
    if (list === undefined) byCode.set(row.evidence.code.ref, [row]);
    else list.push(row);
  }
  const items = [...byCode.values()].map((list): Item => {
    const { evidence, categories, themes } = list[0]!;
    const names = (of: typeof categories | typeof themes): string =>
      of.map(({ id, label }) => local(context, label) || id).join('; ') || missing;
    return {
      key: evidence.code.ref,
      values: {
        segments: list.length,
        code: codeLabel(context, evidence.code),
        category: names(categories),
        theme: names(themes),
        statement:
          themes
            .map(({ statement }) => local(context, statement))
            .filter((text) => text)
            .join('\n') || missing,
      },
      refs: list.map((row) => row.evidence.segment.at),
    };
  });
  const fields = [
    { key: 'segments', label: words.say({ id: '{Segment}', en: '{Segments}' }) },
    { key: 'code', label: words.say(axisWords.code) },
    { key: 'category', label: words.say({ id: 'Kategori', en: 'Category' }) },
    { key: 'theme', label: words.say({ id: 'Tema', en: 'Theme' }) },
    { key: 'statement', label: words.say({ id: 'Pernyataan', en: 'Statement' }) },
  ];
  return listBody(fields, items, words);
}

function incompleteNotes({ words }: DisplayContext, rows: readonly ReductionRow[]): string[] {
  const open = new Set(
    rows.filter(({ themes }) => themes.length === 0).map(({ evidence }) => evidence.code.id),
  );
  if (open.size === 0) return [];
  return [
    words.say(
      { id: 'Belum sampai ke tema: {codes}.', en: 'Not yet led to a theme: {codes}.' },
      { codes: [...open].join(', ') },
    ),
  ];
}

function coverageBody(context: DisplayContext): Body {
  const { words, facts } = context;
  const fields = [
    { key: 'percent', label: words.say({ id: 'Dikode (%)', en: 'Coded (%)' }) },
    { key: 'uncoded', label: words.say({ id: 'Bagian tanpa koding', en: 'Passages without codings' }) },
    { key: 'refs', label: words.say({ id: 'Rujukan bagian tanpa koding', en: 'Their references' }) },
  ];
  const items = coverageOf(facts).map(({ doc, total, coded, uncoded }) => ({
    key: doc,
    label: doc,
    values: {
      percent: Math.round((coded / total) * 1000) / 10,
      uncoded: uncoded.length,
      refs: uncoded.join(', '),
    },
  }));
  return { ...listBody(fields, items, words), corner: words.term('document') };
}
