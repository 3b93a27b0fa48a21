import { resolve } from 'node:path';
import type { EditResult, EditTarget } from '../codebook/edit/edit.js';
import { codebookFileFaults } from '../codebook/file-faults.js';
import { recodeRecords } from '../codebook/recode.js';
import type { CodingEvent } from '../model/coding.js';
import { Failure } from '../model/failure.js';
import { type FileChange, makeChange, reversed } from '../study/file-change.js';
import { readBytes } from '../study/files.js';
import { asWriter } from '../study/lock.js';
import { appendEvents } from '../study/record-acts.js';
import type { CodebookFile, CodebookShelf } from './codebook-files.js';
import { type OpenStudy, openStudy } from './open-study.js';

/** What a change of a codebook did. */
export interface CodebookChanged {
  readonly file: string;
  /** Codings of people that went to another code. */
  readonly codings: number;
  /** The new text, where nothing was written. */
  readonly text?: string;
  /** What a merge left to a person. */
  readonly left: readonly string[];
}

/** How a change is to be made. */
export interface ChangeOptions {
  /** The instant that the log gets, ISO 8601. */
  readonly at: string;
  /** What was done, for the log: `codebook rename a b`. */
  readonly why: string;
  readonly dryRun: boolean;
}

/** A change of a codebook that was worked out and is not written yet. */
export interface PlannedChange {
  readonly written: FileChange;
  readonly text: string;
  /** Records that carry people's codings over. */
  readonly events: readonly CodingEvent[];
  readonly left: readonly string[];
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
  const { study } = shelf;
  const work = (): CodebookChanged => {
    const planned = planChange(
      shelf,
      file,
      change,
      options,
      study === undefined ? undefined : openStudy(study),
    );
    const done = { file: file.file, codings: planned.events.length, left: planned.left };
    if (options.dryRun) return { ...done, text: planned.text };
    writeChange(study, planned);
    return done;
  };
  if (study === undefined || options.dryRun) return work();
  return await asWriter(study, 'codebook', work);
}

/** Works a change out; a Failure where it is refused. `open` is the study as it is now, where there is one. */
export function planChange(
  shelf: CodebookShelf,
  file: CodebookFile,
  change: (target: EditTarget) => EditResult,
  { at, why }: Pick<ChangeOptions, 'at' | 'why'>,
  open: OpenStudy | undefined,
): PlannedChange {
  const { path } = file;
  if (path === undefined)
    throw new Failure([codebookFileFaults.builtinFixed.at(undefined, { ref: file.ref })]);
  const bytes = readBytes(path, file.file);
  if (bytes.diagnostic) throw new Failure([bytes.diagnostic]);
  // With its BOM and its line breaks, which a change must keep.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.value);
  const result = change({ ...file, text, load: shelf.loaderOf(file) });
  if ('diagnostics' in result) throw new Failure(result.diagnostics, 1);
  const used = open?.study.codebooks.some(({ ref }) => resolve(open.study.dir, ref) === path);
  const events = open && used ? recodeRecords(open.folded.codings, result.moved, open.index, at, why) : [];
  const written = { path, file: file.file, before: bytes.value, after: Buffer.from(result.text, 'utf8') };
  return { written, text: result.text, events, left: result.left };
}

/** Writes a planned change, or nothing where its codings cannot be written; needs the writer's lock of the study, where there is one. */
export function writeChange(study: string | undefined, { written, events }: PlannedChange): void {
  makeChange(written);
  if (study === undefined) return;
  try {
    appendEvents(study, events);
  } catch (error) {
    makeChange(reversed(written));
    throw error;
  }
}
