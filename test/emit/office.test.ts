import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { emit } from '../../src/emit/emit.js';
import { Failure } from '../../src/model/failure.js';
import type { Table } from '../../src/model/table.js';
import { tableOf } from './fixture.js';

const parts = async (
  table: Table,
  format: 'xlsx' | 'docx',
  template?: Uint8Array,
): Promise<Record<string, string>> => {
  const bytes = await emit(table, format, { language: 'id', ...(template && { template }) });
  const files = unzipSync(bytes as Uint8Array);
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]));
};

describe('xlsx', () => {
  const sheet = 'xl/worksheets/sheet1.xml';

  it('keeps numbers as numbers and freezes the head', async () => {
    const files = await parts(tableOf(3), 'xlsx');
    expect(files[sheet]).toMatch(/<c r="B2"[^>]*><v>3<\/v><\/c>/);
    expect(files[sheet]).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  });

  it('writes text that looks like a formula as text', async () => {
    const files = await parts(tableOf('=HYPERLINK("http://x")'), 'xlsx');
    expect(files[sheet]).not.toContain('<f>');
    expect(files['xl/sharedStrings.xml'] ?? files[sheet]).toContain(
      '=HYPERLINK(&quot;http://x&quot;)'.replaceAll('&quot;', '"'),
    );
  });

  it('has a sheet of its own for caption and notes, and names that spreadsheets accept', async () => {
    const files = await parts(
      tableOf(1, { title: 'Matriks: [dampak] / sosial dan ekonomi para anggota' }),
      'xlsx',
    );
    expect(files['xl/workbook.xml']).toMatch(/name="Matriks dampak sosial dan eko\w*"/);
    expect(files['xl/workbook.xml']).toContain('name="Keterangan"');
  });

  it('says how much of a text did not fit into a cell', async () => {
    const files = await parts(tableOf('a'.repeat(40_000)), 'xlsx');
    expect(files['xl/sharedStrings.xml'] ?? files[sheet]).toMatch(/a … \(\+7253\)/);
  });
});

describe('docx', () => {
  const body = async (table: Table): Promise<string> => (await parts(table, 'docx'))['word/document.xml']!;
  const furniture = { label: 'Tabel', chapter: '4', number: 3, source: 'Sumber: Diolah peneliti, 2025' };

  it('is captioned with a field, so that Word builds a list of tables', async () => {
    const xml = await body(tableOf(1, { furniture }));
    expect(xml).toMatch(/<w:pStyle w:val="Caption"\/>/);
    expect(xml).toMatch(/Tabel 4\.<\/w:t>.*<w:fldSimple w:instr="SEQ Tabel \\\* ARABIC">.*3<\/w:t>/s);
    expect(xml).toContain('Sumber: Diolah peneliti, 2025');
  });

  it('is a real table whose head repeats on every page', async () => {
    const xml = await body(tableOf(1));
    expect(xml.match(/<w:tr>/g)).toHaveLength(3);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  });

  it('lies on its side when it is wide', async () => {
    const cols = Array.from({ length: 9 }, (_, n) => ({ key: `c${n}`, label: `Kolom ${n}` }));
    expect(await body(tableOf(1, { cols, cells: [] }))).toMatch(/w:orient="landscape"/);
    expect(await body(tableOf(1))).toMatch(/w:orient="portrait"/);
  });

  it('shows text of the study as text', async () => {
    expect(await body(tableOf('<w:br/>&"'))).toContain('&lt;w:br/&gt;&amp;');
  });

  it('takes over the styles of a template', async () => {
    const template = (await emit(tableOf(1), 'docx', { language: 'en' })) as Uint8Array;
    const files = await parts(tableOf(1), 'docx', template);
    expect(files['word/styles.xml']).toContain('w:val="en-GB"');
  });
  it('refuses a template that is no Word document', async () => {
    const bytes = new TextEncoder().encode('bukan zip');
    await expect(parts(tableOf(1), 'docx', bytes)).rejects.toThrow(Failure);
  });
});

describe('programs that are not ours', () => {
  const table = tableOf('“naik”\n(w03:2)');

  it('read the words and numbers of a workbook', async () => {
    const bytes = (await emit(tableOf(3), 'xlsx', { language: 'id' })) as Uint8Array;
    expect(await readSheet(Buffer.from(bytes))).toEqual([
      ['Kelompok', 'Pelatihan', 'Pendapatan', 'Total informan'],
      ['Anggota', 3, '–', 2],
      ['Total informan', 2, 0, 2],
    ]);
  });

  it('read the table of a Word document', async () => {
    const bytes = (await emit(table, 'docx', { language: 'id' })) as Uint8Array;
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    const rows = [...value.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) =>
      [...row!.matchAll(/<t[dh]>(.*?)<\/t[dh]>/gs)].map(([, cell]) =>
        cell!
          .replace(/<[^>]*>/g, ' ')
          .trim()
          .replace(/\s+/g, ' '),
      ),
    );
    expect(rows).toEqual([
      ['Kelompok', 'Pelatihan', 'Pendapatan', 'Total informan'],
      ['Anggota', '“naik” (w03:2)', '–', '2'],
      ['Total informan', '2', '0', '2'],
    ]);
  });
});

describe.each(['xlsx', 'docx'] as const)('%s', (format) => {
  it('holds one fixed date', async () => {
    const core = (await parts(tableOf(1), format))['docProps/core.xml'] ?? '';
    expect(core.match(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g) ?? []).toEqual(
      (core.match(/<dcterms:/g) ?? []).map(() => '2000-01-01T00:00:00Z'),
    );
  });
});
