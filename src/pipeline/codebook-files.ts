import { dirname, join, relative, resolve, win32 } from 'node:path';
import { shippedCodebook, shippedCodebookIds } from '../catalog.js';
import type { ExtensionLoader } from '../codebook/extend.js';
import { codebookFileFaults } from '../codebook/file-faults.js';
import { type ReadCodebook, readCodebook } from '../codebook/read-codebook.js';
import type { Codebook } from '../model/codebook.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { Failure } from '../model/failure.js';
import { filesBelow, kindOfPath, readBytes, readText } from '../study/files.js';
import { findStudy } from '../study/folder.js';
import { gitFile } from '../study/git-file.js';
import { readSettings } from '../study/settings.js';
import { SourceText } from '../study/source-text.js';
import { expandWildcards } from '../study/wildcards.js';

/** A codebook file as it was found. */
export interface CodebookFile {
  readonly text: string;
  /** How faults name it: from the folder the command runs in. */
  readonly file: string;
  /** How a study names it. */
  readonly ref: string;
  /** Absolute; missing for a built-in codebook and for a revision of git. */
  readonly path?: string;
  /** Why its bytes are no text. */
  readonly fault?: Diagnostic;
}

/** Where a command looks for codebooks: the folder it runs in, and the study there, if there is one. */
export class CodebookShelf {
  /** Absolute path of the study. */
  readonly study: string | undefined;
  /** What daya.yaml says of checks, and the codebooks it names. */
  readonly checks: Readonly<Record<string, unknown>>;
  readonly #named: readonly string[];

  constructor(
    readonly cwd: string,
    asked?: string,
  ) {
    this.study = asked === undefined ? studyAbove(cwd) : findStudy(resolve(cwd, asked));
    const text =
      this.study === undefined ? undefined : readText(join(this.study, 'daya.yaml'), 'daya.yaml').value;
    const { settings, parsed } = readSettings(text ?? 'daya: 1');
    this.checks = parsed.value === undefined ? {} : settings.checks;
    this.#named = parsed.value === undefined ? [] : settings.codebooks;
  }

  /** The codebooks that the study names; those that cannot be read are left to `daya check`. */
  ofStudy(): CodebookFile[] {
    return this.#named.flatMap((ref) => this.#byRef(ref, this.study!) ?? []);
  }

  /** The codebooks that ship with the program. */
  builtin(): CodebookFile[] {
    return shippedCodebookIds().flatMap((id) => this.#byRef(`builtin:${id}`, this.cwd) ?? []);
  }

  /**
   * What a person names: a path, a folder (every YAML file below), a name with `*`, `builtin:<id>`, `REV:path` of git, or the id of a
   * codebook of the study or a built-in one. Fails (status 2) with everything that was not found.
   */
  named(references: readonly string[]): CodebookFile[] {
    const faults: Diagnostic[] = [];
    const named = references.flatMap((reference) => expandWildcards(this.cwd, reference));
    const found = named.flatMap((reference) => {
      const files = this.#find(reference);
      if (Array.isArray(files)) return files;
      faults.push(files);
      return [];
    });
    if (faults.length > 0) throw new Failure(faults);
    return found;
  }

  #find(reference: string): CodebookFile[] | Diagnostic {
    const path = resolve(this.cwd, reference);
    const kind = kindOfPath(path);
    if (kind === 'folder')
      return codebooksBelow(path).flatMap((name) => this.#byRef(join(path, name), this.cwd) ?? []);
    if (kind === 'file') return [this.#open(path, reference)];
    if (kind !== 'missing') return readText(path, reference).diagnostic!;
    const own = [...this.ofStudy(), ...this.builtin()];
    const known = own.find((file) => file.ref === reference || idOf(file) === reference);
    if (known) return [known];
    const isRevision = /^[^:]+:.+/.test(reference) && !win32.isAbsolute(reference);
    if (isRevision && !reference.startsWith('builtin:')) {
      const text = gitFile(this.cwd, reference);
      return text === undefined
        ? codebookFileFaults.noGit.at(undefined, { ref: reference })
        : [{ text, file: reference, ref: reference }];
    }
    return codebookFileFaults.notFound.at(undefined, { ref: reference, known: own.map(({ ref }) => ref) });
  }

  #byRef(ref: string, from: string): CodebookFile | undefined {
    if (ref.startsWith('builtin:')) {
      const text = shippedCodebook(ref.slice('builtin:'.length));
      return text === undefined ? undefined : { text, file: ref, ref };
    }
    const path = resolve(from, ref);
    return kindOfPath(path) === 'file' ? this.#open(path, ref) : undefined;
  }

  #open(path: string, ref: string): CodebookFile {
    const shown = relative(this.cwd, path).replaceAll('\\', '/');
    const file = shown === '' || shown.startsWith('../../..') ? path : shown;
    const read = readText(path, file);
    return read.diagnostic
      ? { text: '', path, ref, file, fault: placed(read.diagnostic, path, file) }
      : { text: read.value, path, ref, file };
  }

  /** Reads what a file extends: `builtin:<id>`, a path from the study, or one beside the file. */
  loaderOf(file: CodebookFile): ExtensionLoader {
    const folders = [this.study, file.path && dirname(file.path), this.cwd].filter(
      (each) => each !== undefined,
    );
    return (ref) => {
      for (const folder of folders) {
        const found = this.#byRef(ref, folder);
        if (found) return found;
      }
      return undefined;
    };
  }

  read(file: CodebookFile): ReadCodebook {
    if (file.fault) return { diagnostics: [file.fault] };
    return readCodebook(file.text, file.file, file.ref, this.loaderOf(file));
  }

  /** Another codebook by its id: one of `files`, of the study, or a built-in one; each is read once. */
  others(files: readonly CodebookFile[]): (id: string) => Codebook | undefined {
    const known = new Map<string, Codebook | undefined>();
    const all = [...files, ...this.ofStudy(), ...this.builtin()];
    return (id) => {
      if (!known.has(id)) {
        const file = all.find((each) => idOf(each) === id);
        known.set(id, file && this.read(file).codebook);
      }
      return known.get(id);
    };
  }
}

/** Files of a study that are YAML and no codebooks. */
const otherYaml = /(?:^|\/)(?:(?:daya|guide|findings|themes)\.yaml|cues\/.*|\..*|node_modules\/.*)$/;

/** The codebooks of a folder and of those below it. */
function codebooksBelow(folder: string): string[] {
  return [...filesBelow(folder, '.yaml'), ...filesBelow(folder, '.yml')].filter(
    (name) => !otherYaml.test(name),
  );
}

/** The fault of bytes that are no UTF-8, at the line and column of the first of them. */
function placed(fault: Diagnostic, path: string, file: string): Diagnostic {
  const bytes = readBytes(path, file).value;
  if (bytes === undefined) return fault;
  const source = new SourceText(new TextDecoder('utf-8').decode(bytes), file);
  const index = source.text.indexOf('\ufffd');
  return index < 0 ? fault : { ...fault, place: source.place(index, index + 1) };
}

/** The id that a codebook file states, without reading the rest. */
function idOf({ text }: CodebookFile): string | undefined {
  return /^codebook:[ \t]*["']?([^\s"'#]+)/m.exec(text)?.[1];
}

function studyAbove(cwd: string): string | undefined {
  try {
    return findStudy(cwd);
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
