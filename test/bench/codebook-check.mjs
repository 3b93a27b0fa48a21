// Time of `codebook check` by size of the codebook, the growth from one size to the next, and the time of each check
// at the largest. Run `npm run build` first, then `node test/bench/codebook-check.mjs [folder of the build]`.
import { pathToFileURL } from 'node:url';
import { random } from './corpus.mjs';

const build = pathToFileURL(`${process.argv[2] ?? 'dist'}/`);
const { readCodebook } = await import(new URL('codebook/read-codebook.js', build));
const { checkCodebook } = await import(new URL('codebook/check-codebook.js', build));

const syllables =
  'ba ca da fa ga ha ja ka la ma na pa ra sa ta wa ya bi di ki li mi ni pi ri si ti bu du ku lu mu nu pu ru su tu'.split(
    ' ',
  );
const next = random(3);
const pick = (list) => list[Math.floor(next() * list.length)];
const vocabulary = Array.from({ length: 6000 }, () =>
  Array.from({ length: 2 + Math.floor(next() * 2) }, () => pick(syllables)).join(''),
);
const words = (n) => Array.from({ length: n }, () => pick(vocabulary)).join(' ');

/** A codebook of `count` codes in a tree of ten to a parent, four indicators each. */
function codebook(count) {
  const lines = [
    'codebook: bench',
    'version: 1.0.0',
    'source: Bench',
    'facets: {dimension: {exclusive: true}}',
    'codes:',
  ];
  for (let i = 0; i < count; i++) {
    lines.push(`  - code: k${i}`, ...(i < 10 ? [] : [`    parent: k${Math.floor(i / 10) - 1}`]));
    lines.push(`    label: {id: ${words(3)}, en: ${words(3)}}`);
    lines.push(`    definition: {id: ${words(12)}., en: ${words(12)}.}`);
    lines.push(
      `    include: [${words(4)}, ${words(3)}]`,
      `    exclude: [{text: ${words(4)}, see: k${Math.floor(next() * count)}}]`,
    );
    lines.push(`    examples: [${words(8)}]`);
    lines.push(
      `    indicators: {id: [${words(1)}, ${words(2)}, ${words(1)}|${words(1)} ... ${words(1)}], en: [${words(2)}]}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

const sizes = [625, 1250, 2500, 5000];
let before;
for (const size of sizes) {
  const text = codebook(size);
  const start = performance.now();
  const read = readCodebook(text, 'bench.yaml', 'bench.yaml');
  const reading = performance.now() - start;
  const times = new Map();
  const found = checkCodebook(read, undefined, (id, ms) => times.set(id, (times.get(id) ?? 0) + ms));
  const total = performance.now() - start;
  const checking = total - reading;
  const growth =
    before === undefined
      ? ''
      : `  × ${(reading / before.reading).toFixed(2)} and × ${(checking / before.checking).toFixed(2)}`;
  console.log(
    `${String(size).padStart(5)} codes, ${String(size * 4).padStart(5)} indicators, ${(text.length / 1e6).toFixed(1)} MB: reading ${reading.toFixed(0)} ms, checking ${checking.toFixed(0)} ms${growth}; ${found.length} found`,
  );
  before = { reading, checking };
  if (size === sizes.at(-1))
    for (const [id, ms] of [...times].sort((a, b) => b[1] - a[1]))
      console.log(`${ms.toFixed(1).padStart(9)} ms  ${id}`);
}
