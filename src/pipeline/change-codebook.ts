import { join, resolve } from 'node:path';
import type { EditResult, EditTarget } from '../codebook/edit/edit.js';
import { codebookFileFaults } from '../codebook/file-faults.js';
import { recodeRecords } from '../codebook/recode.js';
import { Failure } from '../model/failure.js';
import { appendLines, writeWhole } from '../study/atomic.js';
import { readBytes } from '../study/files.js';
import { asWriter } from '../study/lock.js';
import type { CodebookFile, CodebookShelf } from './codebook-files.js';
import { type OpenStudy, openStudy } from './open-study.js';

/** What a change of a codebook did. */
export interface CodebookChanged {
  readonly file: string;
  /** Codings of people that went to another code. */
  readonly codings: number;
  /** The new text, where nothing was written. */
  readonly text?: string;
}

/** How a change is to be made. */
export interface ChangeOptions {
  /** The instant that the log gets, ISO 8601. */
  readonly at: string;
  /** What was done, for the log: `codebook rename a b`. */
  readonly why: string;
  readonly dryRun: boolean;
}

/**
 * Changes a codebook file, and, where a study uses it, carries people's codings over. The file goes first: old ids stay
 * valid by `formerly` and `replaced_by`, so a kill between the two loses nothing.
 */
export async function changeCodebook(
  shelf: CodebookShelf,
  file: CodebookFile,
  change: (target: EditTarget) => EditResult,
  options: ChangeOptions,
): Promise<CodebookChanged> {
  const { path } = file;
  if (path === undefined)
    throw new Failure([codebookFileFaults.builtinFixed.at(undefined, { ref: file.ref })]);
  const work = (): CodebookChanged => {
    const result = change({ ...file, text: exactText(path, file.file), load: shelf.loaderOf(file) });
    if ('diagnostics' in result) throw new Failure(result.diagnostics, 1);
    const open = shelf.study === undefined ? undefined : openStudy(shelf.study);
    const used = open?.study.codebooks.some(({ ref }) => resolve(shelf.study!, ref) === path);
    const records =
      open && used
        ? recodeRecords(open.folded.codings, result.moved, open.index, options.at, options.why)
        : [];
    if (options.dryRun) return { file: file.file, codings: records.length, text: result.text };
    writeWhole(path, result.text);
    if (open) appendRecords(open, records);
    return { file: file.file, codings: records.length };
  };
  if (shelf.study === undefined || options.dryRun) return work();
  return await asWriter(shelf.study, 'codebook', work);
}

function appendRecords(open: OpenStudy, records: ReturnType<typeof recodeRecords>): void {
  const lines = new Map<string, string[]>();
  for (const { coder, doc, event } of records) {
    const path = `codings/${coder}/${doc}.jsonl`;
    const list = lines.get(path) ?? [];
    list.push(JSON.stringify(event));
    lines.set(path, list);
  }
  for (const [path, list] of lines) appendLines(join(open.study.dir, path), list);
}

/** The file with its BOM and its line breaks, which a change must keep. */
function exactText(path: string, shown: string): string {
  const bytes = readBytes(path, shown);
  if (bytes.diagnostic) throw new Failure([bytes.diagnostic]);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.value);
}
