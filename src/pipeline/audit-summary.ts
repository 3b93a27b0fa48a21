import { dateWords } from '../i18n/date-words.js';
import { techniqueWords } from '../i18n/tables.js';
import type { Table } from '../model/table.js';
import type { Bilingual, Language } from '../model/words.js';
import { documentList } from './document-list.js';
import { memoList } from './memo-list.js';
import type { OpenStudy } from './open-study.js';
import { plainList } from './plain-list.js';

/** Halpern's six classes of an audit trail (1983, in Lincoln & Guba 1985), as the files of out/audit/ are numbered. */
const classes = [
  { id: 'Data mentah', en: 'Raw data' },
  { id: 'Reduksi dan analisis data', en: 'Data reduction and analysis' },
  { id: 'Rekonstruksi dan sintesis data', en: 'Data reconstruction and synthesis' },
  { id: 'Catatan proses', en: 'Process notes' },
  { id: 'Maksud dan sikap awal', en: 'Intentions and dispositions' },
  { id: 'Pengembangan instrumen', en: 'Instrument development' },
] as const satisfies readonly Bilingual[];

/** A line of the summary: class (1 to 6), what there is, how many, who made it and when, and the file that lists it. */
interface Line {
  readonly of: number;
  readonly what: Bilingual;
  readonly count: number;
  readonly by?: string;
  /** ISO dates or instants of the first and the last. */
  readonly dates?: readonly string[];
  readonly file: string;
}

/** What the audit trail of `export audit` holds, in numbers: what came in, who did what when, and what was concluded. */
export function auditSummary(open: OpenStudy, language: Language, tool: string): Table {
  const items = linesOf(open).map(({ of, what, count, by, dates, file }, index) => ({
    key: String(index + 1),
    values: {
      class: `${of} ${classes[of - 1]![language]}`,
      what: what[language],
      count,
      by: by ?? null,
      dates: span(dates ?? [], language),
      file: `${file}.csv`,
    },
  }));
  return plainList(
    {
      kind: 'audit-summary',
      title: { id: 'Ringkasan jejak audit', en: 'Summary of the audit trail' },
      language,
      tool,
    },
    [
      { key: 'class', label: { id: 'Kelas', en: 'Class' } },
      { key: 'what', label: { id: 'Isi', en: 'Content' } },
      { key: 'count', label: { id: 'Jumlah', en: 'Number' } },
      { key: 'by', label: { id: 'Oleh', en: 'By' } },
      { key: 'dates', label: { id: 'Tanggal', en: 'Dates' } },
      { key: 'file', label: { id: 'Berkas dalam out/audit/', en: 'File in out/audit/' } },
    ],
    items,
    [
      {
        id: 'Kelas menurut Halpern (1983) dalam Lincoln & Guba (1985). Berkas lengkapnya dibuat dengan `daya export audit`.',
        en: 'Classes by Halpern (1983) in Lincoln & Guba (1985). `daya export audit` writes the full files.',
      },
    ],
  );
}

/** The documents with the digests by which their raw files are known. */
export function auditedDocuments(open: OpenStudy, language: Language, tool: string): Table {
  const items = documentList(open.study).map(({ id, technique, date, words, source, sha256 }) => ({
    key: id,
    label: id,
    values: {
      technique: techniqueWords[technique]?.[language] ?? technique,
      date: date && dateWords(date, language),
      words,
      source,
      sha256: sha256?.slice(0, 16) ?? null,
    },
  }));
  const table = plainList(
    {
      kind: 'audit-documents',
      title: { id: 'Data mentah dan sidiknya', en: 'Raw data and their digests' },
      language,
      tool,
    },
    [
      { key: 'technique', label: { id: 'Teknik', en: 'Technique' } },
      { key: 'date', label: { id: 'Tanggal', en: 'Date' } },
      { key: 'words', label: { id: 'Kata', en: 'Words' } },
      { key: 'source', label: { id: 'Berkas asal', en: 'Source file' } },
      { key: 'sha256', label: { id: 'SHA-256 (16 digit pertama)', en: 'SHA-256 (first 16 digits)' } },
    ],
    items,
  );
  return { ...table, corner: { id: 'Dokumen', en: 'Document' }[language] };
}

