import { describe, expect, test } from 'vitest';
import { idsOf, ingestOne } from './ingested.js';

const talk = '\nP: Apa?\nN: Ya.\nP: Lagi?\nN: Tidak.\n';

test('a head of lines becomes front matter and leaves the body', async () => {
  const head = `TRANSKRIP WAWANCARA

Kode informan : I01
Hari, tanggal : Selasa, 14 Oktober 2025
Waktu : 10.00–11.30 WIB
Tempat : Rumah Bu Ratna
Pewawancara : Rina Kartika
Topik : Pelatihan
Jenis usaha : Keripik
`;
  const { meta, body } = await ingestOne(head + talk);
  expect(meta).toMatchObject({
    technique: 'interview',
    informants: ['I01'],
    date: '2025-10-14',
    start: '10:00',
    end: '11:30',
    site: 'Rumah Bu Ratna',
    interviewer: 'Rina Kartika',
    attributes: { topik: 'Pelatihan', jenis_usaha: 'Keripik' },
  });
  expect(body).toBe('TRANSKRIP WAWANCARA\n\nP: Apa?\n\nN: Ya.\n\nP: Lagi?\n\nN: Tidak.\n');
});

test('an English head', async () => {
  const head = `Informant: Bu Ratna\nDate: Tuesday, October 14, 2025\nTime: 9:30 am to 10:45 am\nPlace: Her kitchen\nInterviewer: Rina\n`;
  const { meta } = await ingestOne(head + talk, 'w01.txt', { as: 'interview' });
  expect(meta).toMatchObject({
    informants: ['I01'],
    date: '2025-10-14',
    start: '09:30',
    end: '10:45',
    site: 'Her kitchen',
    interviewer: 'Rina',
  });
});

describe('one line for two things', () => {
  test.each([
    ['Tempat/tanggal : Balai RW, 14 Oktober 2025', { site: 'Balai RW', date: '2025-10-14' }],
    ['Hari/tanggal/jam : Selasa/14 Oktober 2025/10.00 WIB', { date: '2025-10-14', start: '10:00' }],
    ['Waktu : Selasa, 14 Oktober 2025, pukul 10.00', { date: '2025-10-14', start: '10:00' }],
    ['Informan : Bu Ratna (I01)', { informants: ['I01'] }],
    ['Informan : I01, I02 dan I03', { informants: ['I01', 'I02', 'I03'] }],
    ['Ditanyakan : Q1, Q2, Q4', { asked: ['Q1', 'Q2', 'Q4'] }],
  ])('%s', async (line, expected) => {
    const { meta, body } = await ingestOne(`${line}\nPewawancara : Rina\n${talk}`, 'w01.txt', {
      as: 'interview',
    });
    expect(meta).toMatchObject(expected);
    expect(body).toMatch(/^P: Apa/);
  });
});

test('a weekday on a line of its own is compared with the date', async () => {
  const result = await ingestOne(`Hari : Kamis\nTanggal : 14 Oktober 2025\n${talk}`);
  expect(result.meta.date).toBe('2025-10-14');
  expect(idsOf(result)).toContain('ingest/wrong-weekday');
});

describe('dates that are wrong', () => {
  const read = async (date: string) =>
    await ingestOne(`Tanggal : ${date}\nTempat : Balai\n${talk}`, 'w01.txt', {
      as: 'interview',
      speakers: { P: 'interviewer', N: 'I01' },
    });

  test('no such date: an error with its place', async () => {
    expect((await read('31 November 2025')).diagnostics).toMatchObject([
      { id: 'ingest/no-such-date', severity: 'error', place: { file: 'w01.txt', line: 1 } },
    ]);
  });

  test('a weekday that does not fit: a warning with the right one', async () => {
    const { diagnostics, meta } = await read('Kamis, 14 Oktober 2025');
    expect(diagnostics).toMatchObject([{ id: 'ingest/wrong-weekday', severity: 'warning' }]);
    expect(diagnostics[0]!.message.id).toContain('Selasa');
    expect(meta.date).toBe('2025-10-14');
  });

  test('day and month open: a warning', async () => {
    expect(idsOf(await read('03/04/2025'))).toEqual(['ingest/ambiguous-date']);
  });

  test('several days: a warning, and the line stays', async () => {
    const result = await read('14–16 Oktober 2025');
    expect(idsOf(result)).toEqual(['ingest/several-dates']);
    expect(result.meta.date).toBeUndefined();
    expect(result.body).toContain('14–16 Oktober 2025');
  });
});

