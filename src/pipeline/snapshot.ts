import { join } from 'node:path';
import { evidenceDigest } from '../conclude/decision-age.js';
import { snapshotFaults } from '../i18n/faults/snapshot.js';
import { Failure } from '../model/failure.js';
import type { Table } from '../model/table.js';
import { inLanguage } from '../model/words.js';
import { writeWhole } from '../study/atomic.js';
import { isSafeId } from '../study/documents.js';
import { kindOfPath, listFolder, readText } from '../study/files.js';
import { hashText } from '../text/hash.js';
import { studyFacts } from './effective-codings.js';
import { type OpenStudy, requireSound } from './open-study.js';
import { outputTables } from './output-files.js';
import { outputDiagnostics, plannedOutputs } from './outputs.js';
import { judgeStudy } from './triangulation.js';

export interface SnapshotCode {
  readonly label: string;
  readonly definition: string;
  /** Of the whole code with its indicators. */
  readonly digest: string;
}

export interface SnapshotCoding {
  readonly at: string | null;
  readonly code: string;
  readonly stance: string | null;
  readonly coder: string;
  readonly quote: string;
}

export interface SnapshotVerdict {
  readonly claim: string;
  readonly proposal: string;
  readonly lean: string;
  readonly decision: string | null;
  /** Of the evidence. */
  readonly digest: string;
}

export interface SnapshotCell {
  readonly row: string;
  readonly col: string;
  readonly value: string | number | null;
  /** Of value, kind of emptiness, addresses and quotations. */
  readonly digest: string;
}

export interface SnapshotTable {
  readonly title: string;
  /** Key → heading, of rows and columns. */
  readonly rows: Readonly<Record<string, string>>;
  readonly cols: Readonly<Record<string, string>>;
  readonly cells: readonly SnapshotCell[];
}

/** A study as it was: what `daya diff` compares. Records by reference of a code, id of a coding, of a finding, name of a table. */
export interface Snapshot {
  readonly daya_snapshot: 1;
  readonly codes: Readonly<Record<string, SnapshotCode>>;
  /** Those that the tables are made from. */
  readonly codings: Readonly<Record<string, SnapshotCoding>>;
  readonly verdicts: Readonly<Record<string, SnapshotVerdict>>;
  /** Those of `outputs:`. */
  readonly tables: Readonly<Record<string, SnapshotTable>>;
}

/** The study as it is now. A Failure where its files have errors: half a study would look like a change. */
export function takeSnapshot(open: OpenStudy, tool: string): Snapshot {
  requireSound(open);
  const faults = outputDiagnostics(open);
  if (faults.length > 0) throw new Failure(faults, 1);
  const { study, index } = open;
  const { language } = study.settings;
  const facts = studyFacts(open, tool);
  const judged = judgeStudy(open, { tool, language, facts });
  const codings = facts.evidence.map(({ segment, code }) => [
    segment.id,
    {
      at: segment.at,
      code: code.ref,
      stance: segment.stance,
      coder: segment.coder,
      quote: segment.quote,
    },
  ]);
  const tables = plannedOutputs(study.settings, open.findings.findings.length > 0).flatMap((output) =>
    outputTables(open, facts, output, output.settings.language ?? language),
  );
  return {
    daya_snapshot: 1,
    codes: Object.fromEntries(
      index.codes.map((code) => [
        code.ref,
        {
          label: inLanguage(code.label, language),
          definition: inLanguage(code.definition, language),
          digest: hashText(JSON.stringify(code, (key, value) => (key === 'place' ? undefined : value))),
        },
      ]),
    ),
    codings: Object.fromEntries(codings),
    verdicts: Object.fromEntries(
      judged.context.verdicts.map((verdict) => [
        verdict.finding.id,
        {
          claim: inLanguage(verdict.finding.claim, language),
          proposal: verdict.proposal.id,
          lean: verdict.proposal.lean,
          decision: verdict.finding.decision?.verdict ?? null,
          digest: evidenceDigest(verdict),
        },
      ]),
    ),
    tables: Object.fromEntries(tables.map(({ name, table }) => [name, tableRecord(table)])),
  };
}

function tableRecord({ title, rows, cols, cells }: Table): SnapshotTable {
  const headings = (list: Table['rows']) => Object.fromEntries(list.map(({ key, label }) => [key, label]));
  return {
    title,
    rows: headings(rows),
    cols: headings(cols),
    cells: cells.map(({ row, col, value, empty, refs, quotes }) => ({
      row,
      col,
      value,
      digest: hashText(
        JSON.stringify([value, empty ?? null, refs, quotes.map(({ at, quote }) => [at, quote])]),
      ),
    })),
  };
}

const folder = 'snapshots';

function pathOf(name: string): string {
  if (!isSafeId(name)) throw new Failure([snapshotFaults.unsafeName.at(undefined, { name })]);
  return `${folder}/${name}.json`;
}

/** Writes a snapshot into the study, whole or not at all, and returns its path there. Needs the writer's lock. */
export function writeSnapshot(dir: string, name: string, snapshot: () => Snapshot, force: boolean): string {
  const path = pathOf(name);
  if (!force && kindOfPath(join(dir, path)) !== 'missing')
    throw new Failure([snapshotFaults.exists.at({ file: path }, { name })]);
  writeWhole(join(dir, path), `${JSON.stringify(snapshot(), null, 1)}\n`);
  return path;
}

/** Reads a snapshot of a study; a Failure where there is none, or it is damaged. */
export function readSnapshot(dir: string, name: string): Snapshot {
  const path = pathOf(name);
  if (kindOfPath(join(dir, path)) === 'missing') {
    const known = listFolder(join(dir, folder)).flatMap((file) =>
      file.endsWith('.json') ? [file.slice(0, -'.json'.length)] : [],
    );
    throw new Failure([snapshotFaults.unknown.at(undefined, { name, known })]);
  }
  const text = readText(join(dir, path), path);
  if (text.diagnostic) throw new Failure([text.diagnostic]);
  const snapshot = parsed(text.value);
  if (snapshot === undefined) throw new Failure([snapshotFaults.damaged.at({ file: path }, { name })]);
  return snapshot;
}

function parsed(text: string): Snapshot | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isSnapshot(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isSnapshot(value: unknown): value is Snapshot {
  if (!isObject(value) || value.daya_snapshot !== 1) return false;
  const { codes, codings, verdicts, tables } = value;
  return (
    [codes, codings, verdicts].every((part) => isObject(part) && Object.values(part).every(isObject)) &&
    isObject(tables) &&
    Object.values(tables).every(
      (table) =>
        isObject(table) &&
        isObject(table.rows) &&
        isObject(table.cols) &&
        Array.isArray(table.cells) &&
        table.cells.every(isObject),
    )
  );
}
