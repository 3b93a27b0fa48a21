import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { idsOf, ingest, ingestOne } from './ingested.js';
import { docx, p, pack, partsOf, table } from './word.js';

const roles = { as: 'interview', speakers: { P: 'interviewer', N: 'I01' } } as const;

describe('Word documents', () => {
  test('paragraphs, line breaks and tabs', async () => {
    const bytes = docx(p('P\t: Apa kabar?\nN\t: Baik.'), p(''), p('Sungguh.'), p('P: Syukurlah.'));
    const { body } = await ingestOne(bytes, 'w01.docx', roles);
    expect(body).toBe('P: Apa kabar?\n\nN: Baik.\n\nSungguh.\n\nP: Syukurlah.\n');
  });

  test('bold labels without a colon', async () => {
    const bytes = docx(p('**Peneliti** Apa?'), p('**Bu Ratna** Ya, **sekali**.'), p('**Peneliti** Lagi?'));
    const { body, meta } = await ingestOne(bytes, 'w01.docx', { as: 'interview' });
    expect(body).toBe('Peneliti: Apa?\n\nBu Ratna: Ya, sekali.\n\nPeneliti: Lagi?\n');
    expect(meta.speakers).toEqual({ Peneliti: 'unknown', 'Bu Ratna': 'I01' });
  });

  test('headings of a Word in any language, lists and their levels', async () => {
    const bytes = docx(
      p('Catatan lapangan', { style: 'Judul1' }),
      p('Kunjungan', { style: 'Judul2' }),
      p('spanduk', { list: 'bullet' }),
      p('kecil', { list: 'bullet', level: 1 }),
      p('datang', { list: 'number' }),
      p('Di sela itu hujan.'),
      p('pulang', { list: 'number' }),
    );
    const { body } = await ingestOne(bytes, 'o1.docx', { as: 'observation' });
    expect(body).toBe(
      '# Catatan lapangan\n\n## Kunjungan\n\n- spanduk\n\n  - kecil\n\n1. datang\n\nDi sela itu hujan.\n\n2. pulang\n',
    );
  });

  test('the feet of pages are left out', async () => {
    const { body } = await ingestOne(docx(p('Isi.')), 'd1.docx', { as: 'documentation' });
    expect(body).toBe('Isi.\n');
  });

  test('a head in a table', async () => {
    const bytes = docx(
      table([
        ['Kode informan', ':', 'I01'],
        ['Hari, tanggal', ':', 'Selasa, 14 Oktober 2025'],
        ['Tempat', ':', 'Balai'],
        ['Lama usaha', ':', '5 tahun'],
      ]),
      p('P: Apa?'),
      p('N: Ya.'),
    );
    const { meta, body } = await ingestOne(bytes, 'w01.docx', roles);
    expect(meta).toMatchObject({
      informants: ['I01'],
      date: '2025-10-14',
      site: 'Balai',
      attributes: { lama_usaha: '5 tahun' },
    });
    expect(body).toBe('P: Apa?\n\nN: Ya.\n');
  });

  test('another table stays as Markdown', async () => {
    const bytes = docx(
      p('Anggota:'),
      table([
        ['Nama', 'Usaha'],
        ['Ani', 'kue | roti'],
      ]),
    );
    const { body, diagnostics } = await ingestOne(bytes, 'd1.docx', { as: 'documentation' });
    expect(body).toBe('Anggota:\n\n| Nama | Usaha |\n| --- | --- |\n| Ani | kue \\| roti |\n');
    expect(diagnostics.map(({ id }) => id)).toEqual(['ingest/table-kept']);
  });

  test('text that looks like a heading or a rule is none', async () => {
    const { body } = await ingestOne(docx(p('# dua'), p('---')), 'd1.docx', { as: 'documentation' });
    expect(body).toBe('\\# dua\n\n\\---\n');
  });
});

test('the columns to name are those whose heads say so', async () => {
  const bytes = docx(
    table([
      ['No', 'Pertanyaan', 'Catatan', 'Jawaban informan'],
      ['1', 'Apa?', '', 'Kue.'],
    ]),
  );
  const { diagnostics } = await ingestOne(bytes, 'w01.docx', { as: 'interview' });
  const [kept] = diagnostics.filter(({ id }) => id === 'ingest/table-kept');
  expect(kept?.hint?.en).toContain('--table question=2,answer=4');
});

