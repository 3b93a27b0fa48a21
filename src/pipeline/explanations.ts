import { studyChecks } from '../check/study-checks.js';
import { baselineFault } from '../codebook/baseline.js';
import { codebookChecks } from '../codebook/checks.js';
import { editFaults } from '../codebook/edit/edit.js';
import * as codebook from '../codebook/faults.js';
import { codebookFileFaults } from '../codebook/file-faults.js';
import { checkSettingFaults } from '../codebook/severities.js';
import { silenceFaults } from '../codebook/silences.js';
import * as agree from '../i18n/faults/agree.js';
import * as annotate from '../i18n/faults/annotate.js';
import * as codebooks from '../i18n/faults/codebooks.js';
import * as codingActs from '../i18n/faults/coding-acts.js';
import * as codings from '../i18n/faults/codings.js';
import * as csv from '../i18n/faults/csv.js';
import * as display from '../i18n/faults/display.js';
import * as documents from '../i18n/faults/documents.js';
import * as files from '../i18n/faults/files.js';
import * as findings from '../i18n/faults/findings.js';
import * as ingestFiles from '../i18n/faults/ingest-files.js';
import * as ingestHead from '../i18n/faults/ingest-head.js';
import * as ingestLabels from '../i18n/faults/ingest-labels.js';
import * as ingestOptions from '../i18n/faults/ingest-options.js';
import * as lock from '../i18n/faults/lock.js';
import * as manuscript from '../i18n/faults/manuscript.js';
import * as memos from '../i18n/faults/memos.js';
import * as outputs from '../i18n/faults/outputs.js';
import * as reduction from '../i18n/faults/reduction.js';
import * as register from '../i18n/faults/register.js';
import * as review from '../i18n/faults/review.js';
import * as snapshot from '../i18n/faults/snapshot.js';
import * as sourceFiles from '../i18n/faults/sources.js';
import * as study from '../i18n/faults/study.js';
import * as usage from '../i18n/faults/usage.js';
import type { Severity } from '../model/diagnostic.js';
import type { Bilingual } from '../model/words.js';
import { shapeFaults } from '../study/shape-faults.js';
import * as yaml from '../study/yaml-faults.js';
import { verdictEntries } from './verdict-entries.js';

/** What `daya explain` tells of a fault, or of a verdict. */
export interface Explanation {
  readonly id: string;
  readonly severity: Severity | 'verdict';
  /** The fault in general, in a line. */
  readonly title?: Bilingual;
  readonly why: Bilingual;
  /** Text of a file that has the fault. */
  readonly example?: string;
}

const rooms = ['settings', 'codebook', 'guide', 'findings', 'document', 'themes'] as const;

/** Every fault that the program can report and every verdict, by id, sorted. */
export async function explanations(): Promise<readonly Explanation[]> {
  const found = new Map<string, Explanation>();
  const shapes = rooms.map((room) => shapeFaults(room));
  const sources = [
    agree,
    annotate,
    baselineFault,
    checkSettingFaults,
    codebook,
    codebookFileFaults,
    codebooks,
    editFaults,
    silenceFaults,
    codingActs,
    codings,
    csv,
    display,
    documents,
    files,
    findings,
    ingestFiles,
    ingestHead,
    ingestLabels,
    ingestOptions,
    lock,
    manuscript,
    memos,
    outputs,
    reduction,
    usage,
    register,
    review,
    snapshot,
    sourceFiles,
    study,
    yaml,
    ...shapes,
  ];
  for (const source of sources) collect(source, found);
  for (const { id, severity, title, why, example } of codebookChecks)
    found.set(id, { id, severity, title, why, example: example.yaml });
  for (const { id, severity, title, why, example } of studyChecks)
    found.set(id, { id, severity, title, why, example: filesAsText(example.files) });
  for (const entry of verdictEntries()) found.set(entry.id, entry);
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The files of an example, each under its path. */
function filesAsText(files: Readonly<Record<string, string>>): string {
  return Object.entries(files)
    .map(([path, text]) => `# ${path}\n${text}`)
    .join('\n');
}

/** Gathers the faults that a module exports, also inside objects. */
function collect(value: unknown, found: Map<string, Explanation>): void {
  if (typeof value !== 'object' || value === null) return;
  const { id, severity, why } = value as Partial<Explanation>;
  if (typeof id === 'string' && severity !== undefined && why !== undefined) {
    found.set(id, { id, severity, why });
    return;
  }
  for (const inner of Object.values(value)) collect(inner, found);
}
