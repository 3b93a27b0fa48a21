// How fast the deductive pass is, beside wc, grep and the naive way, on the same text: `npm run bench -- coding [MB …]`.
// The corpus is the same every time (corpus.mjs). One thread. MB/s are of the whole text, interviewer's turns included.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { codebookYaml, makeCorpus } from './corpus.mjs';

const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);
const megabytes = sizes.length > 0 ? sizes : [1, 10];
const counts = [50, 200, 1000, 5000];
const folder = mkdtempSync(join(tmpdir(), 'daya-bench-'));
const worker = fileURLToPath(new URL('coding-worker.mjs', import.meta.url));
const program = fileURLToPath(new URL('../../bin/daya.js', import.meta.url));

const rate = (bytes, seconds) => `${(bytes / 1e6 / seconds).toFixed(1).padStart(7)}`;
const timed = (work) => {
  const start = performance.now();
  const result = work();
  return [(performance.now() - start) / 1000, result];
};
const best = (work) => Math.min(...[1, 2, 3].map(() => timed(work)[0]));

function measure(settings) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [worker, JSON.stringify(settings)], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

try {
  for (const size of megabytes) {
    const bytes = size * 1e6;
    const { documents } = makeCorpus(bytes, 200);
    const file = join(folder, 'corpus.txt');
    writeFileSync(file, documents.join(''));
    console.log(`\n${size} MB, ${documents.length} documents; MB/s`);
    if (spawnSync('wc', ['-w', file]).status === 0)
      console.log(
        `  wc -w                   ${rate(
          bytes,
          best(() => spawnSync('wc', ['-w', file])),
        )}`,
      );
    console.log(
      '  indicators   match    pass  with cache    cold   codings  recall  memory   grep -oF    naive',
    );
    for (const indicators of counts) {
      const cache = join(folder, `kept-${size}-${indicators}`);
      const first = measure({ bytes, indicators, cache, rounds: 6 });
      const again = measure({ bytes, indicators, cache, rounds: 1 });
      console.log(
        `  ${String(indicators).padStart(10)} ${rate(bytes, first.matching)} ${rate(bytes, first.warm)}     ${rate(bytes, again.cold)} ${rate(bytes, first.cold)}   ${String(first.codings).padStart(7)}   ${first.recall.toFixed(3)}  ${String(first.memory).padStart(4)} MB    ${grep(bytes, indicators, file)}  ${naive(bytes, indicators)}`,
      );
    }
    for (const indicators of [200, 1000]) whole(bytes, indicators);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Surface forms only: no other form of a word is found. */
function grep(bytes, indicators, file) {
  const list = join(folder, 'patterns.txt');
  writeFileSync(list, `${makeCorpus(1000, indicators).indicators.join('\n')}\n`);
  const run = () =>
    spawnSync('grep', ['-o', '-i', '-F', '-f', list, file], {
      maxBuffer: 1e9,
      env: { ...process.env, LC_ALL: 'C' },
    });
  return run().error ? '      –' : rate(bytes, best(run));
}

/** natural's tokenizer and stemmer, then a scan of the stems for each phrase; on a part of the corpus. */
function naive(bytes, indicators) {
  const require = createRequire(import.meta.url);
  const stemmer = require('natural/lib/natural/stemmers/indonesian/stemmer_id.js');
  const Tokenizer = require('natural/lib/natural/tokenizers/aggressive_tokenizer_id.js');
  const part = Math.min(bytes, 40_000);
  const corpus = makeCorpus(part, indicators);
  const tokenizer = new Tokenizer();
  const stems = (text) => tokenizer.tokenize(text.toLowerCase()).map((word) => stemmer.stem(word));
  const phrases = corpus.indicators.map((typed) => stems(typed.replace(/[*.]+/g, ' ')).join(' '));
  const [time] = timed(() => {
    let hits = 0;
    for (const document of corpus.documents) {
      const text = ` ${stems(document).join(' ')} `;
      for (const phrase of phrases)
        for (let at = text.indexOf(` ${phrase} `); at >= 0; at = text.indexOf(` ${phrase} `, at + 1)) hits++;
    }
    return hits;
  });
  return rate(part, time);
}

/** `daya code` and `daya display matrix` on a study of files: once without and once with the cache of words. */
function whole(bytes, indicators) {
  const study = join(folder, `study-${indicators}`);
  const corpus = makeCorpus(bytes, indicators);
  for (const name of ['', 'documents', 'codebooks']) mkdirSync(join(study, name), { recursive: true });
  writeFileSync(
    join(study, 'daya.yaml'),
    'daya: 1\ntitle: Bench\nlanguage: id\ngroups: {anggota: Anggota}\ncodebooks: [codebooks/bench.yaml]\n',
  );
  writeFileSync(join(study, 'informants.csv'), 'id,pseudonym,group,role\nI01,Bu Uji,anggota,Pemilik\n');
  writeFileSync(join(study, 'codebooks', 'bench.yaml'), codebookYaml(corpus.indicators));
  corpus.documents.forEach((body, i) => {
    writeFileSync(
      join(study, 'documents', `d${i}.md`),
      `---\ntechnique: interview\nlanguage: id\ninformants: [I01]\nspeakers: {P: interviewer, N: I01}\n---\n${body}`,
    );
  });
  const env = { ...process.env, XDG_CACHE_HOME: join(folder, 'cache'), DAYA_CACHE: join(folder, 'cache') };
  const daya = (...words) => {
    const { status, stderr } = spawnSync(process.execPath, [program, ...words, '--study', study, '--quiet'], {
      encoding: 'utf8',
      env,
      maxBuffer: 1e9,
    });
    if (status !== 0) throw new Error(stderr);
  };
  const both = () => {
    daya('code');
    daya('display', 'matrix', '--format', 'csv', '-o', join(study, 'matrix.csv'));
  };
  try {
    const [first] = timed(both);
    rmSync(join(study, 'codings'), { recursive: true, force: true });
    const [again] = timed(both);
    console.log(
      `  code + display matrix, ${indicators} indicators, from files: ${rate(bytes, first)} MB/s without cache,${rate(bytes, again)} with (${again.toFixed(2)} s)`,
    );
  } catch (error) {
    console.log(`  code + display matrix, ${indicators} indicators: ${String(error.message).split('\n')[0]}`);
  }
  rmSync(study, { recursive: true, force: true });
}
