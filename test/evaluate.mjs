// How well the pass codes utterances that people labelled: `npm run evaluate`, on the built package.
// Prints precision, recall and F1 per code, macro-F1 of the dimension, stance accuracy, for both halves, and the
// confusions. Utterances are listed for the tuning half only (`--list`): the other half must stay unread.
// `--set=practice2` runs on one set of the tuning half; `--stance` lists the utterances of that half whose stance is wrong;
// `--samples` runs on the sample studies instead (evaluate-samples.mjs).
import { readdirSync, readFileSync } from 'node:fs';
import { shippedCodebook } from '../dist/catalog.js';
import { createPass } from '../dist/code/pass.js';
import { readCodebook } from '../dist/codebook/read-codebook.js';

const dimensions = ['enabling', 'empowering', 'protecting', 'none'];
const threshold = 0.5;
const list = process.argv.includes('--list');
const stanceOnly = process.argv.includes('--stance');
const set = process.argv.find((argument) => argument.startsWith('--set='))?.slice('--set='.length);
const only = process.argv.find((argument) => /^(?:\w-)?(?:id|en)-\d+$/.test(argument));

const codebooks = ['empowerment', 'impact'].map((id) => {
  const { codebook, diagnostics } = readCodebook(shippedCodebook(id) ?? '', `${id}.yaml`, `builtin:${id}`);
  for (const { severity, message } of diagnostics) if (severity === 'error') console.error(message.en);
  return codebook;
});
const codes = new Map(
  codebooks.flatMap((book) =>
    book.codes.map((code) => [code.ref, { code, facet: book.facets.find(({ id }) => id === code.facet) }]),
  ),
);
const pass = createPass(codebooks, { unit: 'turn' });

/** A document of one turn. */
function documentOf(text, language) {
  return {
    meta: {
      id: 'u',
      technique: 'interview',
      informants: ['I01'],
      speakers: {},
      states: {},
      attributes: {},
      language,
    },
    body: text,
    units: [{ n: 1, kind: 'turn', start: 0, textStart: 0, end: [...text].length, standing: 'evidence' }],
    file: 'u.md',
    bodyLine: 1,
  };
}

/**
 * The stance that the pass reads towards the code an utterance is labelled with, also where another code won or its
 * hits were too weak; undefined where none of its indicators hit.
 */
function stanceTowardsLabel({ text, dimension, impact }, language) {
  const isWanted = ({ code: ref }) => {
    const { code, facet } = codes.get(ref);
    return dimension === null
      ? facet.kind === 'impact' && code.path.includes(impact[0])
      : facet.kind === 'dimension' && code.path[0] === dimension;
  };
  const [{ codes: seen }] = pass.explain(documentOf(text, language), 1);
  const found = seen.filter(isWanted).sort((a, b) => b.confidence - a.confidence)[0];
  return found && (found.stance ?? 'none');
}

/** The labels that the pass gives to an utterance. */
function predict(text, language) {
  const codings = pass.code(documentOf(text, language)).filter(({ confidence }) => confidence >= threshold);
  const of = (kind) => codings.filter(({ code }) => codes.get(code).facet.kind === kind);
  const best = of('dimension').reduce(
    (a, b) => (a === undefined || b.confidence > a.confidence ? b : a),
    undefined,
  );
  return {
    dimension: best === undefined ? 'none' : codes.get(best.code).code.path[0],
    best,
    impact: of('impact').map((coding) => ({
      code: codes.get(coding.code).code.id,
      path: codes.get(coding.code).code.path,
      coding,
    })),
  };
}

function evaluate(items, language) {
  const confusion = Object.fromEntries(
    dimensions.map((a) => [a, Object.fromEntries(dimensions.map((b) => [b, 0]))]),
  );
  const impacts = new Map();
  const stance = { right: 0, all: 0, labelled: { right: 0, all: 0 }, confusion: new Map() };
  const misses = [];
  for (const item of items) {
    const wanted = item.dimension ?? 'none';
    const found = predict(item.text, language);
    confusion[wanted][found.dimension]++;
    if (wanted !== found.dimension) misses.push({ item, what: `${wanted} → ${found.dimension}`, found });
    const ids = new Set(found.impact.flatMap(({ path }) => path));
    for (const code of new Set([...item.impact, ...found.impact.map(({ code }) => code)])) {
      const count = impacts.get(code) ?? { right: 0, found: 0, wanted: 0 };
      impacts.set(code, count);
      const isWanted = item.impact.includes(code);
      const isFound = ids.has(code);
      count.wanted += isWanted;
      count.found += isFound;
      count.right += isWanted && isFound;
      if (isWanted !== isFound) misses.push({ item, what: `${isWanted ? 'no' : 'extra'} ${code}`, found });
    }
    const judged =
      wanted !== 'none' && wanted === found.dimension
        ? found.best
        : wanted === 'none' && item.impact.length > 0
          ? found.impact.find(({ path }) => path.includes(item.impact[0]))?.coding
          : undefined;
    const read = item.stance === null ? undefined : stanceTowardsLabel(item, language);
    if (read !== undefined) {
      stance.labelled.all++;
      stance.labelled.right += read === item.stance;
    }
    if (judged !== undefined) {
      stance.all++;
      const given = judged.stance ?? 'none';
      if (given === item.stance) stance.right++;
      else {
        const pair = `${item.stance} → ${given}`;
        stance.confusion.set(pair, (stance.confusion.get(pair) ?? 0) + 1);
        misses.push({ item, what: `stance ${pair}`, found });
      }
    }
  }
  const scores = dimensions.map((label) => {
    const found = dimensions.reduce((sum, other) => sum + confusion[other][label], 0);
    const wanted = Object.values(confusion[label]).reduce((a, b) => a + b, 0);
    return { label, ...prf(confusion[label][label], found, wanted) };
  });
  const impactScores = [...impacts]
    .sort()
    .map(([label, { right, found, wanted }]) => ({ label, ...prf(right, found, wanted) }));
  return { confusion, scores, impactScores, stance, misses };
}

