import { describe, expect, it } from 'vitest';
import type { DisplayOptions } from '../../src/display/context.js';
import { display } from '../../src/display/display.js';
import type { Table } from '../../src/model/table.js';
import { type Made, makeFacts, village } from '../reduce/fixture.js';

/** Visits to two small businesses, coded with stages, aspects, obstacles, needs and assets. */
const visits: Made = {
  codebooks: [
    `
codebook: pendampingan
facets:
  stage: {label: Tahap, kind: stage, ordered: true}
  aspect: {label: Aspek, kind: aspect}
  obstacle: {label: Kendala, kind: obstacle}
  need: {label: Kebutuhan, kind: need}
  asset: {label: Modal, kind: asset}
  impact: {label: Dampak, kind: impact}
codes:
  - {code: assessment, facet: stage, label: Asesmen}
  - {code: intervention, facet: stage, label: Intervensi}
  - {code: termination, facet: stage, label: Terminasi}
  - {code: packaging, facet: aspect, label: Kemasan, answers: [plain-wrap]}
  - {code: licence, facet: aspect, label: Legalitas}
  - {code: plain-wrap, facet: obstacle, label: Kemasan polos}
  - {code: capital, facet: obstacle, label: Modal kurang}
  - {code: problem, facet: need, label: Masalah}
  - {code: potential, facet: need, label: Potensi}
  - code: physical
    facet: asset
    label: Modal fisik
    codes: [{code: market, label: Pasar}, {code: road, label: Jalan}]
  - {code: social, facet: asset, label: Modal sosial}
  - {code: sales, facet: impact, label: Penjualan, answers: [packaging]}
`,
  ],
  cases: [
    ['K1', 'Keripik', { usaha: 'keripik', omzet: '10' }],
    ['K2', 'Penjahit', { usaha: 'jahit', omzet: '9' }],
  ],
  guide: [
    { id: 'Q1', codes: ['packaging'], groups: ['anggota'], rq: 'RQ1', text: 'Bagaimana kemasannya?' },
    { id: 'O1', codes: ['market', 'road'], kind: 'observe', text: 'Jalan dan pasar' },
    { id: 'T1', codes: ['licence'], kind: 'target', text: 'NIB terbit', target: 4, reached: 3 },
  ],
  documents: {
    v1: [
      {
        technique: 'observation',
        about: 'K1',
        date: '2025-11-03',
        start: '09:00',
        end: '10:30',
        site: 'RT 3',
        media: 'foto/k1.jpg',
      },
      'Kemasan masih polos.\n\nKami pilihkan plastik berlabel. Pembeli bertambah.\n',
    ],
    v2: [
      {
        technique: 'observation',
        about: 'K1',
        date: '2025-10-02',
        start: '13.00',
        end: '13.30',
        site: 'RT 3',
      },
      'Pendataan usaha dan kebutuhannya. Pasar dekat.\n',
    ],
    v3: [
      { technique: 'observation', about: 'K2', date: '2025-10-09', site: 'RT 5' },
      'NIB ditolak karena alamat. Modal habis untuk kain.\n',
    ],
  },
  codings: [
    ['v1', 'Kemasan masih polos.', 'plain-wrap', 'supports'],
    ['v1', 'Kami pilihkan plastik berlabel.', 'packaging', 'supports'],
    ['v1', 'Kami pilihkan plastik berlabel.', 'intervention', 'supports'],
    ['v1', 'Pembeli bertambah.', 'sales', 'supports'],
    ['v2', 'Pendataan usaha dan kebutuhannya.', 'assessment', 'supports'],
    ['v2', 'Pasar dekat.', 'market', 'supports'],
    ['v3', 'NIB ditolak karena alamat.', 'licence', 'contradicts'],
    ['v3', 'Modal habis untuk kain.', 'capital', 'supports'],
  ].map(
    ([doc, quote, code, stance]) => [doc!, quote!, `pendampingan:${code}`, stance as 'supports'] as const,
  ),
};

const show = (kind: string, options: DisplayOptions = {}, made: Made = visits): Table =>
  display(kind, makeFacts(made), options, 'id');
const value = (table: Table, row: string, col: string) =>
  table.cells.find((cell) => cell.row === row && cell.col === col)?.value;
const rows = (table: Table) => table.rows.map(({ key }) => key);
const cols = (table: Table) => table.cols.map(({ key }) => key);

