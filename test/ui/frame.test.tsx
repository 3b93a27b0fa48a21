import { renderToString } from 'ink';
import { expect, it } from 'vitest';
import { frameOf } from '../../src/ui/frame.js';
import { Screen } from '../../src/ui/screen.js';
import type { State } from '../../src/ui/state.js';
import { columnsOf } from '../../src/ui/wrap.js';
import { smallStudy } from '../cli/run-daya.js';
import { Driven, studyFolder } from './session-of.js';

/** An interview whose answers wrap, with characters of every width. */
const wideInterview = [
  '---',
  'technique: interview',
  'title: Wawancara di kedai',
  'informants: [I01]',
  'speakers: {P: interviewer, Narasumber: I01}',
  '---',
  '# Pertemuan pertama',
  '',
  'P: (Q1) Pelatihan apa yang Ibu ikuti, dan apa yang berubah sesudahnya?',
  '',
  'Narasumber: Kami diajari mengemas kue 🍰 dan memberi label 日本語 untuk oleh-oleh. 👩‍🌾 Tetangga saya ikut juga, tiga kali pertemuan, lalu berhenti karena panen.',
  '',
  'P: Lalu?',
  '',
  'Narasumber: Ya jalan.',
  '',
].join('\n');

const shown = (state: State): string =>
  `${renderToString(<Screen state={state} />, { columns: state.size.columns })
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')}\n`;

const golden = (name: string) => `golden/${name}.txt`;

const wideStudy = () =>
  studyFolder({ ...smallStudy, 'documents/w01.md': wideInterview, 'codings/rules/w01.jsonl': '' });

it('draws a document with its codes in 80×24', async () => {
  const session = new Driven(wideStudy()).press(
    'j',
    'c',
    'pela',
    'enter',
    '+',
    'j',
    'j',
    'c',
    'alat',
    'enter',
    'k',
    'k',
  );
  await expect(shown(session.state)).toMatchFileSnapshot(golden('reading'));
});

it('draws the list of codes while one types', async () => {
  const session = new Driven(wideStudy()).press('j', 'c', 'a');
  await expect(shown(session.state)).toMatchFileSnapshot(golden('picking'));
});

it('draws a suggestion with its reason to be asked', async () => {
  const session = new Driven(studyFolder(), { shown: ['rules'] }).press('n');
  await expect(shown(session.state)).toMatchFileSnapshot(golden('suggestion'));
});

it('draws the help', async () => {
  await expect(shown(new Driven(studyFolder()).press('?').state)).toMatchFileSnapshot(golden('help'));
});

it('draws the smallest terminal, and says so under it', async () => {
  const small = new Driven(wideStudy(), { size: { columns: 40, rows: 10 } }).press('j');
  await expect(shown(small.state)).toMatchFileSnapshot(golden('small'));
  const tiny = new Driven(wideStudy(), { size: { columns: 39, rows: 9 } });
  expect(shown(tiny.state)).toContain('39×9');
});

it('draws one line less than the terminal has and none that is wider, whatever its size and mode', () => {
  for (const columns of [40, 57, 80, 133]) {
    for (const rows of [10, 17, 24, 50]) {
      for (const keys of [[], ['j', 'c'], ['j', 'i'], ['?'], ['D'], ['b', 'enter']]) {
        const { state } = new Driven(wideStudy(), { size: { columns, rows } }).press(...keys);
        const lines = frameOf(state).map((line) => line.map(({ text }) => text).join(''));
        expect(lines).toHaveLength(rows - 1);
        expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(columns);
      }
    }
  }
});

it('keeps the words under the cursor in the window', () => {
  const turns = Array.from(
    { length: 300 },
    (_, i) => `N: Giliran nomor ${i}, ${'kata '.repeat(i % 40)}selesai.`,
  );
  const head = '---\ntechnique: interview\ninformants: [I01]\nspeakers: {N: I01}\n---\n';
  const session = new Driven(
    studyFolder({ 'documents/w01.md': `${head}${turns.join('\n\n')}\n`, 'codings/rules/w01.jsonl': '' }),
  );
  for (const key of ['G', 'k', 'pageup', 'pageup', 'left', 'g', 'pagedown', 'down', '.', 'up']) {
    const { state } = session.press(key);
    const frame = frameOf(state).map((line) =>
      line
        .filter(({ inverse }) => inverse)
        .map(({ text }) => text)
        .join(''),
    );
    const first = session.words.split(' ').slice(0, 2).join(' ');
    expect(frame.slice(1).join(' ')).toContain(first);
  }
});