function prf(right, found, wanted) {
  const precision = found === 0 ? 0 : right / found;
  const recall = wanted === 0 ? 0 : right / wanted;
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    wanted,
  };
}

const mean = (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => a + b, 0) / numbers.length);
const two = (number) => number.toFixed(2);

if (process.argv.includes('--samples')) {
  await import('./evaluate-samples.mjs');
  process.exit();
}

for (const [language, file] of [
  ['id', 'indonesian'],
  ['en', 'english'],
]) {
  for (const half of set === undefined && !stanceOnly ? ['tuning', 'heldout'] : ['tuning']) {
    const items = filesOf(file, half).flatMap(read);
    const result = evaluate(items, language);
    if (stanceOnly) {
      printStance(file, result);
      continue;
    }
    const { stance } = result;
    console.log(`\n${file}, ${half} half, ${items.length} utterances`);
    console.log('  code              precision  recall  F1    n');
    for (const { label, precision, recall, f1, wanted } of [...result.scores, ...result.impactScores])
      console.log(
        `  ${label.padEnd(20)} ${two(precision)}    ${two(recall)}   ${two(f1)}  ${String(wanted).padStart(3)}`,
      );
    console.log(`  macro-F1 of the dimension ${two(mean(result.scores.map(({ f1 }) => f1)))}`);
    console.log(
      `  macro-F1 of the impacts   ${two(mean(result.impactScores.filter(({ wanted }) => wanted > 0).map(({ f1 }) => f1)))}`,
    );
    console.log(
      `  stance accuracy           ${two(stance.right / Math.max(1, stance.all))} of ${stance.all} rightly coded`,
    );
    console.log(`  ${towardsLabel(stance)}`);
    console.log(`  dimension, wanted → given: ${confusions(result.confusion)}`);
    console.log(
      `  stance, wanted → given: ${
        [...stance.confusion]
          .sort()
          .map(([pair, n]) => `${pair} ${n}`)
          .join(', ') || 'none'
      }`,
    );
    if (list && half !== 'heldout')
      for (const { item, what, found } of result.misses.filter(
        ({ item }) => only === undefined || item.id === only,
      )) {
        const shown = [found.best, ...found.impact.map(({ coding }) => coding)].filter(Boolean);
        console.log(`\n  ${item.id} ${item.kind} ${what}\n    ${item.text}`);
        for (const { code, stance: given, confidence, because } of shown)
          console.log(
            `      ${code} ${given} ${confidence} ${because.map(({ indicator, cue }) => (cue ? `[${cue}: ${indicator}]` : indicator)).join(' · ')}`,
          );
      }
  }
}

/** The files of a half: held out are the sealed ones, the others may be read while the pass is tuned. */
function filesOf(file, half) {
  return readdirSync(new URL('evaluation/', import.meta.url))
    .filter((name) => name === `${file}.jsonl` || name.endsWith(`-${file}.jsonl`))
    .filter((name) => name.startsWith('sealed-') === (half === 'heldout'))
    .filter((name) => set === undefined || name === `${set}-${file}.jsonl`)
    .sort();
}

function read(name) {
  return readFileSync(new URL(`evaluation/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** Stance towards the code of the label, so that a wrong code does not hide how stance is read. */
function towardsLabel({ labelled: { right, all } }) {
  return `towards the labelled code  ${two(right / Math.max(1, all))} of ${all} in which an indicator of it hit`;
}

/** Stance alone, with the utterances in which it is wrong. */
function printStance(file, { stance, misses }) {
  console.log(
    `\n${file}, ${set ?? 'tuning half'}: stance accuracy ${two(stance.right / Math.max(1, stance.all))} of ${stance.all} rightly coded`,
  );
  console.log(towardsLabel(stance));
  for (const { item, what, found } of misses.filter(({ what }) => what.startsWith('stance'))) {
    console.log(`\n  ${item.id} ${what.slice(7)}\n    ${item.text}`);
    const shown = [found.best, ...found.impact.map(({ coding }) => coding)].filter(Boolean);
    for (const { code, stance: given, because } of shown) {
      const cues = because.filter(({ cue }) => cue).map(({ indicator, cue }) => `[${cue}: ${indicator}]`);
      console.log(`      ${code} ${given} ${cues.join(' ')}`);
    }
  }
}

function confusions(confusion) {
  const pairs = dimensions.flatMap((a) =>
    dimensions.filter((b) => a !== b && confusion[a][b] > 0).map((b) => `${a} → ${b} ${confusion[a][b]}`),
  );
  return pairs.join(', ') || 'none';
}