describe('time-ordered', () => {
  it('puts waves in their order, or months where a study has no waves', () => {
    expect(cols(show('time-ordered', {}, village))).toEqual(['1', '2']);
    expect(cols(show('time-ordered', {}, { ...visits, settings: { waves: {} } }))).toEqual([
      '2025-10',
      '2025-11',
    ]);
  });
});

describe('clustered', () => {
  it('puts codes under the research question whose guide items ask for them', () => {
    const made: Made = {
      ...village,
      guide: [
        { id: 'Q1', codes: ['income'], rq: 'RQ1' },
        { id: 'Q2', codes: ['training'], rq: 'RQ1' },
      ],
    };
    expect(cols(show('clustered', {}, made))).toEqual(['RQ1/training', 'RQ1/income']);
    expect(show('clustered', {}, village).cols[0]?.label).toBe('Dimensi: Penguatan');
  });
});

describe('checklist', () => {
  it('says per case what is present and what is absent', () => {
    expect(value(show('checklist'), 'plain-wrap', 'K1')).toBe('✓');
    expect(value(show('checklist', { codes: ['licence'] }), 'licence', 'K2')).toBe('✗');
  });

  it('names each witness once under its own stance', () => {
    expect(value(show('checklist', { codes: ['training'] }, village), 'training', 'anggota')).toBe(
      '✓ I03; ✗ I04',
    );
  });
});

describe('event-listing', () => {
  it('lists what happened by month, with date and reference', () => {
    const table = show('event-listing', { codes: ['assessment', 'intervention'] });
    expect(table.cols.map(({ label }) => label)).toEqual(['Oktober 2025', 'November 2025']);
    expect(value(table, 'assessment', '2025-10')).toBe(
      '2 Oktober 2025: “Pendataan usaha dan kebutuhannya.” (v2:1)',
    );
  });
});

describe('meta-matrix', () => {
  it('has a row a case, its attributes first', () => {
    const table = show('meta-matrix');
    expect(cols(table).slice(0, 3)).toEqual(['attribute:usaha', 'attribute:omzet', 'assessment']);
    expect(value(table, 'K1', 'attribute:usaha')).toBe('keripik');
  });

  it('is ordered by an attribute or by a column', () => {
    expect(rows(show('meta-matrix', { sort: 'omzet' }))).toEqual(['K2', 'K1']);
    expect(rows(show('meta-matrix', { sort: '-omzet' }))).toEqual(['K1', 'K2']);
    expect(rows(show('meta-matrix', { sort: 'capital' }))).toEqual(['K2', 'K1']);
    expect(() => show('meta-matrix', { sort: 'omset' })).toThrow();
  });

  it('mixes attributes and codes as asked', () => {
    const table = show('meta-matrix', { cols: 'attribute:usaha,capital,facet:need' });
    expect(cols(table)).toEqual(['attribute:usaha', 'capital', 'problem', 'potential']);
  });
});

describe('framework', () => {
  const summary = {
    id: 's1',
    of: 'I01',
    code: 'income',
    text: 'Omzet naik sejak pelatihan.',
    by: 'ani',
    at: '1',
  };
  const facts = makeFacts(village);
  const study = {
    ...facts.study,
    condensation: { records: [], categories: [], themes: [], summaries: [summary] },
  };
  const table = display('framework', { ...facts, study }, {}, 'id');

  it('holds the summaries that the researcher wrote, with references', () => {
    expect(value(table, 'I01', 'income')).toBe('Omzet naik sejak pelatihan. [w01:4]');
  });

  it('says which cells are not summarised yet', () => {
    expect(value(table, 'I03', 'income')).toBe('[w03:4]');
    expect(table.notes.some((note) => note.startsWith('6 sel'))).toBe(true);
  });
});

describe('items', () => {
  it('number the paraphrases of the researcher, the same one once', () => {
    const facts = makeFacts(village);
    const record = {
      doc: 'w01',
      code: 'kampung:training',
      quote: '',
      by: 'ani',
      at: '1',
      paraphrase: 'Ikut pelatihan',
    };
    const records = ['c1', 'c4'].map((coding) => ({ ...record, id: coding, coding }));
    const study = { ...facts.study, condensation: { records, categories: [], themes: [], summaries: [] } };
    const table = display(
      'matrix',
      { ...facts, study },
      { rows: 'technique', cell: 'items', codes: ['training'] },
      'id',
    );
    expect(value(table, 'interview', 'training')).toBe(
      '1. Ikut pelatihan (w01:2, w03:2)\n2. “Belum pernah ikut pelatihan.” (w04:2)\n3. “Kami melatih dua angkatan.” (w10:2)',
    );
  });
});

