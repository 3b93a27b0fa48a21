import { describe, expect, it } from 'vitest';
import type { DisplayOptions } from '../../src/display/context.js';
import { display } from '../../src/display/display.js';
import type { Table } from '../../src/model/table.js';
import { type Made, makeFacts, village } from '../reduce/fixture.js';

/** A group discussion and two visits, coded by sector, need, stage and what answers what. */
const practicum: Made = {
  settings: { waves: {} },
  codebooks: [
    `
codebook: praktikum
facets:
  stage: {label: {id: Tahap, en: Stage}, kind: stage, ordered: true}
  sector: {label: {id: Bidang, en: Sector}, kind: aspect}
  need: {label: {id: Kebutuhan, en: Need}, kind: need}
  programme: {label: {id: Program, en: Programme}, kind: event}
codes:
  - code: intervention
    facet: stage
    label: {id: Pelaksanaan, en: Implementation}
    codes:
      - {code: box, label: {id: Kotak, en: Box}}
      - {code: visit, label: {id: Kunjungan, en: Visit}}
  - {code: termination, facet: stage, label: {id: Terminasi, en: Termination}}
  - {code: production, facet: sector, label: {id: Produksi, en: Production}}
  - {code: finance, facet: sector, label: {id: Keuangan, en: Finance}}
  - {code: problem, facet: need, label: {id: Masalah, en: Problem}}
  - {code: need, facet: need, label: {id: Kebutuhan, en: Need}}
  - {code: sealing, facet: programme, label: {id: Perekat, en: Sealing}, answers: [problem]}
  - {code: crisp, facet: need, label: {id: Renyah, en: Crisp}, answers: [sealing]}
`,
  ],
  guide: [{ id: 'Q1', codes: ['problem', 'need', 'production', 'finance'] }],
  documents: {
    f1: [
      { technique: 'observation', date: '2025-11-12', asked: ['Q1'] },
      'Bungkusnya melempem. Butuh perekat.\n\nUang tercampur.\n',
    ],
    v1: [{ technique: 'observation', date: '2025-11-20' }, 'Kotak dibuka kedua kali.\n'],
    v2: [{ technique: 'observation', date: '2025-11-05' }, 'Kotak dipasang. Perekat dipakai bergilir.\n'],
  },
  codings: [
    ['f1', 'Bungkusnya melempem.', 'praktikum:problem', 'supports'],
    ['f1', 'Bungkusnya melempem.', 'praktikum:production', 'supports'],
    ['f1', 'Butuh perekat.', 'praktikum:need', 'supports'],
    ['f1', 'Uang tercampur.', 'praktikum:finance', 'supports'],
    ['f1', 'Uang tercampur.', 'praktikum:problem', 'supports'],
    ['v1', 'Kotak dibuka kedua kali.', 'praktikum:box', 'supports'],
    ['v2', 'Kotak dipasang.', 'praktikum:box', 'supports'],
    ['v2', 'Perekat dipakai bergilir.', 'praktikum:sealing', 'supports'],
  ],
};

const show = (kind: string, options: DisplayOptions = {}, made = practicum, language: 'id' | 'en' = 'id') =>
  display(kind, makeFacts(made), options, language);
const cell = (table: Table, row: string, col: string) =>
  table.cells.find((one) => one.row === row && one.col === col);
const keys = (headings: Table['rows']) => headings.map(({ key }) => key);

describe('needs narrowed to some codes', () => {
  const table = show('needs', { codes: ['problem'] });

  it('keep the sectors that the filter does not name', () => {
    expect(keys(table.cols)).toEqual(['problem']);
    expect(cell(table, 'production', 'problem')?.value).toBe('“Bungkusnya melempem.” (f1:1)');
    expect(cell(table, 'finance', 'problem')?.empty).toBeUndefined();
  });

  it('say so in the caption', () => {
    expect(table.caption).toContain('Kode = problem');
  });
});

describe('needs', () => {
  it('count what stands on the same segment as the sector, not elsewhere in the paragraph', () => {
    expect(cell(show('needs'), 'production', 'need')?.empty).toBe('silent');
    expect(cell(show('needs', { within: 'turn' }), 'production', 'need')?.empty).toBeUndefined();
  });
});

describe('an axis that --codes does not reach', () => {
  it('is not called silent', () => {
    const table = show('matrix', { rows: 'technique', cols: 'facet:sector', codes: ['box'] });
    expect(new Set(table.cells.map(({ empty }) => empty))).toEqual(new Set(['no_data']));
  });

  it('is cut down to what is named where something of it is named', () => {
    const table = show('matrix', { rows: 'technique', cols: 'facet:sector', codes: ['finance'] });
    expect(keys(table.cols)).toEqual(['finance']);
  });
});

