// How well the built-in codebooks do in running talk, where most turns carry no code: `npm run evaluate -- --samples`.
// The rules as they are now code the documents of the sample studies; what they propose at or above the study's
// threshold is compared with the codings of its human coder, turn by turn (sentence by sentence where the study
// codes sentences). Prints precision, recall and F1 per code; `--list` prints the places where they differ,
// `--list=<code>` those of one code, and a sample's name keeps to that sample.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPass } from '../dist/code/pass.js';
import { effectiveCodings } from '../dist/pipeline/effective-codings.js';
import { openStudy } from '../dist/pipeline/open-study.js';

/** Sample study → its codebooks that are built in, or built on one that is. */
const samples = {
  'komunitas-umkm': ['empowerment', 'impact'],
  'go-digital': ['empowerment'],
  'pendampingan-kpm': ['pendampingan', 'kendala'],
  'kelompok-ibu': ['tahapan'],
  'praktikum-kelurahan': ['fase', 'needs', 'livelihood-assets'],
};
const option = process.argv.find((argument) => /^--list(?:=|$)/.test(argument));
const listed = option?.split('=')[1];
const asked = Object.keys(samples).filter((name) => process.argv.includes(name));

for (const name of asked.length > 0 ? asked : Object.keys(samples)) evaluate(name, samples[name]);

function evaluate(name, ids) {
  const open = openStudy(join(dirname(fileURLToPath(import.meta.url)), '..', 'samples', name));
  const { settings, documents, codebooks } = open.study;
  const measured = codebooks.filter(({ id }) => ids.includes(id));
  const families = new Map(
    measured.flatMap(({ id, codes }) =>
      codes.map((code) => [`${id}:${code.id}`, `${id} ${code.path[0] ?? code.id}`]),
    ),
  );
  const pass = createPass(measured, { unit: settings.unit });
  const human = effectiveCodings(open).codings;
  const counts = new Map();
  const places = { all: 0, bare: 0 };
  for (const document of documents) {
    const proposals = pass.code(document).filter(({ confidence }) => confidence >= settings.rules.threshold);
    const known = human.filter(({ doc, code }) => doc === document.meta.id && families.has(code));
    for (const [start, end] of piecesOf(document, settings.unit)) {
      const here = (codings) => codings.filter((coding) => coding.start < end && coding.end > start);
      const wanted = new Set(here(known).map(({ code }) => code));
      const found = new Map(here(proposals).map((coding) => [coding.code, coding]));
      places.all++;
      if (wanted.size === 0) places.bare++;
      count(counts, wanted, new Set(found.keys()));
      count(counts, familiesOf(wanted), familiesOf(found.keys()));
      if (option !== undefined) list(`${document.meta.id} ${textOf(document, start, end)}`, wanted, found);
    }
  }
  console.log(`\n${name}: ${places.all} ${settings.unit}s, ${places.bare} without a code of a person`);
  console.log('  code                              precision  recall  F1    n');
  const lines = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [code, one] of lines) console.log(line(code, one));
  console.log(line('all codes', total(lines.filter(([code]) => code.includes(':')))));
  console.log(line('all top codes', total(lines.filter(([code]) => code.includes(' ')))));

  /** The top codes that codes belong to: the dimension, the kind of impact. */
  function familiesOf(codes) {
    return new Set([...codes].map((code) => families.get(code)));
  }
}

/** Ranges of code points that are compared as one: turns and paragraphs, or the sentences in them. */
function piecesOf({ units, body }, unit) {
  const evidence = units.filter(({ standing }) => standing === 'evidence');
  if (unit !== 'sentence') return evidence.map(({ textStart, end }) => [textStart, end]);
  return evidence.flatMap(({ textStart, end }) => {
    const pieces = [];
    let start = textStart;
    const points = [...body];
    for (let at = textStart; at < end; at++) {
      if (!'.!?…'.includes(points[at]) || (at + 1 < end && !/\s/.test(points[at + 1]))) continue;
      pieces.push([start, at + 1]);
      start = at + 1;
    }
    if (start < end) pieces.push([start, end]);
    return pieces;
  });
}

function textOf({ body }, start, end) {
  return [...body].slice(start, end).join('').replaceAll('\n', ' ').trim();
}

function count(counts, wanted, found) {
  for (const code of new Set([...wanted, ...found])) {
    const one = counts.get(code) ?? { right: 0, found: 0, wanted: 0 };
    counts.set(code, one);
    one.wanted += wanted.has(code);
    one.found += found.has(code);
    one.right += wanted.has(code) && found.has(code);
  }
}

function list(place, wanted, found) {
  for (const code of new Set([...wanted, ...found.keys()])) {
    if (wanted.has(code) === found.has(code)) continue;
    if (listed !== undefined && !code.endsWith(`:${listed}`)) continue;
    console.log(`${wanted.has(code) ? 'missed' : 'extra'} ${code}: ${place}`);
    const proposal = found.get(code);
    if (proposal === undefined) continue;
    const why = new Set(proposal.because.filter(({ cue }) => !cue).map(({ indicator }) => indicator));
    console.log(`    ${proposal.confidence} ${[...why].join(' · ')}`);
  }
}

function total(lines) {
  const sum = { right: 0, found: 0, wanted: 0 };
  for (const [, one] of lines) for (const key of Object.keys(sum)) sum[key] += one[key];
  return sum;
}

function line(label, { right, found, wanted }) {
  const precision = found === 0 ? 0 : right / found;
  const recall = wanted === 0 ? 0 : right / wanted;
  const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  const [p, r, f] = [precision, recall, f1].map((number) => number.toFixed(2));
  return `  ${label.padEnd(34)} ${p}      ${r}    ${f}  ${String(wanted).padStart(3)} (${found} proposed)`;
}
