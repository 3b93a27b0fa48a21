import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fault } from '../i18n/fault.js';
import { printable } from '../i18n/printable.js';
import { Failure } from '../model/failure.js';
import type { Language } from '../model/words.js';
import { writeWhole } from './atomic.js';
import { kindOfPath } from './files.js';
import { emptyStudy, type TemplateFile, templateFiles } from './templates.js';

const initFaults = {
  exists: fault<{ dir: string }>({
    id: 'init/exists',
    severity: 'error',
    message: ({ dir }) => ({ id: `\`${dir}\` sudah berisi studi.`, en: `\`${dir}\` already holds a study.` }),
    hint: () => ({
      id: 'Pilih folder lain; tidak ada yang ditimpa.',
      en: 'Choose another folder; nothing was overwritten.',
    }),
    why: { id: 'Studi yang ada tidak boleh tertimpa.', en: 'An existing study must not be overwritten.' },
  }),
  notAFolder: fault<{ dir: string }>({
    id: 'init/not-a-folder',
    severity: 'error',
    message: ({ dir }) => ({ id: `\`${dir}\` bukan folder.`, en: `\`${dir}\` is not a folder.` }),
    why: { id: 'Studi adalah sebuah folder.', en: 'A study is a folder.' },
  }),
};

export interface Initialised {
  readonly dir: string;
  readonly written: readonly string[];
  /** Files that were there already and were left as they are. */
  readonly kept: readonly string[];
}

/** Makes a study in `dir` (created where missing). Existing files are never overwritten. */
export function initStudy(dir: string, language: Language, template: boolean): Initialised {
  const path = resolve(dir);
  const kind = kindOfPath(path);
  if (kind !== 'missing' && kind !== 'folder')
    throw new Failure([initFaults.notAFolder.at(undefined, { dir: printable(path) })]);
  if (existsSync(join(path, 'daya.yaml')))
    throw new Failure([initFaults.exists.at(undefined, { dir: printable(path) })]);
  const files = new Map<string, TemplateFile>();
  for (const file of emptyStudy(basename(path), language)) files.set(file.path, file);
  if (template) for (const file of templateFiles(language)) files.set(file.path, file);
  const written: string[] = [];
  const kept: string[] = [];
  for (const { path: name, text } of files.values()) {
    if (existsSync(join(path, name))) kept.push(name);
    else {
      writeWhole(join(path, name), text);
      written.push(name);
    }
  }
  return { dir: path, written, kept };
}