function linesOf(open: OpenStudy): Line[] {
  const { study, findings, memberChecks } = open;
  const { settings, condensation, documents } = study;
  const notes = memoList(open);
  const records = condensation?.records ?? [];
  const decisions = findings.findings.flatMap(({ decision }) => decision ?? []);
  const { conclusions } = findings;
  const lines: Line[] = [
    {
      of: 1,
      what: { id: 'dokumen', en: 'documents' },
      count: documents.length,
      dates: documents.flatMap(({ meta }) => meta.date ?? []),
      file: '1-raw-data',
    },
    ...codingLines(open),
    {
      of: 2,
      what: {
        id: 'catatan reduksi (parafrase, generalisasi, keputusan)',
        en: 'records of reduction (paraphrases, generalisations, decisions)',
      },
      count: records.length,
      by: named(
        open,
        records.map(({ by }) => by),
      ),
      dates: records.map(({ at }) => at),
      file: '2-reduction',
    },
    {
      of: 3,
      what: { id: 'temuan', en: 'findings' },
      count: findings.findings.length,
      file: '3-*',
    },
    {
      of: 3,
      what: { id: 'keputusan peneliti atas temuan', en: "the researcher's decisions on findings" },
      count: decisions.length,
      by: named(
        open,
        decisions.flatMap(({ by }) => by ?? []),
      ),
      dates: decisions.flatMap(({ date }) => date ?? []),
      file: '3-*',
    },
    {
      of: 3,
      what: { id: 'simpulan', en: 'conclusions' },
      count: conclusions.length,
      by: named(
        open,
        conclusions.flatMap(({ by }) => by ?? []),
      ),
      dates: conclusions.flatMap(({ date }) => date ?? []),
      file: '3-*',
    },
    {
      of: 3,
      what: { id: 'jawaban member check', en: 'answers to member checks' },
      count: memberChecks.length,
      dates: memberChecks.flatMap(({ date }) => date ?? []),
      file: '3-*',
    },
    {
      of: 4,
      what: { id: 'memo dan catatan reflektif', en: 'memos and reflective notes' },
      count: notes.length,
      by: named(
        open,
        notes.flatMap(({ by }) => by ?? []),
      ),
      dates: notes.flatMap(({ date }) => date ?? []),
      file: '4-process-notes',
    },
    {
      of: 5,
      what: { id: 'rumusan masalah', en: 'research questions' },
      count: Object.keys(settings.questions).length,
      file: '5-intentions',
    },
    {
      of: 6,
      what: { id: 'butir pedoman', en: 'items of the guide' },
      count: study.guide.items.length,
      file: '6-instrument',
    },
    ...study.codebooks.map(
      ({ id, version, codes }): Line => ({
        of: 6,
        what: {
          id: `kode dalam buku kode ${[id, version].filter((part) => part).join(' ')}`,
          en: `codes in the codebook ${[id, version].filter((part) => part).join(' ')}`,
        },
        count: codes.length,
        file: `6-codebook-${id}`,
      }),
    ),
  ];
  return lines.filter(({ count }) => count > 0);
}

/** What each person did to codings; what the rules propose can be made again and has no time. */
function codingLines({ study }: OpenStudy): Line[] {
  const { coders } = study.settings;
  return [...new Set(study.logs.map(({ coder }) => coder))].sort().map((coder): Line => {
    const events = study.logs
      .filter((log) => log.coder === coder)
      .flatMap((log) => log.events.map(({ event }) => event));
    const what =
      coder === 'rules'
        ? { id: 'usulan koding oleh aturan program', en: 'codings proposed by the rules of the program' }
        : {
            id: 'tindakan koding (tambah, ubah, terima, tolak, baca)',
            en: 'acts of coding (add, change, accept, reject, read)',
          };
    return {
      of: 2,
      what,
      count: events.length,
      by: coder === 'rules' ? 'rules' : (coders[coder]?.name ?? coder),
      dates: events.flatMap(({ at }) => at ?? []),
      file: coder === 'rules' ? '2-reduction' : '2-coding-log',
    };
  });
}

function named({ study }: OpenStudy, coders: readonly string[]): string {
  return [...new Set(coders)].map((id) => study.settings.coders[id]?.name ?? id).join(', ');
}

/** First and last day of some dates or instants, a line each. */
function span(dates: readonly string[], language: Language): string | null {
  const days = dates.map((date) => date.slice(0, 10)).sort();
  const [from] = days;
  if (from === undefined) return null;
  return [...new Set([from, days.at(-1)!])].map((day) => dateWords(day, language)).join('–\n');
}
