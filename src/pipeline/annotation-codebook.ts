import { join } from 'node:path';
import { addCode, splitCode } from '../codebook/edit/add.js';
import type { EditResult, EditTarget } from '../codebook/edit/edit.js';
import { mergeCodes } from '../codebook/edit/merge.js';
import { renameCode } from '../codebook/edit/rename.js';
import { Splice } from '../codebook/edit/splice.js';
import { codebookFileFaults } from '../codebook/file-faults.js';
import { recodeRecords } from '../codebook/recode.js';
import { actFaults } from '../i18n/faults/coding-acts.js';
import { Failure } from '../model/failure.js';
import { writeWhole } from '../study/atomic.js';
import { kindOfPath, readBytes } from '../study/files.js';
import { appendEvents } from '../study/record-acts.js';
import { type CodebookFile, CodebookShelf } from './codebook-files.js';
import type { OpenStudy } from './open-study.js';

/** What a change of a codebook did. */
export interface CodebookActed {
  readonly file: string;
  /** Codings of people that went to another code. */
  readonly codings: number;
}

/** The codebook that a study gets with its first code of its own. */
const ownFile = 'codebooks/lokal.yaml';

/** Gives a code another id. */
export function renameInSession(open: OpenStudy, code: string, to: string): CodebookActed {
  const id = codeIdOf(to);
  return change(open, code, `rename ${bareId(code)} ${id}`, (target) => renameCode(target, bareId(code), id));
}

/** Makes a code part of another one of the same codebook. */
export function mergeInSession(open: OpenStudy, code: string, into: string): CodebookActed {
  const [from, to] = [bareId(code), bareId(into)];
  return change(open, code, `merge ${from} ${to}`, (target) => mergeCodes(target, from, to));
}

/** Makes codes below a code; its codings stay with it until a person has looked at each. */
export function splitInSession(open: OpenStudy, code: string, into: readonly string[]): CodebookActed {
  const codes = into.map((label) => ({ code: codeIdOf(label), label, status: 'proposed' }));
  const ids = codes.map((each) => each.code).join(' ');
  return change(open, code, `split ${bareId(code)} ${ids}`, (target) =>
    splitCode(target, bareId(code), codes),
  );
}

/**
 * Makes a code out of words, in the first codebook that is the study's own; a study that has none gets one. The code is
 * inductive and proposed: its definition is still to be written.
 */
export function newCodeInSession(
  open: OpenStudy,
  label: string,
  doc: string,
): { readonly code: string; readonly file: string } {
  const own = open.study.codebooks.find(({ ref }) => !ref.startsWith('builtin:'));
  if (!own) makeOwnCodebook(open);
  const codebook = own?.id ?? 'lokal';
  const taken = new Set(open.index.codes.map(({ id }) => id));
  const wanted = codeIdOf(label);
  let code = wanted;
  for (let n = 2; taken.has(code); n++) code = `${wanted}-${n}`;
  const facets = own?.facets ?? [];
  const made = {
    code,
    label,
    // A file with several facets must say which; the researcher moves the code once it has a definition.
    ...(facets.length > 1 && { facet: facets[0]!.id }),
    status: 'proposed',
    origin: { kind: 'inductive', document: doc },
  };
  const { file } = change(open, `${codebook}:${code}`, `add ${code}`, (target) => addCode(target, made));
  return { code: `${codebook}:${code}`, file };
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

function bareId(code: string): string {
  return code.slice(code.indexOf(':') + 1);
}

/**
 * Changes the file of a codebook, and carries people's codings over. The writer's lock is held by the session. The file goes
 * first: old ids stay valid by `formerly` and `replaced_by`, so a kill between the two loses nothing.
 */
function change(
  open: OpenStudy,
  code: string,
  why: string,
  edit: (target: EditTarget) => EditResult,
): CodebookActed {
  const { dir } = open.study;
  const shelf = new CodebookShelf(dir, '.');
  const file = fileOf(open, shelf, code);
  if (file.path === undefined)
    throw new Failure([codebookFileFaults.builtinFixed.at(undefined, { ref: file.ref })]);
  const bytes = readBytes(file.path, file.file);
  if (bytes.diagnostic) throw new Failure([bytes.diagnostic]);
  // With its BOM and its line breaks, which a change must keep.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.value);
  const result = edit({ ...file, text, load: shelf.loaderOf(file) });
  if ('diagnostics' in result) throw new Failure(result.diagnostics);
  const at = new Date().toISOString();
  const records = recodeRecords(open.folded.codings, result.moved, open.index, at, `codebook ${why}`);
  writeWhole(file.path, result.text);
  appendEvents(
    dir,
    records.map(({ event }) => event),
  );
  return { file: file.file, codings: records.length };
}

function fileOf(open: OpenStudy, shelf: CodebookShelf, code: string): CodebookFile {
  const id = code.slice(0, code.indexOf(':'));
  const ref = open.study.codebooks.find((codebook) => codebook.id === id)?.ref ?? ownFile;
  const file = shelf.ofStudy().find((each) => each.ref === ref);
  if (file) return file;
  const known = open.index.codes.map((each) => each.id);
  throw new Failure([actFaults.unknownCode.at(undefined, { code, known })]);
}

/** Writes an empty codebook and names it in daya.yaml, whose other lines stay as they are. */
function makeOwnCodebook({ study: { dir, settings } }: OpenStudy): void {
  const path = join(dir, ownFile);
  if (kindOfPath(path) === 'missing') {
    const title = 'title: {id: Kode dari lapangan, en: Codes from the field}';
    writeWhole(path, `codebook: lokal\nversion: 0.1.0\n${title}\ncodes: []\n`);
  }
  if (settings.codebooks.includes(ownFile)) return;
  const yaml = join(dir, 'daya.yaml');
  const bytes = readBytes(yaml, 'daya.yaml');
  if (bytes.diagnostic) throw new Failure([bytes.diagnostic]);
  const text = new TextDecoder('utf-8').decode(bytes.value).replaceAll('\r\n', '\n');
  const splice = new Splice(text);
  splice.addToList(splice.root, 'codebooks', [ownFile], 'daya');
  writeWhole(yaml, splice.result());
}
