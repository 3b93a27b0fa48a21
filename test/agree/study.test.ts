import { expect, it } from 'vitest';
import type { Disagreement } from '../../src/agree/agreement.js';
import type { ListedCoefficient } from '../../src/agree/agreement-json.js';
import { daya, folderWith, type Ran } from '../cli/run-daya.js';

const settings = (more = ''): string =>
  [
    'daya: 1',
    'title: Koperasi jamur',
    'language: en',
    'groups: {anggota: Anggota}',
    'codebooks: [codebooks/lokal.yaml]',
    'coders: {ani: {name: Ani}, budi: {name: Budi}, citra: {name: Citra}}',
    more,
    '',
  ].join('\n');

const codebook = [
  'codebook: lokal',
  'facets:',
  '  dimension: {label: Dimensi, kind: dimension}',
  '  stage: {label: Tahap, kind: stage, exclusive: true}',
  'codes:',
  '  - {code: training, facet: dimension, label: Pelatihan, definition: Diajari., indicators: [diajari], codes: [',
  '      {code: mentoring, facet: dimension, label: Pendampingan, definition: Didampingi., indicators: [didampingi]}]}',
  '  - {code: equipment, facet: dimension, label: Alat, definition: Diberi alat., indicators: [kumbung]}',
  '  - {code: income, facet: dimension, label: Pendapatan, definition: Naik., indicators: [untung]}',
  '  - {code: start, facet: stage, label: Awal, definition: Mulai., indicators: [mulai]}',
  '  - {code: later, facet: stage, label: Lanjut, definition: Sudah jalan., indicators: [sekarang]}',
  '',
].join('\n');

const head = '---\ntechnique: interview\ninformants: [I01]\nspeakers: {P: interviewer, N: I01}\n---\n';
const bodies: Readonly<Record<string, string>> = {
  w01: [
    'P: Pelatihan apa?',
    'N: Kami diajari menanam jamur tiram. Ada yang didampingi di kumbung.',
    'P: Lalu hasilnya?',
    'N: Panen pertama untung tipis.',
    'P: Sekarang?',
    'N: Sekarang jalan sendiri.',
    '',
  ].join('\n'),
  w02: [
    'P: Bantuan alat?',
    'N: Dapat rak dan termometer.',
    'P: Cukup?',
    'N: Belum cukup untuk semua.',
    '',
  ].join('\n'),
};

type Typed = readonly [doc: string, quote: string, code: string, more?: object];

/** The log of a coder for one document. */
function log(coder: string, doc: string, codings: readonly Typed[]): string {
  return codings
    .filter(([own]) => own === doc)
    .map(([, quote, code, more], n) => {
      const start = [...bodies[doc]!.slice(0, bodies[doc]!.indexOf(quote))].length;
      const end = start + [...quote].length;
      const id = `${coder}-${doc}-${n}`;
      return `${JSON.stringify({ op: 'add', id, doc, start, end, quote, code: `lokal:${code}`, by: coder, ...(coder === 'rules' ? { how: 'rules' } : { how: 'manual', at: `2026-01-0${n + 1}T00:00:00Z` }), ...more })}\n`;
    })
    .join('');
}

/** A study in which these coders coded these words. */
function study(coders: Readonly<Record<string, readonly Typed[]>>, more = ''): string {
  const files: Record<string, string> = {
    'daya.yaml': settings(more),
    'informants.csv': 'id,pseudonym,group,role\nI01,Bu Sri,anggota,Anggota\n',
    'codebooks/lokal.yaml': codebook,
  };
  for (const [doc, body] of Object.entries(bodies)) files[`documents/${doc}.md`] = head + body;
  for (const [coder, codings] of Object.entries(coders))
    for (const doc of Object.keys(bodies)) files[`codings/${coder}/${doc}.jsonl`] = log(coder, doc, codings);
  return folderWith(files);
}

interface Found {
  readonly coefficients: readonly ListedCoefficient[];
  readonly disagreements: readonly Disagreement[];
}

async function agree(dir: string, ...args: readonly string[]): Promise<Found> {
  const ran = await daya(dir, 'agree', '--format', 'json', ...args);
  expect([ran.status, ran.stderr]).toEqual([0, '']);
  return JSON.parse(ran.stdout) as Found;
}

const find = ({ coefficients }: Found, of: string, name: string): ListedCoefficient | undefined =>
  coefficients.find((one) => one.of === of && one.name === name);

const diajari = 'Kami diajari menanam jamur tiram.';
const didampingi = 'Ada yang didampingi di kumbung.';
const ani: readonly Typed[] = [
  ['w01', diajari, 'training'],
  ['w01', didampingi, 'mentoring'],
  ['w01', 'Panen pertama untung tipis.', 'income'],
  ['w02', 'Dapat rak dan termometer.', 'equipment'],
];
const budi: readonly Typed[] = [
  ['w01', 'diajari menanam jamur', 'training'],
  ['w01', didampingi, 'equipment'],
  ['w01', 'untung tipis', 'income'],
];

