import { join } from 'node:path';
import { addCode, splitCode } from '../codebook/edit/add.js';
import { type EditResult, type EditTarget, leftBehind } from '../codebook/edit/edit.js';
import { mergeCodes } from '../codebook/edit/merge.js';
import { renameCode } from '../codebook/edit/rename.js';
import { Splice } from '../codebook/edit/splice.js';
import { annotateChanges } from '../i18n/annotate-changes.js';
import { actFaults } from '../i18n/faults/coding-acts.js';
import { Failure } from '../model/failure.js';
import type { Bilingual } from '../model/words.js';
import { type FileChange, makeChange } from '../study/file-change.js';
import { kindOfPath, readBytes } from '../study/files.js';
import type { Step } from './annotation-steps.js';
import { planChange, writeChange } from './change-codebook.js';
import { type CodebookFile, CodebookShelf } from './codebook-files.js';
import type { OpenStudy } from './open-study.js';

/** What a change of a codebook did, with what takes it back. The study must be read again after it. */
export type CodebookStep = Omit<Step, 'doc'> & {
  /** What is left to a person. */
  readonly left?: Bilingual | undefined;
};

/** The codebook that a study gets with its first code of its own. */
const ownFile = 'codebooks/lokal.yaml';

/** Gives a code another id. */
export function renameInSession(open: OpenStudy, code: string, to: string): CodebookStep {
  const [from, id] = [bareId(code), codeIdOf(to)];
  const step = change(open, code, `rename ${from} ${id}`, (target) => renameCode(target, from, id));
  return { ...step, ...annotateChanges.renamed(from, id), codes: [`${codebookOf(code)}:${id}`] };
}

/** Makes a code part of another one of the same codebook. */
export function mergeInSession(open: OpenStudy, code: string, into: string): CodebookStep {
  const [from, to] = [bareId(code), bareId(into)];
  const step = change(open, code, `merge ${from} ${to}`, (target) => mergeCodes(target, from, to));
  return { ...step, ...annotateChanges.merged(from, to), codes: [] };
}

/** Makes codes below a code; its codings stay with it until a person has looked at each. */
export function splitInSession(open: OpenStudy, code: string, into: readonly string[]): CodebookStep {
  const from = bareId(code);
  const codes = into.map((label) => ({ code: codeIdOf(label), label, status: 'proposed' }));
  const ids = codes.map((each) => each.code);
  const why = `split ${from} ${ids.join(' ')}`;
  const step = change(open, code, why, (target) => splitCode(target, from, codes));
  return {
    ...step,
    ...annotateChanges.split(from, ids),
    codes: ids.map((id) => `${codebookOf(code)}:${id}`),
  };
}

/**
 * Makes a code out of words, in the first codebook that is the study's own; a study that has none gets one. The code is
 * inductive and proposed: its definition is still to be written.
 */
export function newCodeInSession(
  open: OpenStudy,
  label: string,
  doc: string,
): CodebookStep & { readonly code: string; readonly file: string } {
  const own = open.study.codebooks.find(({ ref }) => !ref.startsWith('builtin:'));
  const made = own ? [] : makeOwnCodebook(open);
  const codebook = own?.id ?? 'lokal';
  const taken = new Set(open.index.codes.map(({ id }) => id));
  const wanted = codeIdOf(label);
  let id = wanted;
  for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`;
  const facets = own?.facets ?? [];
  const fresh = {
    code: id,
    label,
    // A file with several facets must say which; the researcher moves the code once it has a definition.
    ...(facets.length > 1 && { facet: facets[0]!.id }),
    status: 'proposed',
    origin: { kind: 'inductive', document: doc },
  };
  const code = `${codebook}:${id}`;
  const step = change(open, code, `add ${id}`, (target) => addCode(target, fresh));
  const { file } = step.files[0]!;
  const files = inOne([...made, ...step.files]);
  return { ...step, ...annotateChanges.made(id), files, file, code, codes: [code] };
}

/** Words as the id of a code: letters of any script and digits, joined by hyphens, at most forty characters. */
export function codeIdOf(label: string): string {
  const id = label
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const cut = [...id].slice(0, 40).join('');
  return (cut.length < id.length ? cut.replace(/-[^-]*$/, '') : cut) || 'kode';
}

/** One change a file, though it was written twice. */
function inOne(changes: readonly FileChange[]): FileChange[] {
  const byPath = new Map<string, FileChange>();
  for (const change of changes) {
    const first = byPath.get(change.path);
    byPath.set(change.path, first ? { ...first, after: change.after } : change);
  }
  return [...byPath.values()];
}

function bareId(code: string): string {
  return code.slice(code.indexOf(':') + 1);
}

function codebookOf(code: string): string {
  return code.slice(0, code.indexOf(':'));
}

/** Changes the file of a codebook, and carries people's codings over. The writer's lock is held by the session. */
function change(
  open: OpenStudy,
  code: string,
  why: string,
  edit: (target: EditTarget) => EditResult,
): Pick<CodebookStep, 'events' | 'files' | 'left'> {
  const { dir } = open.study;
  const shelf = new CodebookShelf(dir, '.');
  const at = new Date().toISOString();
  const planned = planChange(shelf, fileOf(open, shelf, code), edit, { at, why: `codebook ${why}` }, open);
  writeChange(dir, planned);
  return { events: planned.events, files: [planned.written], left: leftBehind(planned.left, bareId(code)) };
}

function fileOf(open: OpenStudy, shelf: CodebookShelf, code: string): CodebookFile {
  const id = codebookOf(code);
  const ref = open.study.codebooks.find((codebook) => codebook.id === id)?.ref ?? ownFile;
  const file = shelf.ofStudy().find((each) => each.ref === ref);
  if (file) return file;
  const known = open.index.codes.map((each) => each.id);
  throw new Failure([actFaults.unknownCode.at(undefined, { code, known })]);
}

/** Writes an empty codebook and names it in daya.yaml, whose other lines stay as they are. */
function makeOwnCodebook({ study: { dir, settings } }: OpenStudy): FileChange[] {
  const changes: FileChange[] = [];
  const path = join(dir, ownFile);
  if (kindOfPath(path) === 'missing') {
    const title = 'title: {id: Kode dari lapangan, en: Codes from the field}';
    const empty = `codebook: lokal\nversion: 0.1.0\n${title}\ncodes: []\n`;
    changes.push({ path, file: ownFile, before: undefined, after: Buffer.from(empty) });
  }
  if (!settings.codebooks.includes(ownFile)) {
    const yaml = join(dir, 'daya.yaml');
    const bytes = readBytes(yaml, 'daya.yaml');
    if (bytes.diagnostic) throw new Failure([bytes.diagnostic]);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.value);
    const bom = text.startsWith('\ufeff') ? '\ufeff' : '';
    const splice = new Splice(text.slice(bom.length).replaceAll('\r\n', '\n'));
    splice.addToList(splice.root, 'codebooks', [ownFile], 'daya');
    const result = splice.result();
    const after = Buffer.from(bom + (text.includes('\r\n') ? result.replaceAll('\n', '\r\n') : result));
    changes.push({ path: yaml, file: 'daya.yaml', before: bytes.value, after });
  }
  for (const each of changes) makeChange(each);
  return changes;
}
