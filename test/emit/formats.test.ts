import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { emit, extensionOf, formatIds, formatOfFile, loadFormat } from '../../src/emit/emit.js';
import { scanCsv } from '../../src/study/csv-scan.js';
import { tableOf } from './fixture.js';

const options = { language: 'id', width: 60 } as const;
/** What a format writes; of an office file the text of all its parts. */
const text = async (
  ...[table, format, given]: [ReturnType<typeof tableOf>, (typeof formatIds)[number], object?]
) => {
  const written = await emit(table, format, { ...options, ...given });
  if (typeof written === 'string') return written;
  return Object.values(unzipSync(written))
    .map((part) => strFromU8(part))
    .join('\n');
};

const hostile = '\u001b[31mmerah\u0007\u009b2J\u202e=cmd|\u0000<b>&\ufeff';

describe('the formats of tables', () => {
  it('are the files of their folder', async () => {
    const files = readdirSync(new URL('../../src/emit/formats/', import.meta.url)).map((name) =>
      name.replace(/\.ts$/, ''),
    );
    expect(files.sort()).toEqual([...formatIds].sort());
    for (const id of formatIds) expect((await loadFormat(id)).id).toBe(id);
  });

  it('are known by the extension of a file', () => {
    for (const id of formatIds) expect(formatOfFile(`out/tabel.${extensionOf(id)}`)).toBe(id);
    expect(formatOfFile('C:\\data\\Tabel.CSV')).toBe('csv');
    expect(formatOfFile('out.md/tabel')).toBeUndefined();
  });

  describe.each(formatIds)('%s', (format) => {
    it('gives the same bytes for the same table', async () => {
      const once = await emit(tableOf('x'), format, options);
      expect(Buffer.from(await emit(tableOf('x'), format, options)).equals(Buffer.from(once))).toBe(true);
    });

    it('carries no control character of the study', async () => {
      const table = tableOf(hostile, {
        title: hostile,
        caption: hostile,
        notes: [hostile],
        rows: [{ key: 'anggota', label: hostile }],
      });
      expect(await text(table, format)).not.toMatch(
        /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
      );
    });

    it('writes a table without rows', async () => {
      expect(await text(tableOf('', { rows: [], cells: [] }), format)).not.toBe('');
    });
  });
});

describe('json', () => {
  it('is the table itself', async () => {
    const table = tableOf('“naik”\u0085');
    expect(JSON.parse(await text(table, 'json'))).toEqual(table);
  });
});

describe('csv', () => {
  const parse = (csv: string) =>
    scanCsv(csv.replaceAll('\r\n', '\n')).records.map((record) => record.map((cell) => cell.text));

  it('holds the lines of the table with marks for empty cells', async () => {
    expect(parse(await text(tableOf(3), 'csv'))).toEqual([
      ['Kelompok', 'Pelatihan', 'Pendapatan', 'Total informan'],
      ['Anggota', '3', '–', '2'],
      ['Total informan', '2', '0', '2'],
    ]);
  });

  it('leaves the total of a column without one blank', async () => {
    const totals = { rows: { anggota: 2 }, cols: { training: 2 }, all: 2, label: 'Total' };
    expect(parse(await text(tableOf(3, { totals }), 'csv'))[2]).toEqual(['Total', '2', '', '2']);
  });

  it.each(['=cmd()', '+1', '-1', '@x', ' =1', '\t=1', '"=1', '＝1'])('makes %j harmless', async (formula) => {
    const field = parse(await text(tableOf(formula), 'csv'))[1]![1]!;
    expect(field).toMatch(/^'/);
    const tabbed = (await text(tableOf(formula), 'tsv')).split('\n')[1]!.split('\t')[1]!;
    expect(tabbed).toMatch(/^'/);
  });

  it('brings back whatever was in a cell', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom(...'ab",;\n') }), async (value) => {
        expect(parse(await text(tableOf(value), 'csv'))[1]![1]).toBe(value.trim());
      }),
    );
  });
});