it('fixed units × one code: present or absent in each turn that is evidence', async () => {
  const found = await agree(study({ ani, budi }));
  expect(find(found, 'code:training', 'percent')).toMatchObject({ value: 1, n_units: 5, n_coders: 2 });
  expect(find(found, 'code:mentoring', 'percent')).toMatchObject({ value: 0.8 });
  expect(find(found, 'code:equipment', 'percent')).toMatchObject({ value: 0.6 });
  expect(find(found, 'code:equipment', 'cohen-kappa')!.value).toBeCloseTo(-0.25, 9);
});

it('overall pools the decisions on the codes in use', async () => {
  const found = await agree(study({ ani, budi }));
  expect(found.coefficients[0]!.of).toBe('overall');
  // Four codes × five turns, of which three decisions differ.
  expect(find(found, 'overall', 'percent')).toMatchObject({ value: 17 / 20, n_units: 5 });
});

it('lists where coders differ: address, the words at issue, who said what', async () => {
  const { disagreements } = await agree(study({ ani, budi }));
  expect(disagreements.map(({ at, quote, said }) => ({ at, quote, said }))).toEqual([
    {
      at: 'w01:2',
      quote: didampingi,
      said: { ani: ['mentoring', 'training'], budi: ['equipment', 'training'] },
    },
    { at: 'w02:2', quote: 'Dapat rak dan termometer.', said: { ani: ['equipment'], budi: [] } },
  ]);
});

it('sentences as units', async () => {
  const found = await agree(study({ ani, budi }), '--unit', 'sentence');
  expect(find(found, 'code:training', 'percent')).toMatchObject({ value: 1, n_units: 6 });
});

it('missing is not absent: a coder counts in the documents that were assigned', async () => {
  const dir = study({ ani, budi }, 'assign: {ani: [w01, w02], budi: [w01]}');
  const found = await agree(dir);
  expect(find(found, 'code:equipment', 'percent')!.value).toBeCloseTo(2 / 3, 9);
  expect(found.disagreements.map(({ at }) => at)).toEqual(['w01:2']);
});

it('nobody in common: undefined, with a reason', async () => {
  const found = await agree(study({ ani, budi }, 'assign: {ani: [w02], budi: [w01]}'));
  for (const { value, reason } of found.coefficients)
    expect([value, typeof reason]).toEqual([null, 'string']);
});

it('fixed units × an exclusive facet: none is a category', async () => {
  const stages: Typed[] = [
    ['w01', 'Panen pertama', 'start'],
    ['w01', 'Sekarang jalan', 'later'],
  ];
  const dir = study({ ani: stages, budi: [stages[0]!, ['w01', 'Sekarang jalan', 'start']] });
  const found = await agree(dir, '--route', 'facet');
  expect(find(found, 'overall', 'percent')).toMatchObject({ value: 0.8, n_units: 5 });
  expect(find(found, 'code:later', 'fleiss-kappa')).toBeDefined();
  expect(found.disagreements[0]).toMatchObject({ at: 'w01:6', said: { ani: ['later'], budi: ['start'] } });
});

it('a facet counts what lies below its topmost codes', async () => {
  const found = await agree(study({ ani, budi }), '--facet', 'dimension');
  expect(found.disagreements[0]).toMatchObject({
    at: 'w01:2',
    said: { ani: ['training'], budi: ['equipment', 'training'] },
  });
});

it('the route by facet asks which, where several could be meant', async () => {
  const dir = study({ ani, budi });
  expect((await daya(dir, 'agree', '--facet', 'tahap')).status).toBe(2);
  const ran = await daya(dir, 'agree', '--route', 'facet', '--facet', 'stage');
  expect(ran.status).toBe(0);
});

it('free boundaries, each code by itself', async () => {
  const found = await agree(study({ ani, budi }), '--route', 'unitizing');
  expect(find(found, 'overall', 'u-alpha')!.value).toBeGreaterThan(0);
  expect(find(found, 'overall', 'cu-alpha')).toMatchObject({ value: null });
  const training = find(found, 'code:training', 'u-alpha')!;
  expect(training.value).toBeGreaterThan(0.5);
  expect(training.value).toBeLessThan(1);
  expect(training).toMatchObject({ n_units: 2, n_coders: 2 });
});

it('free boundaries, the codes of a facet as values', async () => {
  const found = await agree(study({ ani, budi }), '--route', 'unitizing', '--facet', 'dimension');
  expect(found.coefficients.slice(0, 3).map(({ of, name }) => `${of} ${name}`)).toEqual([
    'overall u-alpha',
    'overall bar-u-alpha',
    'overall cu-alpha',
  ]);
  expect(find(found, 'code:income', 'k-u-alpha')).toMatchObject({ value: 1 });
});

