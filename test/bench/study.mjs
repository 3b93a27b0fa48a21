// What a researcher waits for, with the built-in codebooks: commands on a copy of a sample study, each in a new process,
// and the pass in a warm process: `npm run bench -- study [sample, default komunitas-umkm] [rounds]`.
// The least of several rounds, as wall time and as time of the processor (which other programs disturb less).
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const [sample = 'komunitas-umkm', rounds = '5'] = process.argv.slice(2);
const root = new URL('../../', import.meta.url);
const program = fileURLToPath(new URL('bin/daya.js', root));
const folder = mkdtempSync(join(tmpdir(), 'daya-bench-'));
const study = join(folder, 'study');
const cache = join(folder, 'cache');
const rules = join(study, 'codings', 'rules');

/** Processor time of children that have ended, in milliseconds; 0 where the system does not say. */
function childTime() {
  const { stdout, status } = spawnSync('sh', ['-c', 'cat /proc/$PPID/stat'], { encoding: 'utf8' });
  if (status !== 0) return 0;
  const fields = stdout.slice(stdout.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) * 10;
}

function daya(...words) {
  const before = childTime();
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [program, ...words], {
    encoding: 'utf8',
    env: { ...process.env, DAYA_CACHE: cache },
    maxBuffer: 1e9,
  });
  const wall = performance.now() - start;
  if (status !== 0) throw new Error(stderr);
  return { wall, processor: childTime() - before };
}

const inStudy = (...words) => daya(...words, '--study', study, '--quiet');

function report(name, work, prepare = () => {}) {
  const times = Array.from({ length: Number(rounds) }, () => {
    prepare();
    return work();
  });
  const least = (what) => Math.min(...times.map((time) => time[what])).toFixed(0);
  console.log(`  ${name.padEnd(46)} ${least('wall').padStart(6)} ms ${least('processor').padStart(6)} ms`);
}

const without = (...paths) => {
  for (const path of paths) rmSync(path, { recursive: true, force: true });
};

try {
  cpSync(fileURLToPath(new URL(`samples/${sample}`, root)), study, { recursive: true });
  console.log(`  ${sample}`.padEnd(48), '   wall  processor');
  report('daya --version', () => daya('--version'));
  report(
    'code: nothing cached',
    () => inStudy('code'),
    () => without(rules, cache),
  );
  report(
    'code: every document, with the cache',
    () => inStudy('code'),
    () => without(rules),
  );
  report('code: nothing has changed', () => inStudy('code'));
  report('display matrix', () => inStudy('display', 'matrix'));
  report('run: nothing has changed', () => inStudy('run'));
  await warm();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The pass over all documents in one process, after it has warmed up. */
async function warm() {
  const { openStudy } = await import(new URL('dist/pipeline/open-study.js', root));
  const { createPass } = await import(new URL('dist/code/pass.js', root));
  const { study: opened, cues } = openStudy(study);
  const pass = createPass(opened.codebooks, { unit: opened.settings.unit, cues });
  const letters = opened.documents.reduce((sum, { body }) => sum + body.length, 0);
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 30; round++) {
    const start = performance.now();
    for (const document of opened.documents) pass.code(document);
    least = Math.min(least, performance.now() - start);
  }
  console.log(`  warm pass: ${least.toFixed(0)} ms, ${(letters / 1e3 / least).toFixed(2)} MB/s`);
}
