import { join } from 'node:path';
import { shippedCodebook, shippedCodebookIds } from '../catalog.js';
import { checkStudy } from '../check/check-study.js';
import type { ReferenceContext } from '../check/context.js';
import { type CodebookIndex, resolveCodebooks } from '../codebook/code-index.js';
import { codebookListFaults } from '../i18n/faults/codebooks.js';
import type { Codebook } from '../model/codebook.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { Failure } from '../model/failure.js';
import type { MemberCheck } from '../model/finding.js';
import type { Study } from '../model/study.js';
import { readText } from '../study/files.js';
import { findingsFile, type ReadFindings, readFindings } from '../study/findings.js';
import { type FoldedCodings, foldLogs } from '../study/fold.js';
import { findStudy, readStudyFolder, type StudyFolder } from '../study/folder.js';
import { memberChecksFile, readMemberChecks } from '../study/member-checks.js';
import type { ParsedYaml } from '../study/yaml.js';
import type { StudyCues } from '../text/cues.js';
import { readCachedCodebook } from './cached-codebook.js';

/** A study with everything that its files say, ready for the stages. */
export interface OpenStudy {
  readonly study: Study;
  readonly index: CodebookIndex;
  readonly folded: FoldedCodings;
  readonly cues: StudyCues;
  /** Claims, decisions and conclusions: those of findings.yaml that can be read. */
  readonly findings: ReadFindings;
  /** What informants said when findings were put before them. */
  readonly memberChecks: readonly MemberCheck[];
  /** Everything wrong with its files one by one; `faultsAcross` adds what is wrong between them. */
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, ParsedYaml>;
  /** Informants whose words are blacked out in all that is made from the study; nobody's where it is missing. */
  readonly withheld?: ReadonlySet<string>;
}

/** Opens the study at `dir`, or the nearest one above it. Faults of its files are collected; only a missing study fails. */
export function openStudy(from: string): OpenStudy {
  const folder = readStudyFolder(findStudy(from));
  const { codebooks, diagnostics } = readStudyCodebooks(folder);
  const folded = foldLogs(folder.logs);
  const findings = readFindings(folder.dir);
  const members = readMemberChecks(folder.dir, {
    findings: findings.findings.map(({ id }) => id),
    informants: folder.informants.map(({ id }) => id),
  });
  const { diagnostics: folderFaults, sources, cues, ...rest } = folder;
  return {
    study: { ...rest, codebooks },
    index: resolveCodebooks(codebooks),
    folded,
    cues,
    findings,
    memberChecks: members.checks,
    diagnostics: [
      ...folderFaults,
      ...diagnostics,
      ...folded.diagnostics,
      ...findings.diagnostics,
      ...members.diagnostics,
    ],
    sources: findings.parsed ? new Map([...sources, [findingsFile, findings.parsed]]) : sources,
  };
}

/** The codebooks that daya.yaml names, in its order. */
function readStudyCodebooks(folder: StudyFolder): { codebooks: Codebook[]; diagnostics: Diagnostic[] } {
  const codebooks: Codebook[] = [];
  const diagnostics: Diagnostic[] = [];
  const yaml = folder.sources.get('daya.yaml');
  folder.settings.codebooks.forEach((ref, i) => {
    const place = yaml?.placeOf(['codebooks', i]) ?? { file: 'daya.yaml' };
    const text = codebookText(folder.dir, ref);
    if ('diagnostic' in text) {
      diagnostics.push(
        text.diagnostic ??
          codebookListFaults.unknownBuiltin.at(
            place,
            { id: ref, known: builtinRefs() },
            yaml?.lineText(place.line ?? 1),
          ),
      );
      return;
    }
    const load = (base: string): { text: string; file: string } | undefined => {
      const found = codebookText(folder.dir, base);
      return 'diagnostic' in found ? undefined : found;
    };
    const read = readCachedCodebook(text.text, text.file, ref, load);
    diagnostics.push(...read.diagnostics);
    if (!read.codebook) return;
    const { id } = read.codebook;
    const other = codebooks.find((codebook) => codebook.id === id);
    if (other)
      diagnostics.push(
        codebookListFaults.sameCodebook.at(place, { id, other: other.ref }, yaml?.lineText(place.line ?? 1)),
      );
    else codebooks.push(read.codebook);
  });
  return { codebooks, diagnostics };
}

/** The text of a codebook by its reference: `builtin:<id>` or a path within the study. */
function codebookText(
  dir: string,
  ref: string,
): { text: string; file: string } | { diagnostic: Diagnostic | undefined } {
  if (ref.startsWith('builtin:')) {
    const id = ref.slice('builtin:'.length);
    const text = shippedCodebookIds().includes(id) ? shippedCodebook(id) : undefined;
    return text === undefined ? { diagnostic: undefined } : { text, file: ref };
  }
  const read = readText(join(dir, ref), ref);
  return read.diagnostic ? { diagnostic: read.diagnostic } : { text: read.value, file: ref };
}

function builtinRefs(): string[] {
  return shippedCodebookIds().map((id) => `builtin:${id}`);
}

/** What does not hold together across the files of a study; nothing can be said of names while daya.yaml cannot be read. */
export function faultsAcross(open: OpenStudy): Diagnostic[] {
  return open.sources.has('daya.yaml') ? checkStudy(referenceContext(open)) : [];
}

/** What the checks of names across a study look at. */
export function referenceContext({ study, index, folded, findings, sources }: OpenStudy): ReferenceContext {
  return {
    study,
    index,
    allCodebooks: study.codebooks.length === study.settings.codebooks.length,
    codings: folded.codings,
    findings,
    place: (source, path, what) => sources.get(source)?.placeOf(path, what) ?? { file: source },
    lineText: (source, place) =>
      place.line === undefined ? undefined : sources.get(source)?.lineText(place.line),
  };
}

/** Rooms whose faults leave single records out; everything else counts on, so they do not stop a computation. */
const tolerated = /^(?:codings|findings|opportunity)\//;

/** Files that only verdicts rest on: their faults leave single findings out. */
const verdictFiles: readonly (string | undefined)[] = [findingsFile, memberChecksFile];

/** The errors of the files that verdicts rest on, and of what findings name. */
export function verdictErrors(open: OpenStudy): Diagnostic[] {
  return [...open.diagnostics, ...faultsAcross(open)].filter(
    ({ id, severity, place }) =>
      severity === 'error' && (/^findings\//.test(id) || verdictFiles.includes(place?.file)),
  );
}

/**
 * Stops with a Failure (status 1) where the study's own files have errors: tables made from half a study would be wrong
 * silently. Errors in coding logs, findings and marks of opportunity are tolerated: the record is named and left out.
 */
export function requireSound(open: OpenStudy): void {
  const errors = [...open.diagnostics, ...faultsAcross(open)].filter(
    ({ id, severity, place }) =>
      severity === 'error' && !tolerated.test(id) && !verdictFiles.includes(place?.file),
  );
  if (errors.length > 0) throw new Failure(errors, 1);
}