describe('a whole facet in one column', () => {
  it('counts every code of it, once a passage', () => {
    const table = show('matrix', { rows: 'document', cols: 'any:sector,any:need', cell: 'count' });
    expect(keys(table.cols)).toEqual(['any:sector', 'any:need']);
    expect(table.cols.map(({ label }) => label)).toEqual(['Bidang', 'Kebutuhan']);
    expect(cell(table, 'f1', 'any:need')?.value).toBe(3);
  });

  it('is asked about where one of its codes is', () => {
    const silent = show('matrix', { rows: 'document', cols: 'any:stage' });
    expect(cell(silent, 'f1', 'any:stage')?.empty).toBe('not_asked');
    expect(cell(silent, 'v1', 'any:stage')?.value).toBe(1);
  });
});

describe('rows without codings', () => {
  it('are left out when asked, and the caption says how many', () => {
    const table = show('matrix', { rows: 'document', cols: 'any:sector', dropEmpty: true });
    expect(keys(table.rows)).toEqual(['f1']);
    expect(Object.keys(table.totals?.rows ?? {})).toEqual(['f1']);
    expect(table.caption).toMatch(/2\./);
  });
});

describe('stages', () => {
  const table = show('stages');

  it('sum up a stage that was coded only through those below it', () => {
    expect(cell(table, 'intervention', 'activity')).toMatchObject({ value: 'Kotak' });
    expect(cell(table, 'intervention', 'dates')?.value).toBe('5 November 2025\n20 November 2025');
    expect(cell(table, 'termination', 'activity')?.empty).toBe('no_data');
  });

  it('tell what was done in order of time', () => {
    expect(cell(table, 'box', 'activity')?.value).toBe('“Kotak dipasang.”\n“Kotak dibuka kedua kali.”');
  });
});

describe('chain', () => {
  it('says in words that a link has no quotation yet', () => {
    const row = 'problem>sealing>crisp';
    expect(cell(show('chain'), row, 'result')?.value).toBe('Renyah\n(belum ada kutipan)');
    expect(cell(show('chain', {}, practicum, 'en'), row, 'result')?.value).toBe('Crisp\n(no quotation yet)');
  });

  it('is shown whole where one of its links is named', () => {
    const table = show('chain', { codes: ['problem'] });
    expect(cell(table, 'problem>sealing>crisp', 'programme')?.refs).toEqual([]);
    expect(cell(table, 'problem>sealing>crisp', 'programme')?.value).toContain('Perekat dipakai bergilir.');
  });
});

describe('plan', () => {
  it('adds up what was planned and what was reached', () => {
    const table = show('plan', {}, village);
    expect(cell(table, 'total', 'planned')?.value).toBe(3);
    expect(cell(table, 'total', 'reached')?.value).toBe(4);
  });
});

describe('quotes', () => {
  const cases: Made = {
    ...practicum,
    cases: [['K1', 'Keripik']],
    documents: {
      ...practicum.documents,
      v1: [{ technique: 'observation', about: 'K1' }, 'Kotak dibuka kedua kali.\n'],
    },
  };

  it('name the case where a study has cases, and the wave where it has waves', () => {
    expect(keys(show('quotes', {}, cases).cols)).toContain('case');
    expect(keys(show('quotes').cols)).not.toContain('case');
    expect(keys(show('quotes').cols)).not.toContain('wave');
    expect(keys(show('quotes', {}, village).cols)).toContain('wave');
  });

  it('are cut at --limit, and a note says how many are missing', () => {
    const table = show('quotes', { limit: 3 });
    expect(table.rows).toHaveLength(3);
    expect(table.notes.some((note) => note.startsWith('5 '))).toBe(true);
  });
});

describe('an option that a kind does not heed', () => {
  it.each([
    ['profile', { rows: 'group' }],
    ['quotes', { cell: 'count' }],
    ['plan', { codes: ['box'] }],
    ['instrument', { where: { technique: 'observation' } }],
  ] as const)('is a fault of %s', (kind, options) => {
    expect(() => show(kind, options)).toThrow(
      expect.objectContaining({ diagnostics: [expect.objectContaining({ id: 'display/unused-option' })] }),
    );
  });
});

describe('event-listing', () => {
  it('puts an event under the month in which it happened, not that of the visit', () => {
    const table = show(
      'event-listing',
      { codes: ['box'] },
      {
        ...practicum,
        documents: { v1: [{ technique: 'observation', date: '2025-11-05' }, 'Kotak dipasang 28 Oktober.\n'] },
        codings: [['v1', 'Kotak dipasang 28 Oktober.', 'praktikum:box']],
      },
    );
    expect(cell(table, 'box', '2025-10')?.value).toBe('28 Oktober 2025: “Kotak dipasang 28 Oktober.” (v1:1)');
  });
});
