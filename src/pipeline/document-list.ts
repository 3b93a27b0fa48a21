import type { StudyDocument } from '../model/document.js';
import type { Study } from '../model/study.js';
import type { Provenance, Table } from '../model/table.js';
import type { Bilingual, Language } from '../model/words.js';

/** An element of `documents list --format json`. */
export interface ListedDocument {
  readonly id: string;
  readonly title: string | null;
  readonly technique: string;
  readonly date: string | null;
  readonly wave: string | null;
  readonly site: string | null;
  readonly about: string | null;
  readonly group: string | null;
  readonly informants: readonly string[];
  readonly speakers: Readonly<Record<string, string>>;
  readonly asked: readonly string[] | null;
  readonly language: string | null;
  /** Turns and paragraphs, which have addresses. */
  readonly units: number;
  /** Those whose words are evidence. */
  readonly evidence: number;
  readonly words: number;
  readonly source: string | null;
  readonly sha256: string | null;
  readonly file: string;
}

/** What was ingested, in order of ids. */
export function documentList(study: Study): ListedDocument[] {
  return study.documents.map(listed);
}

function listed({ meta, units, body, file }: StudyDocument): ListedDocument {
  return {
    id: meta.id,
    title: meta.title ?? null,
    technique: meta.technique,
    date: meta.date ?? null,
    wave: meta.wave ?? null,
    site: meta.site ?? null,
    about: meta.about ?? null,
    group: meta.group ?? null,
    informants: meta.informants,
    speakers: meta.speakers,
    asked: meta.asked ?? null,
    language: meta.language ?? null,
    units: units.filter(({ n }) => n > 0).length,
    evidence: units.filter(({ standing }) => standing === 'evidence').length,
    words: countWords(body),
    source: meta.source ?? null,
    sha256: meta.sha256 ?? null,
    file,
  };
}

/** Runs of letters and digits; hyphens and apostrophes inside a word do not part it. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

const columns: readonly {
  key: string;
  label: Bilingual;
  value: (row: ListedDocument) => string | number | null;
}[] = [
  { key: 'technique', label: { id: 'Teknik', en: 'Technique' }, value: (row) => row.technique },
  {
    key: 'informants',
    label: { id: 'Informan', en: 'Informants' },
    value: (row) => row.informants.join(', ') || row.group,
  },
  { key: 'date', label: { id: 'Tanggal', en: 'Date' }, value: (row) => row.date },
  { key: 'wave', label: { id: 'Waktu', en: 'Wave' }, value: (row) => row.wave },
  { key: 'units', label: { id: 'Giliran/paragraf', en: 'Turns/paragraphs' }, value: (row) => row.units },
  { key: 'evidence', label: { id: 'Bukti', en: 'Evidence' }, value: (row) => row.evidence },
  { key: 'words', label: { id: 'Kata', en: 'Words' }, value: (row) => row.words },
  { key: 'title', label: { id: 'Judul', en: 'Title' }, value: (row) => row.title },
];

/** The list as a table for people. */
export function documentTable(study: Study, language: Language, tool: string): Table {
  const rows = documentList(study);
  return {
    kind: 'documents',
    title: { id: 'Daftar dokumen', en: 'Documents' }[language],
    caption: '',
    rows: rows.map(({ id }) => ({ key: id, label: id })),
    cols: columns.map(({ key, label }) => ({ key, label: label[language] })),
    cells: rows.flatMap((row) =>
      columns.map(({ key, value }) => ({ row: row.id, col: key, value: value(row), refs: [], quotes: [] })),
    ),
    notes: [],
    provenance: emptyProvenance(tool),
  };
}

/** The provenance of a list that is made from no codings. */
export function emptyProvenance(tool: string): Provenance {
  return { tool, study: '', codebooks: {}, coders: [], reviewed: { accepted: 0, total: 0 }, digest: '' };
}
