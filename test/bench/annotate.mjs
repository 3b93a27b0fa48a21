// Time from a key to its frame (and of the processor, which other work on the machine does not stretch) in `daya annotate`: a document of 2,000 turns with 4,000 codings, in 80×24, on a study on disk
// (an act includes its fsync). Growth from 200 turns on.
//   npm run build; node test/bench/annotate.mjs [most turns, default 2000]
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';

// As the command does: no CI, colours, and react without its development checks.
process.env.CI = 'false';
process.env.NODE_ENV = 'production';
process.env.FORCE_COLOR = '1';
const dist = process.env.DAYA_DIST
  ? pathToFileURL(`${process.env.DAYA_DIST}/`)
  : new URL('../../dist/', import.meta.url);
const load = (path) => import(new URL(path, dist));
const { openStudy } = await load('pipeline/open-study.js');
const { AnnotationSession } = await load('pipeline/annotation.js');
const { openScreen } = await load('ui/open-screen.js');

const words =
  'kami ikut pelatihan lalu usaha jalan pelan pelan modal kurang pasar sepi tetangga membantu'.split(' ');

/** A study with one document of so many turns, two codings a turn, half of them proposals. */
function makeStudy(turns) {
  const dir = mkdtempSync(join(tmpdir(), 'daya-bench-'));
  const codes = Array.from({ length: 40 }, (_, i) => `  - {code: kode-${i}, label: Kode nomor ${i}}`);
  const lines = Array.from({ length: turns }, (_, i) => {
    const said = Array.from({ length: 40 }, (_, j) => words[(i * 7 + j * 3) % words.length]).join(' ');
    return i % 2 === 0 ? `P: Bagaimana nomor ${i}?` : `N: ${said}. Begitu nomor ${i}, 日本 🙂.`;
  });
  const body = `${lines.join('\n\n')}\n`;
  const points = [...body];
  const logs = { ani: [], rules: [] };
  let at = 0;
  lines.forEach((line, i) => {
    for (const [by, list] of Object.entries(logs)) {
      const [start, end] = [at + 3, at + [...line].length];
      const quote = points.slice(start, end).join('');
      const base = {
        op: 'add',
        id: `${by}${i}`,
        doc: 'w01',
        start,
        end,
        quote,
        code: `uji:kode-${i % 40}`,
      };
      list.push({
        ...base,
        prefix: points.slice(Math.max(0, start - 32), start).join(''),
        suffix: points.slice(end, end + 32).join(''),
        by,
        how: by === 'rules' ? 'rules' : 'manual',
      });
    }
    at += [...line].length + 2;
  });
  const files = {
    'daya.yaml': 'daya: 1\ntitle: Uji\ncodebooks: [codebooks/uji.yaml]\ncoders: {ani: {name: Ani}}\n',
    'informants.csv': 'id,pseudonym,group,role\nI01,Bu Tini,anggota,Ketua\n',
    'codebooks/uji.yaml': `codebook: uji\ncodes:\n${codes.join('\n')}\n`,
    'documents/w01.md': `---\ntechnique: interview\ninformants: [I01]\nspeakers: {P: interviewer, N: I01}\n---\n${body}`,
    ...Object.fromEntries(
      Object.entries(logs).map(([by, list]) => [
        `codings/${by}/w01.jsonl`,
        `${list.map((each) => JSON.stringify(each)).join('\n')}\n`,
      ]),
    ),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(dir, path, '..'), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
}

/** A keyboard and a screen that nobody sees. */
function terminal() {
  const stdin = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: () => stdin,
    ref: () => stdin,
    unref: () => stdin,
  });
  const stdout = Object.assign(new PassThrough(), {
    isTTY: true,
    columns: 80,
    rows: 24,
  });
  stdout.setMaxListeners(0).resume();
  stdin.setMaxListeners(0);
  return { stdin, stdout };
}

const wait = (ms) => new Promise((done) => setTimeout(done, ms));

async function measure(turns) {
  const dir = makeStudy(turns);
  const opening = performance.now();
  const session = new AnnotationSession(openStudy(dir), {
    coder: 'ani',
    shown: ['rules'],
  });
  const begin = session.begin();
  const opened = performance.now() - opening;
  const { stdin, stdout } = terminal();
  const ended = openScreen({
    stdin,
    stdout,
    language: 'id',
    color: true,
    begin,
    perform: session.perform,
  });
  await wait(200);
  const press = async (key) => {
    const before = performance.now();
    const cpu = process.cpuUsage();
    const frame = new Promise((done) => stdout.once('data', () => done(performance.now() - before)));
    stdin.write(key);
    // A key that changes nothing (down at the end) draws nothing.
    const took = await Promise.race([frame, wait(400)]);
    await wait(40);
    const { user, system } = process.cpuUsage(cpu);
    return { took: took ?? 0, cpu: (user + system) / 1000 };
  };
  const series = async (keys, times) => {
    const taken = [];
    for (let i = 0; i < times; i++) for (const key of keys) taken.push(await press(key));
    return taken;
  };
  const rows = {
    'turn down': await series(['j'], 30),
    'word right': await series(['l'], 30),
    'page down': await series(['\x1b[6~'], 20),
    'end, start': await series(['G', 'g'], 5),
    'list of codes': await series(['c', '\x1b[B', '\x1b[B'], 1),
  };
  await press('1');
  await press('\x7f');
  await press('\r');
  rows['stance (fsync)'] = await series(['+', '-'], 10);
  await press('n');
  rows['accept, next (fsync)'] = await series(['a'], 20);
  stdin.write('q');
  await ended;
  rmSync(dir, { recursive: true, force: true });
  console.log(`\n${turns} turns, ${turns * 2} codings; opened in ${opened.toFixed(0)} ms`);
  for (const [name, taken] of Object.entries(rows)) {
    const middle = (field) => taken.map((each) => each[field]).sort((a, b) => a - b)[taken.length >> 1];
    const worst = Math.max(...taken.map((each) => each.took));
    console.log(
      `  ${name.padEnd(22)} key to frame: median ${middle('took').toFixed(1)} ms, worst ${worst.toFixed(1)} ms; processor ${middle('cpu').toFixed(1)} ms`,
    );
  }
}

const most = Number(process.argv[2] ?? 2000);
for (const turns of [most / 10, most]) await measure(turns);
