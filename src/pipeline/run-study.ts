import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.js';
import { Failure } from '../model/failure.js';
import { hearings } from '../reduce/witnesses.js';
import { writeIfChanged } from '../study/atomic.js';
import { codeStudy } from './code-study.js';
import { studyFacts } from './effective-codings.js';
import { ingestPending } from './ingest-pending.js';
import { faultsAcross, type OpenStudy, openStudy, requireSound } from './open-study.js';
import { outputFiles } from './output-files.js';
import { outputDiagnostics, plannedOutputs } from './outputs.js';

/** What a run read, coded and wrote. */
export interface RunSummary {
  readonly ingested: readonly string[];
  readonly documents: number;
  /** Informants who were heard, not those of the register. */
  readonly informants: number;
  /** Cases that documents are about. */
  readonly cases: number;
  readonly codings: number;
  /** Paths of everything emitted, in order. */
  readonly written: readonly string[];
  /** Warnings and tolerated errors, for the summary. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface RunOptions {
  readonly tool: string;
  readonly progress?: (done: number, total: number) => void;
}

/** The whole pipeline: ingest what raw/sources.csv names, code, display, emit. Needs the writer's lock. */
export async function runStudy(dir: string, options: RunOptions): Promise<RunSummary> {
  const ingested = await ingestPending(dir);
  const before = openStudy(dir);
  requireSound(before);
  requireOutputs(before);
  const { codings, changed } = codeStudy(before, options.progress);
  const open = changed === 0 ? before : openStudy(dir);
  const { study } = open;
  const heard = hearings(study);
  const facts = studyFacts(open, options.tool);
  const written: string[] = [];
  let number = 1;
  for (const output of plannedOutputs(study.settings, open.findings.findings.length > 0)) {
    const { files, tables } = await outputFiles(open, facts, output, number);
    number += tables;
    for (const { path, content } of files) {
      writeIfChanged(join(dir, path), content, { flush: false });
      written.push(path);
    }
  }
  return {
    ingested: ingested.documents,
    documents: study.documents.length,
    informants: new Set(heard.flatMap(({ informant }) => informant ?? [])).size,
    cases: new Set(heard.flatMap((hearing) => hearing.case ?? [])).size,
    codings,
    written,
    diagnostics: [...ingested.diagnostics, ...open.diagnostics, ...faultsAcross(open)],
  };
}

function requireOutputs(open: OpenStudy): void {
  const faults = outputDiagnostics(open);
  if (faults.length > 0) throw new Failure(faults, 1);
}