it('the same codings agree on every route', async () => {
  const own = ani.map(([doc, quote, code]): Typed => [doc, quote, code]);
  for (const route of ['units', 'facet', 'unitizing']) {
    const found = await agree(study({ ani, budi: own }), '--route', route, '--facet', 'dimension');
    const values = found.coefficients.flatMap(({ value }) => (value === null ? [] : [value]));
    expect(values.length).toBeGreaterThan(0);
    for (const value of values) expect(value).toBeCloseTo(1, 9);
    expect(found.disagreements).toEqual([]);
  }
});

it('people and the rules: a suggestion that was rejected still counts as what the rules said', async () => {
  const dir = study({
    rules: [['w02', 'Dapat rak dan termometer.', 'income', { confidence: 0.9 }]],
    ani: [['w02', 'Belum cukup', 'equipment']],
  });
  const rejected = study({
    rules: [['w02', 'Dapat rak dan termometer.', 'income', { confidence: 0.9 }]],
    ani: [
      ['w02', 'Belum cukup', 'equipment'],
      ['w02', 'Belum cukup', 'equipment', { op: 'reject', ref: 'rules-w02-0' }],
    ],
  });
  const before = await agree(dir, '--coders', 'ani,rules');
  expect(before.disagreements.map(({ at }) => at)).toEqual(['w02:2', 'w02:4']);
  expect(await agree(rejected, '--coders', 'ani,rules')).toEqual(before);
});

it('the rules stand beside people, in pairs', async () => {
  const found = await agree(study({ ani, budi, rules: [['w01', diajari, 'training', { confidence: 1 }]] }));
  const kinds = [...new Set(found.coefficients.map(({ of }) => of))];
  expect(kinds.filter((of) => of.startsWith('pair:'))).toEqual(['pair:ani,rules', 'pair:budi,rules']);
  expect(find(found, 'overall', 'percent')).toMatchObject({ n_coders: 2 });
});

it('what only the rules coded counts against them, and not between people', async () => {
  const rules: Typed[] = [['w02', 'Belum cukup untuk semua.', 'start', { confidence: 1 }]];
  const found = await agree(study({ ani, budi, rules }));
  expect(find(found, 'code:start', 'percent')).toBeUndefined();
  // Five codes × five turns; ani's five decisions for a code and the one of the rules differ.
  expect(find(found, 'pair:ani,rules', 'percent')!.value).toBeCloseTo(1 - 5 / 25, 9);
});

it('three people: all together, and pair by pair', async () => {
  const found = await agree(study({ ani, budi, citra: budi }));
  expect(find(found, 'overall', 'cohen-kappa')).toBeUndefined();
  expect(find(found, 'pair:budi,citra', 'cohen-kappa')).toMatchObject({ value: 1, n_coders: 2 });
  expect(find(found, 'overall', 'krippendorff-alpha')).toMatchObject({ n_coders: 3 });
});

it('only some codes, with what is below them', async () => {
  const found = await agree(study({ ani, budi }), '--codes', 'training');
  const codes = new Set(found.coefficients.map(({ of }) => of));
  expect(codes).toEqual(new Set(['overall', 'code:training', 'code:mentoring']));
});

it('only some documents', async () => {
  const found = await agree(study({ ani, budi }), '--where', 'document=w02');
  expect(find(found, 'overall', 'percent')).toMatchObject({ n_units: 2 });
  const ran = await daya(study({ ani, budi }), 'agree', '--where', 'stance=mixed');
  expect(ran.status).toBe(2);
});

it('a coder whom nobody knows', async () => {
  const ran: Ran = await daya(study({ ani }), 'agree', '--coders', 'ani,dodi', '--format', 'json');
  expect(ran.status).toBe(2);
  expect(JSON.parse(ran.stdout)).toMatchObject({ error: { id: 'study/unknown-coder' } });
});

it('a study in which nobody has coded yet: undefined, and no fault', async () => {
  for (const route of ['units', 'unitizing']) {
    const found = await agree(study({}), '--route', route);
    expect(found.coefficients.length).toBeGreaterThan(0);
    expect(found.coefficients.every(({ of, value }) => of === 'overall' && value === null)).toBe(true);
    expect(found.disagreements).toEqual([]);
  }
});

it('intervals over documents', async () => {
  const dir = study({ ani, budi });
  const text = (await daya(dir, 'agree', '--over', 'documents', '--seed', '3')).stdout;
  expect(text).toMatch(/samples of documents, seed 3/);
  expect((await daya(dir, 'agree', '--over', 'documents', '--seed', '3')).stdout).toBe(text);
});

it('says who accepted proposals and what was not read', async () => {
  const { stdout } = await daya(
    study({ ani: [['w01', diajari, 'training', { how: 'accepted:r1' }]], budi }),
    'agree',
  );
  expect(stdout).toMatch(/1 of 1 codings of ani are accepted/);
  expect(stdout).toMatch(/ani coded nothing in w02/);
});
