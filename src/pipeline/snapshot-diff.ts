import type { Item } from '../display/list.js';
import { decisionWords, proposalWords } from '../i18n/verdicts.js';
import type { Table } from '../model/table.js';
import type { Bilingual, Language } from '../model/words.js';
import { plainList } from './plain-list.js';
import type { Snapshot, SnapshotCoding, SnapshotTable, SnapshotVerdict } from './snapshot.js';

export const diffLayouts = ['rinci', 'revisi'] as const;
export type DiffLayout = (typeof diffLayouts)[number];

/** What changed in one thing; `before` or `after` is missing where it came or went. */
interface Change {
  readonly what: 'code' | 'coding' | 'verdict' | 'row' | 'cell' | 'table';
  /** Reference of a code, of the code of a coding, id of a finding, name of a table. */
  readonly about: string;
  /** What it is called. */
  readonly name: string;
  readonly before?: string;
  readonly after?: string;
  /** What both sides show is the same; something behind it is not. */
  readonly behind?: Bilingual;
}

const kinds = {
  code: { id: 'Kode', en: 'Code' },
  coding: { id: 'Koding', en: 'Coding' },
  verdict: { id: 'Putusan', en: 'Verdict' },
  table: { id: 'Tabel', en: 'Table' },
  row: { id: 'Baris tabel', en: 'Row of a table' },
  cell: { id: 'Sel tabel', en: 'Cell of a table' },
} as const satisfies Record<Change['what'], Bilingual>;

/** Everything that differs between two states of a study: codes, codings, verdicts, tables and their cells. */
export function snapshotChanges(before: Snapshot, after: Snapshot, language: Language): Change[] {
  return [
    ...changes(
      'code',
      before.codes,
      after.codes,
      (code) => code,
      (a, b) => a.digest === b.digest,
      {
        name: (code) => code.label,
        show: (code) => code.definition || code.label,
        behind: { id: 'ciri atau penanda berubah', en: 'its criteria or indicators changed' },
      },
    ),
    ...changes(
      'coding',
      ...withoutMoved(before.codings, after.codings),
      (_, coding) => coding.code,
      (a, b) => a.code === b.code && a.stance === b.stance && a.quote === b.quote && a.coder === b.coder,
      { name: (coding) => coding.at ?? '—', show: (coding) => codingWords(coding) },
    ),
    ...changes(
      'verdict',
      before.verdicts,
      after.verdicts,
      (id) => id,
      (a, b) => JSON.stringify(a) === JSON.stringify(b),
      {
        name: (verdict) => verdict.claim,
        show: (verdict) => verdictText(verdict, language),
        behind: { id: 'bukti atau rumusan berubah', en: 'its evidence or wording changed' },
      },
    ),
    ...tableChanges(before.tables, after.tables),
  ];
}

interface Shown<T> {
  readonly name: (each: T) => string;
  readonly show: (each: T) => string;
  readonly behind?: Bilingual;
}

function changes<T>(
  what: Change['what'],
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
  about: (key: string, each: T) => string,
  same: (a: T, b: T) => boolean,
  { name, show, behind }: Shown<T>,
): Change[] {
  const found: Change[] = [];
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const old = Object.hasOwn(before, key) ? before[key] : undefined;
    const now = Object.hasOwn(after, key) ? after[key] : undefined;
    const one = now ?? old;
    if (one === undefined || (old !== undefined && now !== undefined && same(old, now))) continue;
    const [was, is] = [old && show(old), now && show(now)];
    found.push({
      what,
      about: about(key, one),
      name: name(one),
      ...(was !== undefined && { before: was }),
      ...(is !== undefined && { after: is }),
      ...(behind && was === is && { behind }),
    });
  }
  return found;
}