describe('a conversation in a table', () => {
  const rows = [
    ['No', 'Pertanyaan', 'Jawaban'],
    ['1', 'Apa manfaatnya?', 'Banyak.\nMisalnya foto.'],
    ['2', 'Apa kendalanya?', 'Modal.'],
  ];
  const options = { as: 'interview', informants: ['I01'], table: { question: 2, answer: 3 } };

  test('questions are the interviewer’s, answers the informant’s', async () => {
    const { body, meta, diagnostics } = await ingestOne(
      docx(table(rows), p('Selesai pukul 11.')),
      'w01.docx',
      options,
    );
    expect(meta.speakers).toEqual({ P: 'interviewer', N: 'I01' });
    expect(body).toBe(
      'P: Apa manfaatnya?\n\nN: Banyak.\nMisalnya foto.\n\nP: Apa kendalanya?\n\nN: Modal.\n\n---\n\nSelesai pukul 11.\n',
    );
    expect(diagnostics).toEqual([]);
  });

  test('with two informants nobody knows whose the answers are', async () => {
    const { meta } = await ingestOne(docx(table(rows)), 'w01.docx', {
      ...options,
      informants: ['I01', 'I02'],
    });
    expect(meta.speakers).toEqual({ P: 'interviewer', N: 'unknown' });
  });

  test('a column that no table has', async () => {
    const result = await ingest(docx(table(rows)), 'w01.docx', {
      ...options,
      table: { question: 2, answer: 4 },
    });
    expect(idsOf(result)).toContain('ingest/no-table');
  });
});

describe('files that are no Word document', () => {
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const encrypted = Uint8Array.from([
    ...ole,
    ...new Uint8Array(64),
    ...Buffer.from('EncryptedPackage', 'utf16le'),
  ]);
  const whole = docx(p('Isi.'));

  test.each([
    ['nothing', new Uint8Array(0), 'ingest/empty-file'],
    ['plain text', strToU8('P: Apa?'), 'ingest/not-docx'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'ingest/not-docx'],
    ['an old .doc', Uint8Array.from([...ole, ...new Uint8Array(64)]), 'ingest/old-word'],
    ['a locked document', encrypted, 'ingest/encrypted'],
    ['a workbook', pack({ '[Content_Types].xml': '<x/>', 'xl/workbook.xml': '<x/>' }), 'ingest/not-docx'],
    ['half of a document', whole.subarray(0, whole.length >> 1), 'ingest/damaged-docx'],
    [
      'broken XML',
      pack({ ...partsOf(''), 'word/document.xml': '<w:document><w:body>' }),
      'ingest/damaged-docx',
    ],
    [
      'XML with entities',
      pack({ ...partsOf(''), 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "b">]><w:document/>' }),
      'ingest/damaged-docx',
    ],
    ['a document without words', docx(p('')), 'ingest/no-text'],
  ])('%s', async (_name, bytes, id) => {
    const result = await ingest(bytes, 'w01.docx');
    expect(idsOf(result)).toEqual([id]);
    expect(result.documents).toEqual([]);
  });

  test('a zip bomb by its real size', async () => {
    const bomb = zipSync({
      ...Object.fromEntries(Object.entries(partsOf('')).map(([name, text]) => [name, strToU8(text)])),
      'word/document.xml': new Uint8Array(60 * 1024 * 1024).fill(0x20),
    });
    expect(idsOf(await ingest(bomb, 'w01.docx'))).toEqual(['ingest/zip-bomb']);
  });

  test('a zip bomb that declares a small size', async () => {
    const bomb = zipSync({
      ...Object.fromEntries(Object.entries(partsOf('')).map(([name, text]) => [name, strToU8(text)])),
      'word/document.xml': new Uint8Array(60 * 1024 * 1024).fill(0x20),
    });
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    for (let at = 0; at + 46 < bomb.length; at++)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1e6)
        view.setUint32(at + 24, 100, true);
    expect(idsOf(await ingest(bomb, 'w01.docx'))).toEqual(['ingest/zip-bomb']);
  });

  test('elements nested without end', async () => {
    const deep = `${'<w:sdt><w:sdtContent>'.repeat(20_000)}${'</w:sdtContent></w:sdt>'.repeat(20_000)}`;
    expect(idsOf(await ingest(docx(deep), 'w01.docx'))).toEqual(['ingest/damaged-docx']);
  });
});
