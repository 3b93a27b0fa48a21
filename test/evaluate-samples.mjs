// How well the built-in codebooks do in running talk, where most turns carry no code: `npm run evaluate -- --samples`.
// The rules as they are now code the documents of the sample studies; what they give with at least the study's
// threshold is compared, turn by turn, with the codings of the study's human coder. Prints precision, recall and F1
// per code; `--list` prints the turns in which they differ, `--list=<code>` those of one code.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPass } from '../dist/code/pass.js';
import { effectiveCodings } from '../dist/pipeline/effective-codings.js';
import { openStudy } from '../dist/pipeline/open-study.js';

const builtins = ['empowerment', 'impact'];
const samples = ['komunitas-umkm', 'go-digital'];
const option = process.argv.find((argument) => /^--list(?:=|$)/.test(argument));
const listed = option?.split('=')[1];

for (const name of samples) {
  const open = openStudy(join(dirname(fileURLToPath(import.meta.url)), '..', 'samples', name));
  const { study } = open;
  const codebooks = study.codebooks.filter(({ id }) => builtins.includes(id));
  const codes = new Map(
    codebooks.flatMap((book) => book.codes.map((code) => [`${book.id}:${code.id}`, { book, code }])),
  );
  const pass = createPass(codebooks, { unit: 'turn' });
  const human = effectiveCodings(open).codings;
  const counts = new Map();
  let turns = 0;
  let bare = 0;
  for (const document of study.documents) {
    const proposals = pass
      .code(document)
      .filter(({ confidence }) => confidence >= study.settings.rules.threshold);
    const wantedHere = human.filter(({ doc }) => doc === document.meta.id);
    for (const unit of document.units.filter(({ standing }) => standing === 'evidence')) {
      const of = (codings) =>
        codings.filter(({ start, end, code }) => start < unit.end && end > unit.start && codes.has(code));
      const wanted = new Set(of(wantedHere).map(({ code }) => code));
      const found = new Map(of(proposals).map((coding) => [coding.code, coding]));
      turns++;
      if (wanted.size === 0) bare++;
      const text = [...document.body].slice(unit.textStart, unit.end).join('');
      const whole = new Set([...wanted].map(family));
      const wholeFound = new Set([...found.keys()].map(family));
      for (const [asked, given] of [
        [wanted, found],
        [whole, wholeFound],
      ])
        for (const code of new Set([...asked, ...given.keys()])) {
          const count = counts.get(code) ?? { right: 0, found: 0, wanted: 0 };
          counts.set(code, count);
          count.wanted += asked.has(code);
          count.found += given.has(code);
          count.right += asked.has(code) && given.has(code);
          if (option === undefined || asked.has(code) === given.has(code) || codes.has(code) === false)
            continue;
          if (listed !== undefined && !code.endsWith(`:${listed}`)) continue;
          const why = found.get(code)?.because.map(({ indicator }) => indicator) ?? [];
          console.log(`${document.meta.id}:${unit.n} ${asked.has(code) ? 'missed' : 'extra'} ${code}`);
          console.log(`    ${text.replaceAll('\n', ' ')}`);
          if (why.length > 0) console.log(`    ${found.get(code).confidence} ${why.join(' · ')}`);
        }
    }
  }
  console.log(`\n${name}: ${turns} turns, ${bare} without a code of a person`);
  console.log('  code                              precision  recall  F1    n');
  const lines = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [code, count] of lines) console.log(line(code, count));
  for (const part of [':', ' '])
    console.log(
      line(
        part === ':' ? 'all codes' : 'all dimensions and kinds of impact',
        total(lines.filter(([code]) => code.includes(part))),
      ),
    );

  /** The dimension, or the kind of impact, that a code belongs to. */
  function family(code) {
    const { book, code: found } = codes.get(code);
    return `${book.id} ${found.path[0]}`;
  }
}

function total(lines) {
  const sum = { right: 0, found: 0, wanted: 0 };
  for (const [, count] of lines) for (const key of Object.keys(sum)) sum[key] += count[key];
  return sum;
}

function line(label, { right, found, wanted }) {
  const precision = found === 0 ? 0 : right / found;
  const recall = wanted === 0 ? 0 : right / wanted;
  const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  const [p, r, f] = [precision, recall, f1].map((number) => number.toFixed(2));
  return `  ${label.padEnd(34)} ${p}      ${r}    ${f}  ${String(wanted).padStart(3)} (${found} proposed)`;
}
