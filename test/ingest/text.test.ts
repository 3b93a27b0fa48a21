import { describe, expect, test } from 'vitest';
import { idsOf, ingest, ingestOne } from './ingested.js';

const body = async (text: string, file = 'd1.txt') =>
  (await ingestOne(text, file, { as: 'documentation' })).body;

describe('plain text', () => {
  test('lines wrapped by hand are one paragraph', async () => {
    expect(await body('Komunitas ini berdiri\ntahun 2019.\n\n\n\nLalu tumbuh.')).toBe(
      'Komunitas ini berdiri\ntahun 2019.\n\nLalu tumbuh.\n',
    );
  });

  test('long lines are paragraphs of their own', async () => {
    const long =
      'Komunitas ini berdiri pada tahun dua ribu sembilan belas dan sejak saat itu terus tumbuh bersama para anggotanya di kampung.';
    expect(await body(`${long}\n${long}\nSelesai.\n`)).toBe(`${long}\n\n${long}\n\nSelesai.\n`);
  });

  test('CRLF, decomposed letters and a BOM', async () => {
    expect(await body('\uFEFFKafe\u0301 buka.\r\n\r\nTutup.\r\n')).toBe('Kafé buka.\n\nTutup.\n');
  });

  test('page numbers and running heads are left out, and counted', async () => {
    const text =
      'Isi satu.\nHalaman 1 dari 3\n\fTranskrip Wawancara W01\nIsi dua.\n2\n\fTranskrip Wawancara W01\nIsi tiga.\n- 3 -\n';
    const result = await ingestOne(text, 'd1.txt', { as: 'documentation' });
    expect(result.body).toBe('Isi satu.\nIsi dua.\nIsi tiga.\n');
    expect(result.diagnostics).toMatchObject([
      { id: 'ingest/page-feet', severity: 'info', place: { line: 2 } },
    ]);
  });

  test('a number that answers a question is no page number', async () => {
    expect(await body('Berapa anggota?\n12\nBanyak.\n')).toContain('\n12\n');
  });
});

test('Markdown is kept as typed', async () => {
  const text = '# Profil\n\n- satu **penting**\n- dua\n\n| a | b |\n| - | - |\n| 1 | 2 |\n';
  expect(await body(text, 'd1.md')).toBe(text);
});

describe('files that cannot be read', () => {
  test.each([
    ['w01.pdf', 'ingest/unknown-format'],
    ['w01.doc', 'ingest/unknown-format'],
    ['catatan', 'ingest/unknown-format'],
  ])('%s', async (file, id) => {
    const result = await ingest('isi', file);
    expect(idsOf(result)).toEqual([id]);
    expect(result.diagnostics[0]!.hint).toBeDefined();
  });

  test('nothing but blanks', async () => {
    expect(idsOf(await ingest(' \n\t\n'))).toEqual(['ingest/empty-file']);
  });
});

describe('what was collected how', () => {
  test.each([
    ['TRANSKRIP WAWANCARA', 'interview'],
    ['CATATAN OBSERVASI 2', 'observation'],
    ['Diskusi Kelompok Terarah (FGD)', 'fgd'],
    ['# Field notes, market', 'observation'],
  ])('the title %s says %s', async (title, technique) => {
    const { meta, diagnostics } = await ingestOne(`${title}\n\nBalai ramai.\n`, 'x.txt');
    expect(meta.technique).toBe(technique);
    expect(diagnostics.map(({ id }) => id)).not.toContain('ingest/technique-assumed');
  });

  test('else it is assumed and warned of', async () => {
    const { meta, diagnostics } = await ingestOne('Balai ramai.\n', 'x.txt');
    expect(meta.technique).toBe('documentation');
    expect(diagnostics).toMatchObject([{ id: 'ingest/technique-assumed', severity: 'warning' }]);
  });
});

describe('the id', () => {
  test.each([
    ['Wawancara Bu Ratna (1).txt', 'Wawancara-Bu-Ratna-1'],
    ['raw/w01.v2.txt', 'w01.v2'],
    ['a\u001b[31m\nb.txt', 'a-31m-b'],
    ['...txt', 'document'],
    ['con.txt', 'con_'],
    ['Ñandú.txt', 'Ñandú'],
  ])('of %j is %s', async (file, id) => {
    expect((await ingestOne('Isi.\n', file, { as: 'documentation' })).meta.id).toBe(id);
  });
});