/** A rule coding gets another id where the text before it was mended; the same words under the same code are no change. */
function withoutMoved(
  before: Snapshot['codings'],
  after: Snapshot['codings'],
): [Snapshot['codings'], Snapshot['codings']] {
  const key = ({ code, stance, coder, quote }: SnapshotCoding) =>
    JSON.stringify([code, stance, coder, quote]);
  const gone = new Map<string, string[]>();
  for (const [id, coding] of Object.entries(before))
    if (!Object.hasOwn(after, id)) gone.set(key(coding), [...(gone.get(key(coding)) ?? []), id]);
  const moved = new Set<string>();
  for (const [id, coding] of Object.entries(after)) {
    if (Object.hasOwn(before, id)) continue;
    const old = gone.get(key(coding))?.shift();
    if (old !== undefined) moved.add(id).add(old);
  }
  const stay = (codings: Snapshot['codings']) =>
    Object.fromEntries(Object.entries(codings).filter(([id]) => !moved.has(id)));
  return [stay(before), stay(after)];
}

function codingWords({ code, stance, quote, coder }: SnapshotCoding): string {
  return `${code}${stance === null ? '' : ` (${stance})`}: “${quote}” — ${coder}`;
}

const known = (words: Readonly<Record<string, Bilingual>>, id: string, language: Language): string =>
  Object.hasOwn(words, id) ? words[id]![language] : id;

function verdictText({ proposal, decision }: SnapshotVerdict, language: Language): string {
  const proposed = known(proposalWords, proposal, language);
  return decision === null ? proposed : `${proposed}; ${known(decisionWords, decision, language)}`;
}

function tableChanges(before: Snapshot['tables'], after: Snapshot['tables']): Change[] {
  const found: Change[] = [];
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const old = Object.hasOwn(before, name) ? before[name] : undefined;
    const now = Object.hasOwn(after, name) ? after[name] : undefined;
    if (old && now) found.push(...cellChanges(name, old, now));
    else if (now) found.push({ what: 'table', about: name, name: now.title, after: now.title });
    else if (old) found.push({ what: 'table', about: name, name: old.title, before: old.title });
  }
  return found;
}

/** A row that came or went is one change; in rows that stayed, each cell is. */
function cellChanges(table: string, before: SnapshotTable, after: SnapshotTable): Change[] {
  const rowsOf = ({ cells, rows }: SnapshotTable) =>
    Object.fromEntries(
      Object.entries(rows).map(([key, name]) => [
        key,
        {
          name,
          words: cells
            .filter(({ row, value }) => row === key && value !== null && value !== '')
            .map(({ value }) => String(value))
            .join(' · '),
        },
      ]),
    );
  const [rowsBefore, rowsAfter] = [rowsOf(before), rowsOf(after)];
  const stayed = ({ row }: SnapshotTable['cells'][number]) =>
    Object.hasOwn(rowsBefore, row) && Object.hasOwn(rowsAfter, row);
  const cells = ({ cells, rows, cols }: SnapshotTable) =>
    Object.fromEntries(
      cells
        .filter(stayed)
        .map((cell) => [
          JSON.stringify([cell.row, cell.col]),
          { ...cell, name: `${rows[cell.row] ?? cell.row} × ${cols[cell.col] ?? cell.col}` },
        ]),
    );
  return [
    ...changes(
      'row',
      rowsBefore,
      rowsAfter,
      () => table,
      () => true,
      { name: ({ name }) => name, show: ({ words }) => words },
    ),
    ...changes(
      'cell',
      cells(before),
      cells(after),
      () => table,
      (a, b) => a.digest === b.digest,
      {
        name: (cell) => cell.name,
        show: (cell) => String(cell.value ?? ''),
        behind: { id: 'kutipan atau alamat berubah', en: 'its quotations or addresses changed' },
      },
    ),
  ];
}

