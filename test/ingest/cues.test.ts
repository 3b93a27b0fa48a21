import { describe, expect, test } from 'vitest';
import { idsOf, ingest, ingestOne } from './ingested.js';

describe('WebVTT', () => {
  test('consecutive cues of one speaker are one turn that bears the first time', async () => {
    const text = `WEBVTT

00:00:01.000 --> 00:00:03.000
<v Rina>Selamat pagi, Bu.

00:00:03.500 --> 00:00:05.000
<v Rina>Apa kabar?

1:02:06.000 --> 1:02:09.000 align:start
<v.loud Bu Ratna>Baik &amp; <i>sehat</i>.</v>
`;
    const { body, meta } = await ingestOne(text, 'w01.vtt', { as: 'interview' });
    expect(body).toBe(
      '[00:00:01] Rina: Selamat pagi, Bu. Apa kabar?\n\n[01:02:06] Bu Ratna: Baik & sehat.\n',
    );
    expect(meta.speakers).toEqual({ Rina: 'unknown', 'Bu Ratna': 'I01' });
  });

  test('styles and identifiers are no text, notes are', async () => {
    const text =
      'WEBVTT\nKind: captions\n\nSTYLE\n::cue {}\n\nNOTE direkam di balai\n\nintro\n00:01.000 --> 00:02.000\nHalo.\n';
    expect((await ingestOne(text, 'd1.vtt', { as: 'documentation' })).body).toBe(
      'direkam di balai\n\nHalo.\n',
    );
  });

  test('a caption without speaker goes on with the turn', async () => {
    const text =
      'WEBVTT\n\n00:01.000 --> 00:02.000\nBu Ratna: Saya jual\n\n00:02.000 --> 00:03.000\nkeripik.\n';
    expect((await ingestOne(text, 'w01.vtt', { as: 'interview' })).body).toBe(
      '[00:00:01] Bu Ratna: Saya jual keripik.\n',
    );
  });
});

describe('SubRip', () => {
  const cue = (n: number, at: number, text: string) =>
    `${n}\n00:00:${String(at).padStart(2, '0')},000 --> 00:00:${String(at + 1).padStart(2, '0')},000\n${text}\n\n`;

  test('automatic speakers', async () => {
    const text =
      cue(1, 1, 'SPEAKER_00: Apa?') + cue(2, 2, 'SPEAKER_01: Ya.') + cue(3, 3, 'SPEAKER_01: Betul.');
    const { body, meta } = await ingestOne(text, 'w01.srt', {
      speakers: { SPEAKER_00: 'interviewer', SPEAKER_01: 'I01' },
    });
    expect(body).toBe('[00:00:01] SPEAKER_00: Apa?\n\n[00:00:02] SPEAKER_01: Ya. Betul.\n');
    expect(meta.speakers).toEqual({ SPEAKER_00: 'interviewer', SPEAKER_01: 'I01' });
  });

  test('a repeated segment is flagged on its line and kept', async () => {
    const text = cue(1, 1, 'SPEAKER_00: Saya jual keripik.') + cue(2, 2, 'SPEAKER_00: Saya jual keripik.');
    const result = await ingestOne(text, 'w01.srt');
    expect(result.diagnostics).toContainEqual(
      expect.objectContaining({
        id: 'ingest/repeated-segment',
        place: expect.objectContaining({ file: 'w01.srt', line: 7 }),
      }),
    );
    expect(result.body.match(/keripik/g)).toHaveLength(2);
  });

  test('two speakers in one caption', async () => {
    const { body } = await ingestOne(cue(1, 1, 'P: Apa?\nN: Ya.') + cue(2, 2, 'P: Lagi?'), 'w01.srt', {
      as: 'interview',
    });
    expect(body).toBe('[00:00:01] P: Apa?\n\n[00:00:01] N: Ya.\n\n[00:00:02] P: Lagi?\n');
  });

  test('without speakers a pause ends a paragraph', async () => {
    const text = cue(1, 1, 'Halo semua,') + cue(2, 2, 'selamat datang.') + cue(3, 30, 'Kita mulai.');
    expect((await ingestOne(text, 'd1.srt', { as: 'documentation' })).body).toBe(
      'Halo semua, selamat datang.\n\nKita mulai.\n',
    );
  });

  test('a caption whose time cannot be read keeps its words', async () => {
    const result = await ingestOne(`${cue(1, 1, 'Halo.')}2\n00:00:0x --> ?\nApa kabar.\n`, 'd1.srt', {
      as: 'documentation',
    });
    expect(idsOf(result)).toEqual(['ingest/broken-cue']);
    expect(result.body).toContain('Apa kabar.');
  });

  test('a file without captions', async () => {
    expect(idsOf(await ingest('Halo.\n', 'w01.srt'))).toEqual(['ingest/no-cues']);
  });
});
