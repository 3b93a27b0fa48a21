// Estimates what words say about stance (`src/text/data/stance-weights`), on the built package, from every labelled
// utterance that is not held out: multinomial logistic regression with a penalty on the squares of the weights, by
// gradient descent with a step size for each weight (Duchi, Hazan & Singer 2011). The same utterances give the same file.
// `--check` estimates on five sixths and prints how well the rest is foretold by the words alone, six times.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { foldWord } from '../dist/text/normalise.js';
import { stanceFeatures, weighedStances } from '../dist/text/stance-weights.js';
import { boundary, Lexicon, otherWord, TokenStream } from '../dist/text/tokens.js';

const penalty = 0.75;
const rounds = 120;
/** A feature must stand in this many utterances. */
const fewest = 2;
/** Smaller weights are left out of the file. */
const least = 0.05;

const folder = new URL('evaluation/', import.meta.url);
const lexicon = new Lexicon(() => otherWord);

function featuresOf(text) {
  const stream = new TokenStream();
  lexicon.tokenise(text, 0, text.length, stream);
  const words = [];
  for (let i = 0; i < stream.count; i++)
    if (stream.classes[i] !== boundary) words.push(foldWord(text.slice(stream.starts[i], stream.ends[i])));
  return [...stanceFeatures(words).values()];
}

function utterances(language) {
  return readdirSync(folder)
    .filter((name) => name.endsWith(`${language}.jsonl`) && !name.startsWith('sealed'))
    .sort()
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n').filter(Boolean))
    .map((line) => JSON.parse(line))
    .filter(({ stance }) => stance !== null)
    .map(({ text, stance }) => ({ features: featuresOf(text), wanted: weighedStances.indexOf(stance) }));
}

function estimate(items) {
  const standing = new Map();
  for (const { features } of items)
    for (const { name } of features) standing.set(name, (standing.get(name) ?? 0) + 1);
  const index = new Map();
  const rows = items.map(({ features, wanted }) => ({
    wanted,
    features: features
      .filter(({ name }) => standing.get(name) >= fewest)
      .map(({ name, value }) => {
        if (!index.has(name)) index.set(name, index.size);
        return [index.get(name), value];
      }),
  }));
  const classes = weighedStances.length;
  const weights = new Float64Array(index.size * classes);
  const gradient = new Float64Array(weights.length);
  const squares = new Float64Array(weights.length).fill(1e-8);
  for (let round = 0; round < rounds; round++) {
    gradient.fill(0);
    for (const { features, wanted } of rows) {
      const chances = softmax(weights, features);
      for (const [i, value] of features)
        for (let c = 0; c < classes; c++)
          gradient[i * classes + c] += (chances[c] - (c === wanted ? 1 : 0)) * value;
    }
    for (let j = 0; j < weights.length; j++) {
      const slope = gradient[j] + penalty * weights[j];
      squares[j] += slope * slope;
      weights[j] -= (0.5 * slope) / Math.sqrt(squares[j]);
    }
  }
  return new Map(
    [...index].map(([name, i]) => [name, [...weights.subarray(i * classes, (i + 1) * classes)]]),
  );

  function softmax(all, features) {
    const scores = new Float64Array(classes);
    for (const [i, value] of features)
      for (let c = 0; c < classes; c++) scores[c] += all[i * classes + c] * value;
    const most = Math.max(...scores);
    const powers = scores.map((score) => Math.exp(score - most));
    const sum = powers.reduce((a, b) => a + b);
    return powers.map((power) => power / sum);
  }
}

function foretold(weights, features) {
  const scores = weighedStances.map((_, c) =>
    features.reduce((sum, { name, value }) => sum + value * (weights.get(name)?.[c] ?? 0), 0),
  );
  return scores.indexOf(Math.max(...scores));
}

for (const [language, file] of [
  ['id', 'indonesian'],
  ['en', 'english'],
]) {
  const items = utterances(file);
  if (process.argv.includes('--check')) {
    let right = 0;
    for (let part = 0; part < 6; part++) {
      const weights = estimate(items.filter((_, i) => i % 6 !== part));
      for (const { features, wanted } of items.filter((_, i) => i % 6 === part))
        if (foretold(weights, features) === wanted) right++;
    }
    console.log(`${file}: ${(right / items.length).toFixed(3)} of ${items.length} by the words alone`);
    continue;
  }
  const lines = [...estimate(items)]
    .map(([name, weights]) => [name, weights.map((weight) => Math.round(weight * 100))])
    .filter(([, weights]) => weights.some((weight) => Math.abs(weight) >= least * 100))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, weights]) => `${name}\t${weights.join(' ')}`);
  const target = new URL(`../src/text/data/stance-weights/${language}.txt`, import.meta.url);
  mkdirSync(new URL('.', target), { recursive: true });
  writeFileSync(
    target,
    [
      '# Written by test/estimate-weights.mjs; not by hand. What words say about stance in the labelled utterances: hundredths of',
      `# log odds for ${weighedStances.join(', ')}. \`< word\`: in the first half of a passage, \`> word\`: in the second.`,
      ...lines,
      '',
    ].join('\n'),
  );
  console.log(`${file}: ${items.length} utterances, ${lines.length} weights`);
}