/** What changed since a snapshot as a table: every change, or for the examiners (`revisi`) with their columns left open. */
export function snapshotDiff(
  before: Snapshot,
  after: Snapshot,
  request: {
    readonly name: string;
    readonly layout: DiffLayout;
    readonly language: Language;
    readonly tool: string;
  },
): Table {
  const { name, layout, language, tool } = request;
  const found = snapshotChanges(before, after, language);
  const about = {
    kind: layout === 'revisi' ? 'revision' : 'changes',
    title:
      layout === 'revisi'
        ? { id: 'Perbaikan menurut masukan penguji', en: 'Revisions after the examination' }
        : { id: `Perubahan sejak ${name}`, en: `Changes since ${name}` },
    language,
    tool,
  };
  const none = { id: `Tidak ada yang berubah sejak ${name}.`, en: `Nothing has changed since ${name}.` };
  const notes = found.length === 0 ? [none] : [];
  if (layout === 'revisi') return plainList(about, revisionFields, revisions(found, after, language), notes);
  const items = found.map(
    (change, index): Item => ({
      key: String(index + 1),
      values: {
        what: kinds[change.what][language],
        where: ofTable(change) ? `${change.about}: ${change.name}` : `${change.about} · ${change.name}`,
        change: kindOfChange(change)[language],
        before: change.before ?? null,
        after: change.after ?? null,
      },
    }),
  );
  return plainList(about, detailFields, items, notes);
}

function ofTable({ what }: Change): boolean {
  return what === 'cell' || what === 'row';
}

const detailFields = [
  { key: 'what', label: { id: 'Apa', en: 'What' } },
  { key: 'where', label: { id: 'Di mana', en: 'Where' } },
  { key: 'change', label: { id: 'Perubahan', en: 'Change' } },
  { key: 'before', label: { id: 'Sebelum', en: 'Before' } },
  { key: 'after', label: { id: 'Sesudah', en: 'After' } },
];

const revisionFields = [
  { key: 'comment', label: { id: 'Masukan penguji', en: "Examiner's comment" } },
  { key: 'revision', label: { id: 'Perbaikan', en: 'Revision' } },
  { key: 'place', label: { id: 'Tabel/temuan', en: 'Table/finding' } },
  { key: 'page', label: { id: 'Halaman', en: 'Page' } },
];

function kindOfChange({ before, after, behind }: Change): Bilingual {
  if (before === undefined) return { id: 'ditambahkan', en: 'added' };
  if (after === undefined) return { id: 'dihapus', en: 'removed' };
  return behind ?? { id: 'diubah', en: 'changed' };
}

/** A row a code, a finding and a table: what was done to it, with the codings of a code and the cells of a table summed up. */
function revisions(found: readonly Change[], after: Snapshot, language: Language): Item[] {
  const groups = new Map<string, Change[]>();
  for (const change of found) {
    const sort = ofTable(change) ? 'table' : change.what;
    const key = `${sort}:${change.about}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()].map((group, index) => {
    const { what, about, name } = group[0]!;
    const label = what === 'coding' ? (after.codes[about]?.label ?? about) : name;
    const place =
      what === 'cell' || what === 'row'
        ? `${after.tables[about]?.title ?? about} (${about})`
        : `${label} (${about})`;
    const counted = (['coding', 'row', 'cell'] as const).filter((kind) =>
      group.some((each) => each.what === kind),
    );
    const revision =
      counted.length > 0
        ? counted
            .map(
              (kind) =>
                `${kinds[kind][language]}: ${countsOf(
                  group.filter((each) => each.what === kind),
                  language,
                )}`,
            )
            .join('; ')
        : group.map((change) => inWords(change, language)).join('; ');
    return { key: String(index + 1), values: { comment: null, revision, place, page: null } };
  });
}

function inWords(change: Change, language: Language): string {
  const head = `${kinds[change.what][language]} ${kindOfChange(change)[language]}`;
  const { before, after, behind } = change;
  return before === undefined || after === undefined || behind ? head : `${head}: ${before} → ${after}`;
}

/** `3 ditambahkan, 1 diubah`. */
function countsOf(group: readonly Change[], language: Language): string {
  const counts = new Map<string, number>();
  for (const change of group) {
    const word = kindOfChange(change)[language];
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].map(([word, count]) => `${count} ${word}`).join(', ');
}
