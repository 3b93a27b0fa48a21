import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { display, kindIds } from '../../src/display/display.js';
import { Failure } from '../../src/model/failure.js';
import type { Table } from '../../src/model/table.js';
import { type Made, makeFacts, village } from '../reduce/fixture.js';

const bare: Made = {
  codebooks: ['codebook: kosong\ncodes:\n  - {code: a, label: A}\n'],
  documents: {},
};

describe('the kinds of tables', () => {
  it('are the files of their folder', () => {
    const files = readdirSync(new URL('../../src/display/kinds/', import.meta.url));
    expect(files.map((name) => name.replace(/\.ts$/, '')).sort()).toEqual([...kindIds].sort());
  });

  it('are suggested where one is misspelled', () => {
    expect(() => display('efects', makeFacts(village), {}, 'id')).toThrow(Failure);
  });

  describe.each(kindIds)('%s', (kind) => {
    it.each(['id', 'en'] as const)('is whole in %s', (language) => {
      const table = display(kind, makeFacts(village), {}, language);
      expect(table.kind).toBe(kind);
      expect(table.title).not.toMatch(/[{}]/);
      expect(table.caption).not.toMatch(/[{}]/);
      expect(table.notes.join()).not.toMatch(/[{}]/);
      expect(table.provenance.digest).toMatch(/^[0-9a-f]{64}$/);
      const rows = table.rows.map(({ key }) => key);
      const cols = table.cols.map(({ key }) => key);
      expect(new Set(rows).size).toBe(rows.length);
      expect(table.cells.map(({ row, col }) => [row, col])).toEqual(
        rows.flatMap((row) => cols.map((col) => [row, col])),
      );
      for (const cell of table.cells)
        if (cell.empty) expect(cell.value === 0 || cell.value === null).toBe(true);
    });

    it('is the same every time', () => {
      const once = display(kind, makeFacts(village), {}, 'id');
      expect(JSON.stringify(display(kind, makeFacts(village), {}, 'id'))).toBe(JSON.stringify(once));
    });

    it('is empty and not an error in a study that has nothing', () => {
      const table = display(kind, makeFacts(bare), {}, 'id');
      expect(table.cells.every(({ quotes }) => quotes.length === 0)).toBe(true);
    });
  });
});

describe('role-ordered', () => {
  it('lists informants under their groups, by the topmost codes', () => {
    const table = display('role-ordered', makeFacts(village), {}, 'id');
    expect(table.rows.map(({ label }) => label)).toEqual([
      'Pengurus: I01 Bu Sari',
      'Pengurus: I02 Pak Tono',
      'Anggota: I03 Bu Nur',
      'Anggota: I04 Mbak Rini',
      'Dinas: I05 Pak Hadi',
    ]);
    expect(table.cols.map(({ key }) => key)).toEqual(['empowering', 'social', 'income']);
  });
});

describe('effects', () => {
  const table = display('effects', makeFacts(village), {}, 'id');
  const value = (row: string, col: string) =>
    table.cells.find((cell) => cell.row === row && cell.col === col)?.value;

  it('puts children under the impact they belong to, and quotes them by group', () => {
    expect(table.rows.map(({ label }) => label)).toEqual([
      'Dampak sosial',
      'Dampak sosial: Jaringan',
      'Pendapatan',
    ]);
    expect(value('network', 'pengurus')).toBe('“Kenalan jadi banyak.” (I01, w01:2)');
    expect(value('income', 'anggota')).toBe('“Pendapatan ya segitu saja.” (I03, w03:4)');
  });

  it('sums up in numbers what the children say in words', () => {
    expect(value('social', 'pengurus')).toBe('1 informan: +1');
  });
});

describe('facets', () => {
  it('crosses the first two facets', () => {
    const table = display('facets', makeFacts(village), {}, 'id');
    expect(table.rows.map(({ key }) => key)).toEqual(['empowering', 'protecting']);
    expect(table.cols.map(({ key }) => key)).toEqual(['social', 'income']);
  });
});

describe('quotes', () => {
  it('lists each coding with its reference', () => {
    const table = display('quotes', makeFacts(village), { codes: ['income'] }, 'en');
    const column = (key: string) => table.cells.filter(({ col }) => col === key).map(({ value }) => value);
    expect(column('at')).toEqual(['w01:4', 'w03:4']);
    expect(column('stance')).toEqual(['supports', 'contradicts']);
    expect(table.rows.map(({ label }) => label)).toEqual(['1', '2']);
  });
});