describe('md', () => {
  it('keeps a cell in its cell whatever it says', async () => {
    const md = await text(tableOf('a|b\n<script>*x*'), 'md');
    expect(md).toContain('| Anggota | a\\|b<br>&lt;script&gt;\\*x\\* | – | 2 |');
  });
});

describe('html', () => {
  it('shows text of the study as text, and folds the quotations behind a number', async () => {
    const quotes = [{ at: 'w03:2', quote: '<img src=x onerror=alert(1)>', informant: 'I03' }];
    const table = tableOf(1);
    const html = await text({ ...table, cells: [{ ...table.cells[0]!, quotes }, table.cells[1]!] }, 'html');
    expect(html).not.toContain('<img');
    expect(html).toContain('“&lt;img src=x onerror=alert(1)&gt;” (I03, w03:2)');
    expect(html.match(/<t[dh]\b/g)).toHaveLength(4 * 3);
  });
});

describe('latex', () => {
  it('shows text of the study as text', async () => {
    const latex = await text(tableOf('100% \\input{x} $a_b$ & ~#^\nbaris dua'), 'latex');
    expect(latex).toContain(
      'Anggota & 100\\% \\textbackslash{}input\\{x\\} \\$a\\_b\\$ \\& \\textasciitilde{}\\#\\textasciicircum{}\\newline baris dua & -- & 2 \\\\',
    );
  });

  it('repeats its head and says how wide long text is', async () => {
    const latex = await text(tableOf('kata '.repeat(40)), 'latex');
    expect(latex).toMatch(
      /\\begin\{longtable\}\{l>\{\\raggedright\\arraybackslash\}p\{0\.\d\d\\linewidth\}lr\}/,
    );
    expect(latex.match(/Kelompok & Pelatihan/g)).toHaveLength(2);
  });
});

describe('the furniture of a thesis', () => {
  const furniture = { label: 'Tabel', chapter: '4', number: 3, source: 'Sumber: Diolah peneliti, 2025' };

  it.each(['table', 'md', 'html'] as const)('stands in %s', async (format) => {
    const printed = await text(tableOf(1, { furniture }), format, { width: 100 });
    expect(printed).toContain('Tabel 4.3 Matriks');
    expect(printed).toContain('Sumber: Diolah peneliti, 2025');
  });

  it('leaves the number out where nobody knows it', async () => {
    expect(await text(tableOf(1, { furniture: { label: 'Tabel', chapter: '4' } }), 'md')).toContain(
      '**Matriks**',
    );
  });
});

describe('table', () => {
  const words = fc.string({ unit: fc.constantFrom(...'aé 漢👩‍🌾\n-') });

  it('fits the width and breaks no wide character', async () => {
    await fc.assert(
      fc.asyncProperty(words, words, fc.integer({ min: 20, max: 120 }), async (value, label, width) => {
        const table = tableOf(value, { title: label, rows: [{ key: 'anggota', label }] });
        const printed = await text(table, 'table', { width });
        for (const line of printed.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
        const count = (of: string) => of.split('👩‍🌾').length - 1;
        // Where the columns do not fit beside each other, the table goes on below and its rows are named again.
        const inTitle = count(label);
        const blocks = inTitle === 0 ? 0 : (count(printed) - count(value) - inTitle) / inTitle;
        expect(blocks).toBeGreaterThanOrEqual(inTitle === 0 ? 0 : 1);
        expect(count(printed)).toBe(count(value) + (1 + Math.trunc(blocks)) * inTitle);
      }),
      { examples: [['', '👩‍🌾', 20]] },
    );
  });

  it('goes on below where the columns do not fit beside each other', async () => {
    const cols = Array.from({ length: 12 }, (_, n) => ({ key: `c${n}`, label: `Dampak ${n}` }));
    const { totals: _, ...wide } = tableOf(1, { cols, cells: [] });
    const printed = await text(wide, 'table', { width: 40 });
    expect(printed.match(/^Kelompok/gm)!.length).toBeGreaterThan(1);
    for (const { label } of cols) expect(printed).toContain(label);
  });

  it('draws bars beside numbers where they are asked for', async () => {
    expect(await text(tableOf(3), 'table', { bars: true })).toContain('3 ████████');
  });
});
