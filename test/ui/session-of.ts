import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodingEvent } from '../../src/model/coding.js';
import { AnnotationSession } from '../../src/pipeline/annotation.js';
import { openStudy } from '../../src/pipeline/open-study.js';
import { reduce } from '../../src/ui/reduce.js';
import { settle } from '../../src/ui/session.js';
import { initialState, type State } from '../../src/ui/state.js';
import { folderWith, smallStudy } from '../cli/run-daya.js';

/** What the rules proposed for the first interview, one for each sentence of the answer. */
export const proposals = [
  proposal('r1', 'Kami diajari mengemas kue.', 'lokal:training', 'supports'),
  proposal('r2', 'Enak sekali.', 'lokal:equipment', 'neutral'),
];

function proposal(id: string, quote: string, code: string, stance: string) {
  const body = 'P: (Q1) Pelatihan apa?\n\nN: Kami diajari mengemas kue. Enak sekali.\n';
  const start = body.indexOf(quote);
  const end = start + quote.length;
  const [prefix, suffix] = [body.slice(Math.max(0, start - 32), start), body.slice(end, end + 32)];
  const place = { doc: 'w01', start, end, quote, prefix, suffix };
  return { op: 'add', id, ...place, code, stance, by: 'rules', how: 'rules', confidence: 0.9 };
}

/** The small study with proposals of the rules and a colleague; more files may be given. */
export function studyFolder(more: Readonly<Record<string, string>> = {}): string {
  return folderWith({
    ...smallStudy,
    'daya.yaml': smallStudy['daya.yaml']!.replace(
      'coders: {ani: {name: Ani}}',
      'coders: {ani: {name: Ani}, budi: {name: Budi}}',
    ),
    'codings/rules/w01.jsonl': `${proposals.map((each) => JSON.stringify(each)).join('\n')}\n`,
    ...more,
  });
}

/** A session of a coder, driven by keys. */
export class Driven {
  state: State;
  readonly #perform: AnnotationSession['perform'];

  constructor(
    readonly dir: string,
    options: Partial<ConstructorParameters<typeof AnnotationSession>[1]> & { size?: State['size'] } = {},
  ) {
    const { size = { columns: 80, rows: 24 }, ...rest } = options;
    const session = new AnnotationSession(openStudy(dir), { coder: 'ani', shown: [], doc: 'w01', ...rest });
    this.#perform = session.perform;
    const begin = session.begin();
    const state = initialState(begin.material, { size, language: 'en', color: false });
    this.state = reduce(state, { kind: 'answer', answer: begin });
  }

  /** Presses keys by their names; a name that is no key is typed letter by letter. */
  press(...names: readonly string[]): this {
    for (const name of names) {
      const keys = known.has(name.replace(/^shift-/, '')) ? [name] : [...name];
      for (const key of keys)
        this.state = settle(
          this.state,
          { kind: 'key', key: { name: key, ...([...key].length === 1 && { text: key }) } },
          this.#perform,
        );
    }
    return this;
  }

  /** The words under the cursor or between the ends of a marking. */
  get words(): string {
    const { anchor, focus, material } = this.state;
    const start = Math.min(anchor?.start ?? focus.start, focus.start);
    const end = Math.max(anchor?.end ?? focus.end, focus.end);
    return [...material.document.body].slice(start, end).join('');
  }

  /** What was written to the coder's log of a document. */
  log(doc = 'w01', coder = 'ani'): CodingEvent[] {
    return this.read(`codings/${coder}/${doc}.jsonl`)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as CodingEvent);
  }

  /** A file of the study; '' where there is none. */
  read(path: string): string {
    try {
      return readFileSync(join(this.dir, path), 'utf8');
    } catch {
      return '';
    }
  }
}

const known = new Set([
  'up',
  'down',
  'left',
  'right',
  'pageup',
  'pagedown',
  'home',
  'end',
  'enter',
  'escape',
  'tab',
  'backspace',
  'ctrl-c',
  'ctrl-r',
  'ctrl-u',
]);