describe('what is no head', () => {
  test('a conversation whose labels are words of heads', async () => {
    const text = 'Peneliti: Assalamualaikum.\nInforman: Waalaikumsalam.\nPeneliti: Apa?\nInforman: Ya.\n';
    const { meta } = await ingestOne(text, 'w01.txt', { as: 'interview' });
    expect(Object.keys(meta.speakers)).toEqual(['Peneliti', 'Informan']);
    expect(meta.interviewer).toBeUndefined();
  });

  test('the same labels under a head that names the researcher', async () => {
    const text =
      'Tanggal: 14 Oktober 2025\nPeneliti: Rina Kartika\nInforman: Bu Ratna\n\nPeneliti: Apa?\nInforman: Ya.\nPeneliti: Lagi?\nInforman: Ya.\n';
    const { meta, labels } = await ingestOne(text, 'w01.txt', { as: 'interview' });
    expect(meta).toMatchObject({ interviewer: 'Rina Kartika', informants: ['I01'] });
    expect(labels.map(({ turns }) => turns)).toEqual([2, 2]);
  });

  test('the facts of a document', async () => {
    const text =
      'Nama : Komunitas Tumbuh\nAlamat : Jalan Kenanga\nTanggal : 3 Mei 2019\n\nKomunitas ini berdiri.\n';
    const { meta, body } = await ingestOne(text, 'd1.txt', { as: 'documentation' });
    expect(meta.date).toBe('2019-05-03');
    expect(body).toContain('Nama : Komunitas Tumbuh\nAlamat : Jalan Kenanga');
  });

  test('a birth date', async () => {
    const { meta } = await ingestOne(
      `Tempat, tanggal lahir : Pontianak, 3 Mei 1980\nTempat : Balai\n${talk}`,
    );
    expect(meta.date).toBeUndefined();
  });
});

test('a name that is not in the register is warned of', async () => {
  const result = await ingestOne(`Kode informan : I01\nNama : Sri Wahyuni\n${talk}`);
  expect(idsOf(result)).toContain('ingest/name-in-head');
});

test('flags win over the head', async () => {
  const { meta } = await ingestOne(`Tanggal : 14 Oktober 2025\nTempat : Balai\n${talk}`, 'w01.txt', {
    date: '2025-10-15',
    site: 'Pasar',
    set: { issuer: 'Pengurus', usia: 45, 'states.participants': 25 },
  });
  expect(meta).toMatchObject({
    date: '2025-10-15',
    site: 'Pasar',
    issuer: 'Pengurus',
    attributes: { usia: 45 },
    states: { participants: 25 },
  });
});

describe('front matter of Markdown', () => {
  test('in Indonesian', async () => {
    const text = `---\ntanggal: 14 Oktober 2025\ntempat: Balai\nteknik: wawancara\npewawancara: Rina\ninforman: [Bu Ratna]\ngelombang: 2\nditanyakan: [Q1, Q2]\nbahasa: campuran\nusaha: keripik\n---\n${talk}`;
    const { meta, body } = await ingestOne(text, 'w01.md');
    expect(meta).toMatchObject({
      date: '2025-10-14',
      site: 'Balai',
      technique: 'interview',
      interviewer: 'Rina',
      informants: ['I01'],
      wave: '2',
      asked: ['Q1', 'Q2'],
      language: 'mixed',
      attributes: { usaha: 'keripik' },
    });
    expect(body).toMatch(/^P: Apa/);
  });

  test('in the words of the study itself, speakers and all', async () => {
    const text = `---\nid: w07\ntechnique: interview\ndate: 2025-10-14\nspeakers: {P: interviewer, N: I01}\nstates: {participants: 25}\n---\n${talk}`;
    const { meta, diagnostics } = await ingestOne(text, 'anything.md');
    expect(meta).toMatchObject({
      id: 'w07',
      speakers: { P: 'interviewer', N: 'I01' },
      informants: ['I01'],
      states: { participants: 25 },
    });
    expect(diagnostics).toEqual([]);
  });

  test('a source that is no raw file is a fact about the document', async () => {
    const text = `---\nsource: Koran Warga\nsumber: wartawan\nsha256: abc\n---\n${talk}`;
    const { meta } = await ingestOne(text, 'w01.md');
    expect(meta.attributes).toEqual({ original_source: 'Koran Warga', sumber: 'wartawan' });
    expect(meta.sha256).toBeUndefined();
  });

  test('that is never closed', async () => {
    const { diagnostics } = await ingestOne(`---\ntanggal: 14 Oktober 2025\n${talk}`, 'w01.md').catch(
      async () => {
        const { ingest } = await import('./ingested.js');
        return await ingest(`---\ntanggal: 14 Oktober 2025\n${talk}`, 'w01.md');
      },
    );
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ id: 'ingest/open-front-matter', severity: 'error' }),
    );
  });

  test('with a date that does not exist, on its line', async () => {
    const { diagnostics } = await ingestOne(
      `---\ntempat: Balai\ntanggal: 31 November 2025\n---\n${talk}`,
      'w01.md',
    );
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ id: 'ingest/no-such-date', place: expect.objectContaining({ line: 3 }) }),
    );
  });

  test('with a value of the wrong kind', async () => {
    const result = await ingestOne(`---\nspeakers: [P, N]\n---\n${talk}`, 'w01.md');
    expect(result.diagnostics).toContainEqual(
      expect.objectContaining({
        id: 'ingest/front-matter-value',
        place: expect.objectContaining({ line: 2 }),
      }),
    );
  });
});
