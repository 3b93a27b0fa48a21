import { describe, expect, test } from 'vitest';
import { splitUnits } from '../../src/text/units.js';
import { idsOf, ingest } from './ingested.js';

const answers = `Kode informan;Tanggal;Usia;Apa manfaat pelatihan?;Apa kendalanya?
I01;14/10/2025;45;Saya bisa foto produk sendiri.;Modal saja yang masih kurang.
I02;03/11/2025;50;"Belum terasa
sampai sekarang, Mas.";
`;

describe('a survey', () => {
  test('each row is a document of its informant, headers ask, cells answer', async () => {
    const { documents } = await ingest(answers, 'survei.csv');
    expect(documents.map(({ meta }) => meta.id)).toEqual(['survei-I01', 'survei-I02']);
    expect(documents[0]!.meta).toMatchObject({
      technique: 'survey',
      informants: ['I01'],
      speakers: { P: 'interviewer', N: 'I01' },
      attributes: { usia: 45 },
    });
    expect(documents[0]!.body).toBe(
      'P: Apa manfaat pelatihan?\n\nN: Saya bisa foto produk sendiri.\n\nP: Apa kendalanya?\n\nN: Modal saja yang masih kurang.\n',
    );
  });

  test('an empty answer is no turn', async () => {
    const { documents } = await ingest(answers, 'survei.csv');
    expect(documents[1]!.body).toBe('P: Apa manfaat pelatihan?\n\nN: Belum terasa\nsampai sekarang, Mas.\n');
  });

  test('the column settles day and month', async () => {
    const { documents, diagnostics } = await ingest(answers, 'survei.csv');
    expect(documents.map(({ meta }) => meta.date)).toEqual(['2025-10-14', '2025-11-03']);
    expect(diagnostics).toEqual([]);
  });

  test('a column that settles nothing is warned of once', async () => {
    const text =
      'informant,date,Mengapa ikut?\nI01,03/04/2025,Karena diajak teman dekat.\nI02,05/06/2025,Karena ingin belajar bersama.\n';
    expect(idsOf(await ingest(text, 'survei.csv'))).toEqual(['ingest/ambiguous-date']);
  });

  test('a date that does not exist points at its cell', async () => {
    const text = 'informant,date,Mengapa ikut?\nI01,31/11/2025,Karena diajak teman dekat.\n';
    expect((await ingest(text, 'survei.csv')).diagnostics).toMatchObject([
      { id: 'ingest/no-such-date', place: { line: 2, column: 5 } },
    ]);
  });

  test('columns are named by flags', async () => {
    const text = 'Siapa,Kapan,Putaran,Komentar\nPak Danu,2025-10-14,2,Bagus.\n';
    const { documents } = await ingest(text, 's.csv', {
      informantColumn: 'siapa',
      dateColumn: 'Kapan',
      waveColumn: 'Putaran',
      answerColumns: ['Komentar'],
    });
    expect(documents[0]!.meta).toMatchObject({
      id: 's-I02',
      informants: ['I02'],
      date: '2025-10-14',
      wave: '2',
    });
  });

  test('a column that is not there is an error with the nearest name', async () => {
    const result = await ingest(answers, 'survei.csv', { answerColumns: ['Apa kendala?'] });
    expect(result.diagnostics).toContainEqual(
      expect.objectContaining({ id: 'ingest/no-such-column', severity: 'error' }),
    );
    expect(result.diagnostics[0]!.hint?.en).toContain('Apa kendalanya?');
  });

  test('the same informant twice makes two documents, and is warned of', async () => {
    const text =
      'informant,Mengapa ikut?\nI01,Karena diajak teman dekat.\nI01,Karena ingin belajar bersama.\n';
    const result = await ingest(text, 'survei.csv');
    expect(result.documents.map(({ meta }) => meta.id)).toEqual(['survei-I01', 'survei-I01-2']);
    expect(idsOf(result)).toEqual(['ingest/repeated-informant']);
  });

  test('rows that name nobody are kept but are nobody’s words', async () => {
    const result = await ingest('Mengapa ikut?\nKarena diajak teman dekat.\n', 'survei.csv');
    expect(result.documents[0]!.meta).toMatchObject({
      id: 'survei-1',
      speakers: { N: 'unknown' },
      informants: [],
    });
    expect(idsOf(result)).toEqual(['ingest/rows-without-informant']);
  });

  test('a line inside an answer cannot pose as a question', async () => {
    const text = 'informant,Mengapa ikut?\nI01,"Karena diajak.\nP: Saya peneliti.\n# Judul"\n';
    const { documents } = await ingest(text, 'survei.csv');
    const units = splitUnits(documents[0]!.body, documents[0]!.meta);
    expect(units.map(({ kind, role }) => [kind, role])).toEqual([
      ['turn', 'interviewer'],
      ['turn', 'I01'],
    ]);
  });

  test('numbers alone are no answers', async () => {
    expect(idsOf(await ingest('informant,Nilai\nI01,4\n', 'survei.csv'))).toEqual(['ingest/no-answers']);
  });
});
