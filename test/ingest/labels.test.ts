import { describe, expect, test } from 'vitest';
import { splitUnits } from '../../src/text/units.js';
import { idsOf, ingest, ingestOne } from './ingested.js';

const speakers = async (text: string, options = {}) =>
  (await ingestOne(text, 'w01.txt', options)).meta.speakers;

describe('labels as people type them', () => {
  test.each([
    ['P: Apa?\nN: Ya.\nP: Lagi?\nN: Tidak.\n', ['P', 'N']],
    ['P : Apa?\nN : Ya.\nP : Lagi?\nN : Tidak.\n', ['P', 'N']],
    ['P\t: Apa?\nN\t: Ya.\nP\t: Lagi?\nN\t: Tidak.\n', ['P', 'N']],
    ['P\tApa?\nN\tYa.\nP\tLagi?\nN\tTidak.\n', ['P', 'N']],
    ['P:Apa?\nN:Ya.\nP:Lagi?\nN:Tidak.\n', ['P', 'N']],
    ['T: Apa?\nJ: Ya.\nT: Lagi?\nJ: Tidak.\n', ['T', 'J']],
    ['Peneliti: Apa?\nInforman 1: Ya.\nPeneliti: Lagi?\nInforman 1: Tidak.\n', ['Peneliti', 'Informan 1']],
    ['**P:** Apa?\n**N:** Ya.\n**P:** Lagi?\n**N:** Tidak.\n', ['P', 'N']],
    ['**P**: Apa?\n**N**: Ya.\n**P**: Lagi?\n**N**: Tidak.\n', ['P', 'N']],
    [
      '**Peneliti** Apa?\n**Informan** Ya.\n**Peneliti** Lagi?\n**Informan** Tidak.\n',
      ['Peneliti', 'Informan'],
    ],
    ['K1-01  Apa?\nK2-02  Ya.\nK1-03  Lagi?\nK2-04  Tidak.\n', ['K1', 'K2']],
    ['1. P: Apa?\n   N: Ya.\n2. P: Lagi?\n   N: Tidak.\n', ['P', 'N']],
    [
      'SPEAKER_00: Apa?\nSPEAKER_01: Ya.\nSPEAKER_00: Lagi?\nSPEAKER_01: Tidak.\n',
      ['SPEAKER_00', 'SPEAKER_01'],
    ],
    ['Rina 0:05\nApa?\nDanu 0:09\nYa.\nRina 0:12\nLagi?\nDanu 0:15\nTidak.\n', ['Rina', 'Danu']],
  ])('%j', async (text, labels) => {
    const { meta, body } = await ingestOne(text);
    expect(Object.keys(meta.speakers)).toEqual(labels);
    expect(body.replace(/^(?:\[[\d:]+\] )?/gm, '')).toBe(
      `${[`${labels[0]}: Apa?`, `${labels[1]}: Ya.`, `${labels[0]}: Lagi?`, `${labels[1]}: Tidak.`, '']
        .join('\n\n')
        .trimEnd()}\n`,
    );
  });

  test('a label alone on its line takes the words below', async () => {
    const { body } = await ingestOne('P:\nApa kabar?\n\nN:\n\nBaik.\n', 'w01.txt', { as: 'interview' });
    expect(body).toBe('P: Apa kabar?\n\nN: Baik.\n');
  });

  test('a turn runs over blank lines to the next label', async () => {
    const { body } = await ingestOne('P: Apa?\nN: Banyak.\n\nMisalnya modal.\nP: Lagi?\nN: Tidak.\n');
    expect(body).toBe('P: Apa?\n\nN: Banyak.\n\nMisalnya modal.\n\nP: Lagi?\n\nN: Tidak.\n');
  });

  test('CD opens a description and CR a reflection, neither is a speaker', async () => {
    const { meta, body } = await ingestOne(
      'CD-1 Balai penuh.\n\nCR-1 Saya kikuk.\n\nMasih kikuk.\n\nCD-2 Sepi.\n',
      'o1.txt',
      {
        as: 'observation',
      },
    );
    expect(meta.speakers).toEqual({});
    expect(body).toBe('CD-1 Balai penuh.\n\nCR-1 Saya kikuk.\nMasih kikuk.\n\nCD-2 Sepi.\n');
    expect(splitUnits(body, meta).map(({ standing }) => standing)).toEqual(['evidence', 'note', 'evidence']);
  });

  test('a question mark of the guide stays at the head of a turn', async () => {
    const { body } = await ingestOne('P: (Q3) Apa?\nN: Ya.\nP: (Q4) Lagi?\nN: Tidak.\n');
    expect(body).toContain('P: (Q3) Apa?');
  });
});

