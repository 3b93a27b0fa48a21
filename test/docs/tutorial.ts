import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { main } from '../../src/cli/main.js';
import { AnnotationSession } from '../../src/pipeline/annotation.js';
import { openStudy } from '../../src/pipeline/open-study.js';
import { frameOf } from '../../src/ui/frame.js';
import { reduce } from '../../src/ui/reduce.js';
import { settle } from '../../src/ui/session.js';
import { initialState } from '../../src/ui/state.js';

/** A fenced block of the tutorial: its info string in words, and its lines. */
interface Block {
  readonly info: readonly string[];
  readonly lines: readonly string[];
}

/** Text between blocks stays as it is; blocks are run in their order. */
type Part = string | Block;

/** The transcripts with which the tutorial begins, from a sample's raw files. */
const transcripts = ['w01.docx', 'w04.docx', 'w06.vtt', 'w09.docx', 'w11.txt', 'o1.docx', 'd2.txt'];
/** The folder that the tutorial speaks of, in place of the one where it is tried. */
const home = '/home/rani/penelitian';

/** Splits a tutorial into its text and its fenced blocks. */
function partsOf(markdown: string): Part[] {
  return markdown.split(/^(```.*\n[\s\S]*?^```$)/m).map((part) => {
    if (!part.startsWith('```')) return part;
    const [first = '', ...rest] = part.split('\n');
    return { info: first.slice(3).split(' '), lines: rest.slice(0, -1) };
  });
}

/**
 * Does what a tutorial says, as a reader would, and gives it back with the output that the program really has.
 *
 * Blocks whose info string is `console` hold commands (`$ daya …`) and their output; `head=n` shows the first n lines of
 * it. `text annotate <document> <keys>` is the screen after those keys. A block with the name of a file is that file; with `fill` its cells are typed into the CSV file that is there, in the
 * rows of the same first column.
 * @param folder an empty folder to work in.
 */
export async function walk(markdown: string, language: 'id' | 'en', folder: string): Promise<string> {
  mkdirSync(join(folder, 'transkrip'));
  for (const name of transcripts)
    cpSync(join('samples/komunitas-umkm/raw', name), join(folder, 'transkrip', name));
  let cwd = folder;
  const done: string[] = [];
  for (const part of partsOf(markdown)) {
    if (typeof part === 'string') {
      done.push(part);
      continue;
    }
    const [kind, file, how] = part.info;
    const body: string[] = [];
    if (kind === 'console') {
      const head = Number(file?.match(/^head=(\d+)$/)?.[1] ?? Number.POSITIVE_INFINITY);
      for (const line of part.lines.filter((each) => each.startsWith('$ '))) {
        const [program, ...args] = wordsOf(line.slice(2));
        body.push(line);
        if (program === 'cd') cwd = join(cwd, args[0]!);
        else if (program === 'daya')
          body.push(...shortened(await outputOf(args, cwd, language), folder, head));
        else throw new Error(`the tutorial runs ${program}, which is not daya`);
      }
    } else if (file === 'annotate') body.push(...screenOf(cwd, language, part.info.slice(2)));
    else {
      body.push(...part.lines);
      if (file !== undefined && how === 'fill') fill(join(cwd, file), part.lines.join('\n'));
      else if (file !== undefined) writeFileSync(join(cwd, file), `${part.lines.join('\n')}\n`);
    }
    done.push(['```'.concat(part.info.join(' ')), ...body, '```'].join('\n'));
  }
  return done.join('');
}

/** The screen of `daya annotate <doc> --show rules` after some keys. */
function screenOf(dir: string, language: 'id' | 'en', [doc = '', ...keys]: readonly string[]): string[] {
  const session = new AnnotationSession(openStudy(dir), { coder: 'rani', shown: ['rules'], doc });
  const begin = session.begin();
  const size = { columns: 80, rows: 24 };
  let state = reduce(initialState(begin.material, { size, language, color: false }), {
    kind: 'answer',
    answer: begin,
  });
  for (const name of keys) state = settle(state, { kind: 'key', key: { name, text: name } }, session.perform);
  return frameOf(state).map((line) =>
    line
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
  );
}

/** The words of a command line; double quotes keep words together. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

/** What a terminal shows of a command: both streams in the order of writing. */
async function outputOf(args: readonly string[], cwd: string, language: string): Promise<string> {
  const shown: string[] = [];
  const stream = { write: (text: string | Uint8Array) => shown.push(Buffer.from(text).toString('utf8')) };
  await main(args, { stdout: stream, stderr: stream, env: { DAYA_LANGUAGE: language }, cwd: () => cwd });
  return shown.join('');
}

function shortened(output: string, folder: string, head: number): string[] {
  const lines = output
    .replaceAll(folder, home)
    .replace(/\n+$/, '')
    .split('\n')
    .map((line) => line.trimEnd());
  if (lines.length === 1 && lines[0] === '') return [];
  return lines.length > head ? [...lines.slice(0, head), '…'] : lines;
}

/** Types cells into a CSV file as one would in a spreadsheet: rows are found by their first column. */
function fill(path: string, typed: string): void {
  const rows = (text: string) =>
    Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const { data, meta } = rows(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  const key = meta.fields![0]!;
  for (const row of rows(typed).data) {
    const target = data.find((each) => each[key] === row[key]);
    if (target === undefined) throw new Error(`${path} has no row ${row[key]}`);
    Object.assign(target, row);
  }
  writeFileSync(path, Papa.unparse({ fields: meta.fields!, data }));
}

/** Ids of codings and times differ from run to run. */
export function withoutChance(text: string): string {
  return text
    .replaceAll(/\b0[0-9a-z]{16}\b/g, 'ID')
    .replaceAll(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?Z?)?/g, 'TIME');
}