describe('cooccurrence', () => {
  it('counts passages that carry both codes, the same both ways', () => {
    const table = show('cooccurrence');
    expect(value(table, 'packaging', 'intervention')).toBe(1);
    expect(value(table, 'intervention', 'packaging')).toBe(1);
    expect(value(table, 'packaging', 'sales')).toBe(0);
    expect(value(show('cooccurrence', { within: 'turn' }), 'packaging', 'sales')).toBe(1);
    expect(value(show('cooccurrence', { cell: 'jaccard' }), 'packaging', 'intervention')).toBe(1);
  });
});

describe('tree', () => {
  it('counts a code with everything below it', () => {
    const table = show('tree', {}, village);
    expect(value(table, 'empowering', 'segments')).toBe(5);
    expect(value(table, 'empowering', 'informants')).toBe(4);
    expect(table.rows.find(({ key }) => key === 'training')?.label).toBe('· Pelatihan');
  });
});

describe('plan', () => {
  it('sets those who were reached against those who were planned', () => {
    const table = show('plan', {}, village);
    expect(value(table, 'anggota', 'planned')).toBe(3);
    expect(value(table, 'anggota', 'reached')).toBe(2);
    expect(value(table, 'anggota', 'remark')).toBe('kurang 1');
  });
});

describe('fieldwork', () => {
  it('is in order of time, with durations, days and hours', () => {
    const table = show('fieldwork');
    expect(rows(table)).toEqual(['v2', 'v3', 'v1']);
    expect(value(table, 'v1', 'minutes')).toBe(90);
    expect(value(table, 'v1', 'date')).toBe('Senin, 3 November 2025');
    expect(table.notes).toContain('RT 3: 2 hari, 2 jam tercatat.');
  });
});

describe('transcript', () => {
  it('gives a document word for word with its addresses and codes', () => {
    const table = show('transcript', { where: { document: 'w01' } }, village);
    expect(rows(table)).toEqual(['w01', 'w01:1', 'w01:2', 'w01:3', 'w01:4']);
    expect(value(table, 'w01:1', 'speaker')).toBe('Pewawancara');
    expect(value(table, 'w01:2', 'codes')).toBe('Pelatihan; Jaringan');
  });
});

describe('stages', () => {
  it('stand in the order of the codebook with what was done and the evidence', () => {
    const table = show('stages');
    expect(rows(table)).toEqual(['assessment', 'intervention', 'termination']);
    const evidence = table.cells.find(({ row, col }) => row === 'intervention' && col === 'evidence');
    expect(evidence?.value).toBe('v1:2');
    expect(evidence?.pictures).toEqual([{ path: 'foto/k1.jpg', alt: 'Kami pilihkan plastik berlabel.' }]);
    expect(table.cells.find(({ row }) => row === 'termination')?.empty).toBe('no_data');
  });
});

describe('assets', () => {
  it('score a capital by the forms that are named', () => {
    const table = show('assets');
    expect(value(table, 'physical', 'forms')).toBe('Pasar (v2:1)');
    expect(value(table, 'physical', 'score')).toBe(1);
    expect(value(table, 'social', 'score')).toBe(0);
  });
});

describe('needs', () => {
  it('have a column for each of problem, need and potential', () => {
    expect(cols(show('needs'))).toEqual(['problem', 'potential']);
  });
});

describe('chain', () => {
  it('leads from a problem over what answers it to what that yields', () => {
    const table = show('chain');
    expect(rows(table)).toEqual(['plain-wrap>packaging>sales', 'capital']);
    expect(value(table, 'plain-wrap>packaging>sales', 'result')).toBe(
      'Penjualan\n“Pembeli bertambah.” (v1:2)',
    );
    expect(value(table, 'capital', 'programme')).toBe('belum terjawab');
    expect(value(table, 'capital', 'result')).toBeNull();
  });
});

describe('indicators', () => {
  it('set what was reached against the target', () => {
    const table = show('indicators');
    expect(value(table, 'T1', 'percent')).toBe(75);
    expect(value(table, 'T1', 'evidence')).toBe('− “NIB ditolak karena alamat.” (v3:1)');
  });
});

describe('instrument', () => {
  it('has a row for each item and code', () => {
    const table = show('instrument');
    expect(rows(table)).toEqual(['Q1', 'O1', 'O1/road']);
    expect(value(table, 'Q1', 'dimension')).toBe('Aspek: Kemasan');
    expect(value(table, 'Q1', 'source')).toBe('Anggota');
    expect(value(table, 'O1', 'technique')).toBe('Observasi');
  });
});