describe('timestamps', () => {
  test.each([
    '[00:01:23] P: Apa?',
    'P: [00:01:23] Apa?',
    'P [00:01:23]: Apa?',
    '00:01:23 P: Apa?',
    '(1:23) P: Apa?',
  ])('%s', async (line) => {
    const { body } = await ingestOne(`${line}\nN: Ya.\nP: Lagi?\nN: Tidak.\n`);
    expect(body).toMatch(/^\[00:01:23\] P: Apa\?\n/);
  });

  test('a time of day is no label', async () => {
    expect(await speakers('08:00 Ketua datang.\n\nJam 09:30 rapat mulai.\n\nJam 10:15 selesai.\n')).toEqual(
      {},
    );
  });
});

describe('what is a label', () => {
  test('seen once it is none', async () => {
    expect(await speakers('Keuntungan: sedikit.\n\nSudah itu saja.\n', { as: 'interview' })).toEqual({});
  });

  test('named it is one, seen once', async () => {
    expect(await speakers('Mbak: Apa?\nSaya jawab begitu.\n', { speakers: { Mbak: 'interviewer' } })).toEqual(
      {
        Mbak: 'interviewer',
      },
    );
  });

  test('an id or pseudonym of the register is one, seen once', async () => {
    expect(await speakers('Bu Ratna: Ya.\nPAK DANU: Tidak.\ni01: Betul.\n')).toEqual({
      'Bu Ratna': 'I01',
      'PAK DANU': 'I02',
      i01: 'I01',
    });
  });

  test('a lone code among speakers is a voice that nobody knows', async () => {
    expect(await speakers('P: Apa?\nN: Ya.\nM: Saya juga.\nP: Lagi?\nN: Tidak.\n')).toMatchObject({
      M: 'unknown',
    });
  });

  test.each([
    'Catatan: hujan.\n\nCatatan: reda.\n',
    'https://contoh.id\n\nhttps://contoh.id\n',
    'yang pertama: modal.\n\nyang pertama: tempat.\n',
    'COVID-19 datang.\n\nCOVID-19 pergi.\n',
  ])('not %j', async (text) => {
    expect(await speakers(text, { as: 'interview' })).toEqual({});
  });

  test('in a document that is no conversation, a list of keys has no speakers', async () => {
    expect(
      await speakers('Pasar: ramai.\n\nKeripik: laku.\n\nPasar: sepi.\n\nKeripik: sisa.\n', {
        as: 'observation',
      }),
    ).toEqual({});
  });
});

describe('roles', () => {
  const talk = 'P: Apa?\nN: Ya.\nP: Lagi?\nN: Tidak.\n';

  test('are never guessed, whatever the label says', async () => {
    const result = await ingestOne(talk, 'w01.txt', { informants: ['I01'] });
    expect(result.meta.speakers).toEqual({ P: 'unknown', N: 'unknown' });
    expect(idsOf(result).filter((id) => id === 'ingest/unknown-speaker')).toHaveLength(2);
  });

  test('are proposed', async () => {
    const result = await ingestOne(talk, 'w01.txt', { informants: ['I01'] });
    const hints = result.diagnostics.flatMap(({ id, hint }) =>
      id === 'ingest/unknown-speaker' ? [hint!.en] : [],
    );
    expect(hints[0]).toContain('--speaker "P=interviewer"');
    expect(hints[1]).toContain('--speaker "N=I01"');
  });

  test('come from flags, by id or pseudonym', async () => {
    const { meta, diagnostics } = await ingestOne(talk, 'w01.txt', {
      as: 'interview',
      speakers: { P: 'interviewer', N: 'Pak Danu' },
    });
    expect(meta.speakers).toEqual({ P: 'interviewer', N: 'I02' });
    expect(meta.informants).toEqual(['I02']);
    expect(diagnostics).toEqual([]);
  });

  test('a pseudonym of two informants names neither', async () => {
    const result = await ingestOne('P: Apa?\nBu Sari: Ya.\nP: Lagi?\nBu Sari: Tidak.\n', 'w01.txt', {
      speakers: { P: 'interviewer' },
    });
    expect(result.meta.speakers['Bu Sari']).toBe('unknown');
    expect(idsOf(result)).toContain('ingest/shared-pseudonym');
  });

  test('a role for a label that nobody bears is reported', async () => {
    const result = await ingestOne(talk, 'w01.txt', { speakers: { PN: 'interviewer' } });
    expect(idsOf(result)).toContain('ingest/absent-speaker');
  });

  test('an informant who is not in the register is reported with the nearest id', async () => {
    const result = await ingestOne(talk, 'w01.txt', { speakers: { N: 'I0l' } });
    const fault = result.diagnostics.find(({ id }) => id === 'ingest/unknown-informant');
    expect(fault?.hint?.en).toMatch(/`I0\d`/);
  });
});