describe('the layouts of quotes', () => {
  const thesis = { citation: '(Wawancara dengan {name}, {role}, {date})' };
  const made: Made = {
    ...village,
    settings: { thesis },
    informants: [['I01', 'Bu Sari', 'pengurus', { role: 'ketua' }], ...village.informants!.slice(1)],
  };
  const cells = (layout: string, codes: string[]) =>
    display('quotes', makeFacts(made), { layout, codes }, 'id').cells.map(({ value }) => value);

  it('introduce, quote and cite in running text', () => {
    expect(cells('naratif', ['income'])[0]).toBe(
      'Bu Sari (ketua) menyatakan: “Omzet anggota naik sesudah pelatihan.” (Wawancara dengan Bu Sari, ketua, 4 Oktober 2025; w01:4).',
    );
    expect(cells('naratif', ['income'])[1]).toMatch(
      /^Bu Nur menyatakan sebaliknya: “.*” \(Wawancara dengan Bu Nur, Anggota; w03:4\)\.$/,
    );
  });

  it('make a card of each coding', () => {
    const card = cells('kartu', ['network']);
    expect(card).toContain('Dampak sosial › Jaringan');
    expect(card.at(-1)).toBe('“Kenalan jadi banyak.”');
  });

  it('are suggested where one is misspelled', () => {
    expect(() => cells('kartuu', [])).toThrow(Failure);
  });
});

describe('profile', () => {
  const made: Made = {
    ...village,
    informants: [
      [
        'I01',
        'Bu Sari',
        'pengurus',
        { role: 'ketua', sex: 'P', business: 'rajut', selection: 'purposif', quote_ok: 'yes' },
      ],
    ],
  };
  const value = (table: Table, col: string) => table.cells.find((cell) => cell.col === col)?.value;

  it.each([
    [
      'id',
      [
        'Kode',
        'Inisial',
        'L/P',
        'Usia',
        'Peran/usaha',
        'Kelompok',
        'Jenis',
        'Cara pemilihan',
        'Tanggal wawancara',
        'Lama',
      ],
    ],
    [
      'en',
      [
        'Code',
        'Initials',
        'Sex',
        'Age',
        'Role/business',
        'Group',
        'Kind',
        'Selection',
        'Date of interview',
        'Duration',
      ],
    ],
  ] as const)('has the columns of a thesis in %s, those that the register lacks too', (language, heads) => {
    const table = display('profile', makeFacts(made), {}, language);
    expect(table.cols.map(({ label }) => label)).toEqual(heads);
    expect(value(table, 'age')).toBeNull();
    expect(value(table, 'role')).toBe('ketua; rajut');
    expect(value(table, 'initials')).toBe('Bu Sari');
  });

  it('adds other columns of the register on request', () => {
    const table = display('profile', makeFacts(made), { cols: 'business' }, 'id');
    expect(table.cols.at(-1)).toEqual({ key: 'attribute:business', label: 'Usaha' });
    expect(() => display('profile', makeFacts(made), { cols: 'bisnis' }, 'id')).toThrow(Failure);
  });
});

describe('consent', () => {
  const made: Made = {
    ...village,
    informants: [
      [
        'I01',
        'Bu Sari',
        'pengurus',
        { consent_date: '2025-10-06', consent_form: 'tertulis', quote_ok: 'ya', name_ok: 'no' },
      ],
      ['I02', 'Pak Tono', 'pengurus', {}],
    ],
  };

  it('says what was agreed to in the language of the table, and of whom nothing is on record', () => {
    const table = display('consent', makeFacts(made), {}, 'en');
    expect(table.cells.slice(0, 6).map(({ value }) => value)).toEqual([
      'I01',
      '6 October 2025',
      'written',
      null,
      'yes',
      'no',
    ]);
    expect(table.notes.join()).toContain('I02');
  });

  it('has no rows where a register records no consent', () => {
    expect(display('consent', makeFacts(village), {}, 'id').rows).toEqual([]);
  });
});

describe('field-notes', () => {
  const made: Made = {
    ...village,
    documents: {
      o1: [
        { technique: 'observation', date: '2025-10-18', site: 'Aula' },
        'Rak penuh.\n\nRefleksi: Saya terlalu pagi.\n',
      ],
    },
    codings: [],
  };

  it('set what the researcher reflects beside what was seen', () => {
    const table = display('field-notes', makeFacts(made), {}, 'id');
    expect(table.cells.map(({ value }) => value)).toEqual([
      'Sabtu, 18 Oktober 2025',
      'Aula',
      'Rak penuh.',
      'Refleksi: Saya terlalu pagi.',
    ]);
  });

  it('are those of observation, unless a filter names a document', () => {
    expect(
      display('field-notes', makeFacts(village), {}, 'id').rows.every(({ key }) => key.startsWith('o')),
    ).toBe(true);
    expect(
      display('field-notes', makeFacts(village), { where: { document: 'w01' } }, 'id').rows[0]?.key,
    ).toBe('w01:1');
  });
});
