import { describe, expect, test } from 'vitest';
import { idsOf, ingest } from './ingested.js';

const two = `Pewawancara : Rina

WAWANCARA 1
Tanggal : 14 Oktober 2025
P: Apa?
N: Ya.

WAWANCARA 2
Tanggal : 16 Desember 2025
P: Lagi?
N: Tidak.
`;
const roles = { as: 'interview', speakers: { P: 'interviewer', N: 'I01' } };

describe('several interviews in one file', () => {
  test('by a pattern: each part has its own head, and shares the one above', async () => {
    const { documents, diagnostics } = await ingest(two, 'w01.txt', {
      ...roles,
      split: { regex: '^WAWANCARA \\d' },
    });
    expect(documents.map(({ meta }) => [meta.id, meta.date, meta.interviewer])).toEqual([
      ['w01-1', '2025-10-14', 'Rina'],
      ['w01-2', '2025-12-16', 'Rina'],
    ]);
    expect(documents[1]!.body).toBe('WAWANCARA 2\n\nP: Lagi?\n\nN: Tidak.\n');
    expect(diagnostics).toEqual([]);
  });

  test('by headings of a level', async () => {
    const text =
      '# Catatan\n\n## Kunjungan 1\n\nSepi.\n\n### Rincian\n\nKosong.\n\n## Kunjungan 2\n\nRamai.\n';
    const { documents } = await ingest(text, 'o.md', { as: 'observation', split: { heading: 2 } });
    expect(documents.map(({ body }) => body)).toEqual([
      '# Catatan\n\n## Kunjungan 1\n\nSepi.\n\n### Rincian\n\nKosong.\n',
      '## Kunjungan 2\n\nRamai.\n',
    ]);
  });

  test('a label counts over the whole file', async () => {
    const { documents } = await ingest('SESI 1\nIbu: Ya.\nSESI 2\nIbu: Tidak.\n', 'f.txt', {
      as: 'fgd',
      split: { regex: '^SESI' },
    });
    expect(documents.map(({ meta }) => Object.keys(meta.speakers))).toEqual([['Ibu'], ['Ibu']]);
  });

  test('a part says of itself which event it is, what it counts, and what else is known', async () => {
    const text = `# Tim

## Sabtu pertama

Peristiwa: kelas-toko
Tanggal peristiwa: 8 November 2025
Angka: peserta=23, stan = 4
Cuaca: hujan

Kelas dibuka.

## Sabtu kedua

states: peserta: 21

Angka: lebih sedikit dari kemarin.
`;
    const { documents } = await ingest(text, 't.md', { as: 'observation', split: { heading: 2 } });
    expect(documents.map(({ meta }) => [meta.states, meta.attributes])).toEqual([
      [
        { peserta: 23, stan: 4 },
        { event: 'kelas-toko', event_date: '2025-11-08', cuaca: 'hujan' },
      ],
      [{ peserta: 21 }, {}],
    ]);
    expect(documents[1]!.body).toContain('Angka: lebih sedikit dari kemarin.');
  });

  test('nothing to split is an error that shows the headings', async () => {
    const result = await ingest('# Awal\n\nIsi.\n', 'o.md', { split: { heading: 3 } });
    expect(result.documents).toEqual([]);
    expect(result.diagnostics).toMatchObject([{ id: 'ingest/nothing-to-split', severity: 'error' }]);
    expect(result.diagnostics[0]!.hint?.en).toContain('Awal');
  });

  test('a pattern that is none', async () => {
    expect(idsOf(await ingest(two, 'w01.txt', { split: { regex: '(' } }))).toContain('ingest/bad-regex');
  });

  test('a pattern made to explode does not', async () => {
    const text = `${'a'.repeat(50_000)}!\n`;
    expect(
      idsOf(await ingest(text, 'w01.txt', { as: 'documentation', split: { regex: '^(a+)+$' } })),
    ).toEqual(['ingest/nothing-to-split']);
  });
});
