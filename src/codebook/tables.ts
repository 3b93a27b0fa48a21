import { createHash } from 'node:crypto';
import type { Code, Codebook } from '../model/codebook.js';
import type { Table, TableCell } from '../model/table.js';
import { type Bilingual, inLanguage, type Language, type Localised } from '../model/words.js';
import type { CodebookChange, CodeChange } from './diff.js';

const words = {
  list: { id: 'Buku kode', en: 'Codebooks' },
  title: { id: 'Judul', en: 'Title' },
  ref: { id: 'Rujukan', en: 'Reference' },
  version: { id: 'Versi', en: 'Version' },
  codes: { id: 'Kode', en: 'Codes' },
  code: { id: 'Kode', en: 'Code' },
  definition: { id: 'Definisi', en: 'Definition' },
  include: { id: 'Kapan dipakai', en: 'When to use' },
  exclude: { id: 'Kapan tidak', en: 'When not to use' },
  example: { id: 'Contoh', en: 'Example' },
  instead: { id: 'pakai', en: 'use' },
  source: { id: 'Sumber', en: 'Source' },
  change: { id: 'Perubahan', en: 'Change' },
  was: { id: 'Semula', en: 'Was' },
  is: { id: 'Menjadi', en: 'Is' },
  codings: { id: 'Koding', en: 'Codings' },
  number: { id: 'No', en: 'No.' },
  changes: { id: 'Perubahan buku kode', en: 'Changes of the codebook' },
  lost: {
    id: '! Koding dengan id lama tidak lagi punya kode: tambahkan `formerly`.',
    en: '! Codings with the old id are left without a code: add `formerly`.',
  },
} as const satisfies Record<string, Bilingual>;

const changeWords: Readonly<Record<CodeChange, Bilingual>> = {
  added: { id: 'ditambahkan', en: 'added' },
  removed: { id: 'dihapus', en: 'removed' },
  renamed: { id: 'berganti id', en: 'renamed' },
  merged: { id: 'digabung', en: 'merged' },
  retired: { id: 'tidak dipakai lagi', en: 'retired' },
  moved: { id: 'dipindahkan', en: 'moved' },
  relabelled: { id: 'berganti label', en: 'relabelled' },
  redefined: { id: 'didefinisikan ulang', en: 'redefined' },
  indicators: { id: 'indikator berubah', en: 'indicators changed' },
};

/** How the tables are made: their language, and the program that makes them. */
export interface CodebookTableOptions {
  readonly language: Language;
  /** Name and version: `daya 0.1.0`. */
  readonly tool: string;
}

/** The codebooks with version and number of codes. */
export function codebookList(codebooks: readonly Codebook[], options: CodebookTableOptions): Table {
  const { language } = options;
  const fields = ['title', 'ref', 'version', 'codes'] as const;
  const rows = codebooks.map((codebook) => ({
    key: codebook.id,
    label: codebook.id,
    values: {
      title: inLanguage(codebook.title, language),
      ref: codebook.ref,
      version: codebook.version,
      codes: codebook.codes.length,
    },
  }));
  return table('codebooks', words.list[language], words.codes[language], fields, rows, codebooks, options);
}

/** The codebook as a thesis prints it: *Kode | Definisi | Kapan dipakai | Kapan tidak | Contoh*. */
export function codebookTable(
  codebook: Codebook,
  options: CodebookTableOptions,
  only?: readonly Code[],
): Table {
  const { language } = options;
  const fields = ['definition', 'include', 'exclude', 'example'] as const;
  const codes = only ?? codebook.codes.filter((code) => code.status !== 'retired');
  const rows = codes.map((code) => ({
    key: code.id,
    label: `${'– '.repeat(code.path.length - 1)}${inLanguage(code.label, language)} (${code.id})`,
    values: {
      definition: inLanguage(code.definition, language),
      include: listed(code.include, language),
      exclude: code.exclude
        .map(
          ({ text, see }) =>
            `${said(text, language)}${see === undefined ? '' : ` (→ ${words.instead[language]} ${see})`}`,
        )
        .join('; '),
      example: code.examples
        .filter((example) => example.see === undefined)
        .map(({ quote, at }) => `“${said(quote, language)}”${at === undefined ? '' : ` (${at})`}`)
        .join('; '),
    },
  }));
  const title = inLanguage(codebook.title, language);
  const source =
    codebook.source === undefined
      ? ''
      : `${words.source[language]}: ${inLanguage(codebook.source, language)}`;
  return {
    ...table('codebook', title, words.code[language], fields, rows, [codebook], options),
    caption: source,
  };
}

/** The changes of a codebook; `codings` tells how many codings a code has, where a study is at hand. */
export function diffTable(
  changes: readonly CodebookChange[],
  after: Codebook,
  options: CodebookTableOptions,
  codings?: (ref: string) => number,
): Table {
  const { language } = options;
  const fields = ['code', 'change', 'was', 'is', ...(codings ? (['codings'] as const) : [])];
  const rows = changes.map((each, i) => ({
    key: String(i + 1),
    label: String(i + 1),
    values: {
      code: (each.after ?? each.before ?? '') + (each.loses ? ' !' : ''),
      change: changeWords[each.change][language],
      was: inLanguage(each.was, language),
      is: inLanguage(each.is, language),
      ...(codings && { codings: each.before === undefined ? 0 : codings(each.before) }),
    },
  }));
  const made = table(
    'codebook-diff',
    words.changes[language],
    words.number[language],
    fields,
    rows,
    [after],
    options,
  );
  return changes.some(({ loses }) => loses) ? { ...made, notes: [words.lost[language]] } : made;
}

function said(text: Localised, language: Language): string {
  return inLanguage(text, language).trim();
}

function listed(texts: readonly Localised[], language: Language): string {
  return texts.map((text) => said(text, language)).join('; ');
}

function table(
  kind: string,
  title: string,
  corner: string,
  fields: readonly (keyof typeof words)[] | readonly string[],
  rows: readonly { key: string; label: string; values: Readonly<Record<string, string | number>> }[],
  codebooks: readonly Codebook[],
  { language, tool }: CodebookTableOptions,
): Table {
  const cells = rows.flatMap(({ key, values }) =>
    fields.map(
      (field): TableCell => ({ row: key, col: field, value: values[field] ?? null, refs: [], quotes: [] }),
    ),
  );
  return {
    kind,
    title,
    caption: '',
    corner,
    rows: rows.map(({ key, label }) => ({ key, label })),
    cols: fields.map((field) => ({ key: field, label: words[field as keyof typeof words][language] })),
    cells,
    notes: [],
    provenance: {
      tool,
      study: '',
      codebooks: Object.fromEntries(codebooks.map(({ id, version }) => [id, version])),
      coders: [],
      reviewed: { accepted: 0, total: 0 },
      digest: createHash('sha256')
        .update(JSON.stringify([kind, rows]))
        .digest('hex'),
    },
  };
}
