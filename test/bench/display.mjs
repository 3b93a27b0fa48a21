// Time and memory of every kind of table, from coded segments to text, with growth from 10^3 codings on.
//   node test/bench/display.mjs [most codings, default 100000]
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';

const dist = process.env.DAYA_DIST
  ? pathToFileURL(`${process.env.DAYA_DIST}/`)
  : new URL('../../dist/', import.meta.url);
const load = (path) => import(new URL(path, dist));
const { readCodebook } = await load('codebook/read-codebook.js');
const { resolveCodebooks } = await load('codebook/code-index.js');
const { splitUnits } = await load('text/units.js');
const { codedSegments } = await load('reduce/coded-segments.js');
const { gatherFacts } = await load('reduce/evidence.js');
const { display, kindIds } = await load('display/display.js');
const { emit } = await load('emit/emit.js');

const groups = ['pengurus', 'anggota', 'dinas'];
const kinds = ['dimension', 'impact', 'obstacle', 'stage', 'need', 'asset'];

function codebookText() {
  const facets = kinds.map((kind) => `  ${kind}: {label: ${kind}, kind: ${kind}}`).join('\n');
  const codes = kinds.flatMap((kind) =>
    [0, 1, 2].map((n) => {
      const children = [0, 1, 2].map((m) => `{code: ${kind}-${n}-${m}, label: ${kind} ${n} ${m}}`).join(', ');
      return `  - {code: ${kind}-${n}, facet: ${kind}, label: ${kind} ${n}, codes: [${children}]}`;
    }),
  );
  return `codebook: uji\nfacets:\n${facets}\ncodes:\n${codes.join('\n')}\n`;
}

/** A study with a hundred codings a document, in turns of two sentences. */
function makeStudy(codings) {
  const count = Math.max(1, Math.round(codings / 100));
  const place = { file: 'bench' };
  const { codebook } = readCodebook(codebookText(), 'uji.yaml', 'uji.yaml');
  const documents = [];
  const made = [];
  for (let d = 0; d < count; d++) {
    const id = `w${d + 1}`;
    const informant = `I${(d % Math.max(1, count >> 1)) + 1}`;
    const lines = [];
    for (let t = 0; t < 60; t++)
      lines.push(
        t % 2
          ? `N: Jawaban nomor ${t} tentang usaha kami. Begitu juga bagian ${t * d}.`
          : `P: (Q${(t % 20) + 1}) Bagaimana?`,
      );
    const body = `${lines.join('\n\n')}\n`;
    const meta = {
      id,
      technique: 'interview',
      informants: [informant],
      speakers: { P: 'interviewer', N: informant },
      states: {},
      attributes: {},
      wave: String((d % 2) + 1),
      date: `2025-1${d % 3}-${String((d % 27) + 1).padStart(2, '0')}`,
      asked: ['Q1', 'Q2'],
    };
    const units = splitUnits(body, meta);
    documents.push({ meta, body, units, file: `${id}.md`, bodyLine: 1 });
    const turns = units.filter((unit) => unit.standing === 'evidence');
    for (let c = 0; c < 100; c++) {
      const unit = turns[(c * 7 + d) % turns.length];
      const code = codebook.codes[(c * 13 + d) % codebook.codes.length];
      made.push({
        id: `${id}-${c}`,
        doc: id,
        start: unit.textStart,
        end: unit.end,
        quote: body.slice(unit.textStart, unit.end),
        prefix: '',
        suffix: '',
        code: code.ref,
        stance: ['supports', 'contradicts', 'neutral'][c % 3],
        by: 'rules',
        how: 'rules',
        confidence: 0.7,
        place,
      });
    }
  }
  const informants = [...new Set(documents.map(({ meta }) => meta.informants[0]))].map((id, n) => ({
    id,
    pseudonym: `Bu ${n}`,
    group: groups[n % 3],
    role: 'warga',
    attributes: { usia: String(20 + (n % 40)) },
    place,
  }));
  const guide = {
    items: [1, 2].map((n) => ({
      id: `Q${n}`,
      kind: 'question',
      text: '?',
      codes: [`impact-${n}`],
      groups: [],
      place,
    })),
  };
  const settings = {
    title: 'Uji',
    language: 'id',
    questions: {},
    groups: Object.fromEntries(groups.map((id) => [id, { label: id }])),
    techniques: ['interview'],
    waves: { 1: 'I', 2: 'II' },
    codebooks: ['uji.yaml'],
    unit: 'turn',
    coders: {},
    use: 'rules',
    rules: { threshold: 0.5 },
    triangulation: { by: ['source'], dissent: 'threshold', threshold: 0.75, compare: 'pooled' },
    checks: {},
    thesis: {},
    terms: {},
  };
  const study = {
    dir: '/',
    settings,
    informants,
    cases: [],
    guide,
    documents,
    codebooks: [codebook],
    logs: [],
    opportunities: [],
    memos: [],
  };
  return { study, made };
}

const most = Number(process.argv[2] ?? 100_000);
for (let n = 1000; n <= most; n *= 10) {
  const { study, made } = makeStudy(n);
  const codes = resolveCodebooks(study.codebooks);
  let began = performance.now();
  const segments = codedSegments(study, made, codes);
  const facts = gatherFacts(study, codes, segments);
  console.log(
    `\n${n} codings, ${study.documents.length} documents: facts ${Math.round(performance.now() - began)} ms`,
  );
  for (const kind of kindIds) {
    began = performance.now();
    const table = display(kind, facts, {}, 'id');
    const made = performance.now();
    const bytes = (await emit(table, 'md', { language: 'id' })).length;
    const end = performance.now();
    const memory = Math.round(process.memoryUsage().rss / 1e6);
    console.log(
      `  ${kind.padEnd(14)} ${String(Math.round(made - began)).padStart(6)} ms  emit ${String(Math.round(end - made)).padStart(5)} ms  ${String(bytes).padStart(9)} B  rss ${memory} MB`,
    );
  }
}