describe('almost the same label', () => {
  test('a misspelling is a label of its own, and proposed as one with the other', async () => {
    const result = await ingestOne(
      'Peneliti: Apa?\nInforman: Ya.\nPenelti: Lagi?\nInforman: Tidak.\nPeneliti: Sudah?\n',
      'w01.txt',
      {
        speakers: { Peneliti: 'interviewer', Informan: 'I01' },
      },
    );
    expect(result.meta.speakers).toEqual({ Peneliti: 'interviewer', Informan: 'I01', Penelti: 'unknown' });
    expect(result.diagnostics).toContainEqual(
      expect.objectContaining({
        id: 'ingest/near-labels',
        place: expect.objectContaining({ file: 'w01.txt', line: 3 }),
      }),
    );
  });

  test('numbers are no misspellings', async () => {
    const result = await ingestOne(
      'Informan 1: Ya.\nInforman 2: Tidak.\nInforman 1: Ya.\nInforman 2: Tidak.\n',
    );
    expect(idsOf(result)).not.toContain('ingest/near-labels');
  });

  test('capitals and blanks make no other label, and that is said', async () => {
    const result = await ingestOne('P: Apa?\nN: Ya.\np : Lagi?\nN: Tidak.\nP: Sudah?\n');
    expect(Object.keys(result.meta.speakers)).toEqual(['P', 'N']);
    expect(idsOf(result)).toContain('ingest/label-spellings');
  });
});

test('per label: turns, words, share of questions, first words', async () => {
  const { labels } = await ingest(
    'P: Apa kabar, Bu?\nN: Baik sekali hari ini, terima kasih banyak ya Nak.\nP: Syukurlah.\nN: Ya.\n',
  );
  expect(labels).toMatchObject([
    {
      document: 'w01',
      label: 'P',
      role: 'unknown',
      turns: 2,
      words: 4,
      questions: 0.5,
      first: 'Apa kabar, Bu?',
    },
    { label: 'N', turns: 2, words: 10, questions: 0, first: 'Baik sekali hari ini, terima kasih banyak ya' },
  ]);
});

test('an interview without labels is warned of', async () => {
  expect(idsOf(await ingest('Saya ikut sejak lama.\n', 'w01.txt', { as: 'interview' }))).toEqual([
    'ingest/no-speakers',
  ]);
});

test('notes of a visit, which are about a case, have no speakers by their nature', async () => {
  const options = { as: 'interview', about: 'K07' };
  expect(idsOf(await ingest('Kandang kosong. Bu Marsi pergi ke sawah.\n', 'v.txt', options))).toEqual([]);
});

test('escape sequences in a label are taken out', async () => {
  const { meta, diagnostics } = await ingestOne(
    '\u001b[31mP\u001b[0m: Apa?\nN\u0007: Ya.\nP: Lagi?\nN: Tidak.\n',
  );
  expect(Object.keys(meta.speakers)).toEqual(['P', 'N']);
  expect(diagnostics).toContainEqual(expect.objectContaining({ id: 'ingest/control-characters' }));
});

test('a segment that only repeats the one before is flagged and kept', async () => {
  const result = await ingestOne(
    'P: Apa?\nN: Saya jual keripik singkong pedas.\nN: Saya jual keripik singkong pedas.\nP: Lagi?\n',
  );
  expect(result.diagnostics).toContainEqual(
    expect.objectContaining({
      id: 'ingest/repeated-segment',
      place: expect.objectContaining({ file: 'w01.txt', line: 3 }),
    }),
  );
  expect(result.body.match(/keripik/g)).toHaveLength(2);
});
