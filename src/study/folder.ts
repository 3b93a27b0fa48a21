import { dirname, join, resolve } from 'node:path';
import { studyFaults } from '../i18n/faults/study.js';
import { printable } from '../i18n/printable.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { Failure } from '../model/failure.js';
import type { Study } from '../model/study.js';
import type { StudyCues } from '../text/cues.js';
import { readCondensation } from './condensation.js';
import { readCues } from './cues.js';
import { readDocuments } from './documents.js';
import { kindOfPath, readText } from './files.js';
import { readGuide } from './guide.js';
import { readLogs } from './log.js';
import { readMemos } from './memos.js';
import { readOpportunities } from './opportunity.js';
import { readCases, readInformants } from './register.js';
import { readSettings } from './settings.js';
import type { ParsedYaml } from './yaml.js';

/** What a study's folder holds, but for its codebooks, whose reading is a later stage. */
export interface StudyFolder extends Omit<Study, 'codebooks'> {
  /** The study's own words for stance, dialect and abbreviations. */
  readonly cues: StudyCues;
  readonly diagnostics: readonly Diagnostic[];
  /** YAML of daya.yaml (key `daya.yaml`), guide.yaml and of front matters (key: document id), for places of later checks. */
  readonly sources: ReadonlyMap<string, ParsedYaml>;
}

/** The nearest folder upward that holds daya.yaml; a Failure where there is none. */
export function findStudy(from: string): string {
  for (let dir = resolve(from); ; dir = dirname(dir)) {
    if (kindOfPath(join(dir, 'daya.yaml')) !== 'missing') return dir;
    if (dirname(dir) === dir)
      throw new Failure([studyFaults.noStudy.at(undefined, { dir: printable(resolve(from)) })]);
  }
}

/** Reads everything in a study's folder; every fault is collected, nothing stops at the first. */
export function readStudyFolder(dir: string): StudyFolder {
  const text = readText(join(dir, 'daya.yaml'), 'daya.yaml');
  const { settings, diagnostics: settingsFaults, parsed } = readSettings(text.value ?? 'daya: 1');
  const readable = text.value !== undefined && parsed.value !== undefined;
  const groups = readable ? Object.keys(settings.groups) : undefined;
  const informants = readInformants(dir, groups);
  const cases = readCases(dir);
  const guide = readGuide(dir);
  const documents = readDocuments(dir);
  const witnesses = [
    ...informants.entries.map(({ id }) => id),
    ...cases.entries.map(({ id }) => id),
    ...documents.documents.map(({ meta }) => meta.id),
  ];
  const opportunities = readOpportunities(dir, witnesses);
  const logs = readLogs(dir);
  const memos = readMemos(dir);
  const cues = readCues(dir);
  const condensation = readCondensation(dir);
  const sources = new Map<string, ParsedYaml>(documents.frontMatter);
  if (readable) sources.set('daya.yaml', parsed);
  if (guide.parsed) sources.set('guide.yaml', guide.parsed);
  return {
    dir,
    settings,
    informants: informants.entries,
    cases: cases.entries,
    guide: guide.guide,
    documents: documents.documents,
    opportunities: opportunities.marks,
    logs: logs.logs,
    memos: memos.memos,
    condensation: condensation.condensation,
    cues: cues.cues,
    sources,
    diagnostics: [
      ...(text.diagnostic ? [text.diagnostic] : []),
      ...settingsFaults,
      ...informants.diagnostics,
      ...cases.diagnostics,
      ...guide.diagnostics,
      ...documents.diagnostics,
      ...opportunities.diagnostics,
      ...memos.diagnostics,
      ...cues.diagnostics,
      ...condensation.diagnostics,
      ...logs.diagnostics,
    ],
  };
}
