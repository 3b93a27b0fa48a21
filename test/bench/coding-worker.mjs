// One measurement in its own process: node coding-worker.mjs '{"bytes":…,"indicators":…,"cache":folder?,"rounds":…}'
// Prints JSON. Times are seconds; `cold` is the first pass of the process,
// compiling included: without a cache, or with the one that an earlier process left in the folder, reading it included.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { codebookYaml, makeCorpus } from './corpus.mjs';

const dist = new URL('../../dist/', import.meta.url);
const load = (path) => import(new URL(path, dist));
const { createPass } = await load('code/pass.js');
const { createEngine } = await load('code/engine.js');
const { loansOf } = await load('code/patterns.js');
const { readCodebook } = await load('codebook/read-codebook.js');
const { splitUnits } = await load('text/units.js');
const { WordCache } = await load('text/word-cache.js');

const { bytes, indicators, cache, rounds } = JSON.parse(process.argv[2]);
const corpus = makeCorpus(bytes, indicators);
const { codebook } = readCodebook(codebookYaml(corpus.indicators), 'bench.yaml', 'bench.yaml');
const speakers = { P: 'interviewer', N: 'I01' };
const documents = corpus.documents.map((body, i) => {
  const meta = {
    id: `d${i}`,
    technique: 'interview',
    informants: ['I01'],
    speakers,
    states: {},
    attributes: {},
    language: 'id',
  };
  return { meta, body, units: splitUnits(body, meta), file: `d${i}.md`, bodyLine: 1 };
});

const seconds = (work) => {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
};

// What a process keeps for the next: what words are, what the engine learnt, and the loans of the codebook.
const kept = cache !== undefined && existsSync(cache);
const text = (name) => (kept ? readFileSync(join(cache, name), 'utf8') : '');
let loans;
let pass;
let words;
let codings = [];
const cold = seconds(() => {
  loans = kept ? new Set(JSON.parse(text('loans'))) : loansOf([codebook]);
  words = new WordCache(loans, text('words'));
  const images = {
    fingerprint: '0123456789abcdef',
    read: () => (kept ? readFileSync(join(cache, 'engine')) : undefined),
  };
  pass = createPass([codebook], { unit: 'turn', words, loans, images });
  codings = documents.map((document) => pass.code(document));
});
if (cache !== undefined && !kept) {
  mkdirSync(cache);
  writeFileSync(join(cache, 'loans'), JSON.stringify([...loans]));
  writeFileSync(join(cache, 'words'), words.toText());
  writeFileSync(join(cache, 'engine'), pass.learnt().get('id'));
}

// Matching alone, with its records: the informants' turns to tokens to hits.
const engine = createEngine([codebook], 'id', loans, undefined, words);
const match = () => {
  let hits = 0;
  for (const { body, units } of documents)
    for (const { standing, textStart, end } of units)
      if (standing === 'evidence') {
        engine.lexicon.tokenise(body, textStart, end, engine.stream);
        hits += engine.matcher.match(engine.stream, body, textStart, end).length;
      }
  return hits;
};
let hits = 0;
let warm = Number.POSITIVE_INFINITY;
let matching = Number.POSITIVE_INFINITY;
for (let round = 0; round < rounds; round++) {
  matching = Math.min(
    matching,
    seconds(() => {
      hits = match();
    }),
  );
  warm = Math.min(
    warm,
    seconds(() => {
      for (const document of documents) pass.code(document);
    }),
  );
}

// Each planted indicator must be among the reasons of a coding of its document as often as it was planted there.
const found = new Map();
codings.forEach((events, document) => {
  for (const { because } of events)
    for (const { indicator, cue } of because)
      if (cue === undefined)
        found.set(`${document} ${indicator}`, (found.get(`${document} ${indicator}`) ?? 0) + 1);
});
let recalled = 0;
for (const { document, indicator } of corpus.planted) {
  const left = found.get(`${document} ${indicator}`) ?? 0;
  if (left > 0) recalled++;
  found.set(`${document} ${indicator}`, left - 1);
}

const evidence = documents
  .flatMap(({ units }) => units)
  .reduce((sum, { standing, textStart, end }) => sum + (standing === 'evidence' ? end - textStart : 0), 0);
console.log(
  JSON.stringify({
    cold,
    warm,
    matching,
    hits,
    codings: codings.reduce((sum, events) => sum + events.length, 0),
    recall: recalled / corpus.planted.length,
    planted: corpus.planted.length,
    share: evidence / bytes,
    memory: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);
