// Time to open a study and to place its codings, with growth from 10^3 codings on, a hundred a document.
//   node test/bench/codings.mjs [most codings, default 100000]
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';

const dist = process.env.DAYA_DIST
  ? pathToFileURL(`${process.env.DAYA_DIST}/`)
  : new URL('../../dist/', import.meta.url);
const load = (path) => import(new URL(path, dist));

const coders = ['ani', 'budi'];
const codes = ['training', 'equipment', 'capital', 'permit', 'market'];

function makeStudy(dir, codings) {
  const documents = Math.max(1, Math.round(codings / 100));
  const write = (path, text) => writeFileSync(join(dir, path), text);
  for (const folder of ['documents', 'codebooks', ...coders.map((coder) => `codings/${coder}`)])
    mkdirSync(join(dir, folder), { recursive: true });
  write(
    'daya.yaml',
    'daya: 1\ngroups: {anggota: Anggota}\ncodebooks: [codebooks/uji.yaml]\ncoders: {ani: {name: Ani}, budi: {name: Budi}}\nuse: ani\n',
  );
  write('informants.csv', 'id,pseudonym,group,role\nI01,Bu Tini,anggota,Pemilik\n');
  write(
    'codebooks/uji.yaml',
    `codebook: uji\ncodes:\n${codes.map((code) => `  - {code: ${code}, label: ${code}}\n`).join('')}`,
  );
  for (let d = 0; d < documents; d++) {
    const id = `w${String(d + 1).padStart(4, '0')}`;
    const turns = Array.from({ length: 60 }, (_, t) =>
      t % 2 ? `N: Jawaban nomor ${t} tentang usaha kami dan tetangga ${d}.` : `P: Bagaimana yang nomor ${t}?`,
    );
    const body = `${turns.join('\n\n')}\n`;
    const front =
      'technique: interview\ndate: 2025-10-06\ninformants: [I01]\nspeakers: {P: interviewer, N: I01}\n';
    write(`documents/${id}.md`, `---\n${front}---\n${body}`);
    for (const by of coders) {
      const lines = Array.from({ length: 50 }, (_, i) => {
        const start = body.indexOf(`Jawaban nomor ${2 * (i % 30) + 1} `) + (i < 30 ? 0 : 8);
        const end = start + 28;
        return JSON.stringify({
          op: 'add',
          id: `${by}-${d}-${i}`,
          doc: id,
          start,
          end,
          quote: body.slice(start, end),
          prefix: body.slice(Math.max(0, start - 32), start),
          suffix: body.slice(end, end + 32),
          code: `uji:${codes[i % codes.length]}`,
          stance: 'supports',
          by,
          how: 'manual',
          at: '2025-11-22T04:10:00.000Z',
        });
      });
      write(`codings/${by}/${id}.jsonl`, `${lines.join('\n')}\n`);
    }
  }
}

/** Opens a study once, in a process of its own, as a command does. */
async function measure(dir) {
  const { openStudy } = await load('pipeline/open-study.js');
  const { effectiveCodings } = await load('pipeline/effective-codings.js');
  const start = performance.now();
  const before = process.cpuUsage();
  const open = openStudy(dir);
  const opened = performance.now();
  const { user, system } = process.cpuUsage(before);
  const { codings } = effectiveCodings(open);
  const placed = performance.now();
  const faults = open.diagnostics.map(({ id, message }) => `${id} ${message.en}`);
  const memory = Math.round(process.memoryUsage().rss / 1e6);
  console.log(
    JSON.stringify({
      opened: opened - start,
      cpu: (user + system) / 1000,
      placed: placed - opened,
      codings: codings.length,
      faults,
      memory,
    }),
  );
}

if (process.argv[2] === '--measure') await measure(process.argv[3]);
else {
  const most = Number(process.argv[2] ?? 100_000);
  const self = fileURLToPath(import.meta.url);
  console.log('codings  documents  open ms  cpu ms  place ms  MB');
  for (let codings = 1000; codings <= most; codings *= 10) {
    const dir = mkdtempSync(join(tmpdir(), 'daya-bench-'));
    try {
      makeStudy(dir, codings);
      spawnSync(process.execPath, [self, '--measure', dir]);
      const run = spawnSync(process.execPath, [self, '--measure', dir], { encoding: 'utf8' });
      if (run.status !== 0) throw new Error(run.stderr);
      const { opened, cpu, placed, memory, faults } = JSON.parse(run.stdout);
      if (faults.length > 0) throw new Error(faults[0]);
      console.log(
        [
          String(codings).padStart(7),
          String(codings / 100).padStart(9),
          opened.toFixed(0).padStart(7),
          cpu.toFixed(0).padStart(6),
          placed.toFixed(0).padStart(8),
          String(memory).padStart(3),
        ].join('  '),
      );
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  }
}
