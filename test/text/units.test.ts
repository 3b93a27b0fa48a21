import { expect, it } from 'vitest';
import type { DocumentMeta } from '../../src/model/document.js';
import { codePointsOf } from '../../src/text/code-points.js';
import { splitUnits } from '../../src/text/units.js';

const interview: Pick<DocumentMeta, 'speakers' | 'informants' | 'technique'> = {
  technique: 'interview',
  informants: ['I01'],
  speakers: { P: 'interviewer', N: 'I01' },
};

/** Address, standing and words of each block. */
function told(
  body: string,
  meta: Pick<DocumentMeta, 'speakers' | 'informants' | 'technique'> = interview,
): string[] {
  const points = codePointsOf({ body });
  return splitUnits(body, meta).map(
    (unit) => `${unit.n} ${unit.standing} ${points.slice(unit.textStart, unit.end)}`,
  );
}

it('opens a turn at every named label and lets it run over blank lines', () => {
  expect(told('P: Bagaimana?\n\nN: Ya begitu.\n\nLanjutannya.\nN: Lagi.\n')).toEqual([
    '1 interviewer Bagaimana?',
    '2 evidence Ya begitu.\n\nLanjutannya.',
    '3 evidence Lagi.',
  ]);
});

it('reads a timestamp before or after the label', () => {
  const units = splitUnits('[00:01:23] P: Satu?\nN: [00:01:30] Dua.\n', interview);
  expect(units.map((unit) => unit.timestamp)).toEqual(['[00:01:23]', '[00:01:30]']);
  expect(told('[00:01:23] P: Satu?\nN: [00:01:30] Dua.\n')).toEqual([
    '1 interviewer Satu?',
    '2 evidence Dua.',
  ]);
});

it('ends a turn at a heading and at a rule; what follows belongs to nobody', () => {
  expect(told('N: Satu.\n# Sesi dua\nKeterangan.\nN: Dua.\n---\nPenutup.\n')).toEqual([
    '1 evidence Satu.',
    '0 heading # Sesi dua',
    '2 other Keterangan.',
    '3 evidence Dua.',
    '4 other Penutup.',
  ]);
});

it('keeps the head of an interview out of the evidence', () => {
  expect(told('Wawancara di rumah.\n\nN: Ya.\n')).toEqual(['1 head Wawancara di rumah.', '2 evidence Ya.']);
});

it('carries the question of the last mark to the answers', () => {
  const units = splitUnits('P: (Q3) Apa?\nN: Anu.\nP: Lalu?\nN: Itu.\nP: (Q4) Dan?\nN: Ini.\n', interview);
  expect(units.map((unit) => unit.question)).toEqual(['Q3', 'Q3', 'Q3', 'Q3', 'Q4', 'Q4']);
});

it('takes no word that goes on with what was said for a speaker, however often it opens a line', () => {
  const said = 'N: Ada.\nContohnya: oven.\nContohnya: loyang.\n';
  expect(told(said)).toEqual(['1 evidence Ada.\nContohnya: oven.\nContohnya: loyang.']);
});

it('lends no remark of the transcriber to who spoke before, and takes it for no speaker', () => {
  const said = 'N: Ada.\n\nCatatan: menunjuk oven.\n\nN: Itu.\nCatatan penyalin: tertawa.\nP: Lalu?\n';
  expect(told(said)).toEqual([
    '1 evidence Ada.',
    '2 other Catatan: menunjuk oven.',
    '3 evidence Itu.',
    '4 other Catatan penyalin: tertawa.',
    '5 interviewer Lalu?',
  ]);
});

it('leaves the head of a document whole', () => {
  expect(told('Tempat: kedai\nCatatan: hujan\n\nN: Ya.\n')).toEqual([
    '1 head Tempat: kedai\nCatatan: hujan',
    '2 evidence Ya.',
  ]);
});

it('never lends words of an unnamed label to the informant who spoke before', () => {
  expect(told('N: Ya.\nX: Bukan.\n')).toEqual(['1 evidence Ya.', '2 unknown Bukan.']);
  expect(told('N: Ya.\nSekretaris: Bukan.\nN: Ya.\nSekretaris: Bukan.\n')[1]).toBe('2 unknown Bukan.');
});

it('reads a colon inside speech as speech', () => {
  expect(told('N: Syaratnya dua.\nPertama: modal.\n')).toEqual([
    '1 evidence Syaratnya dua.\nPertama: modal.',
  ]);
});

it('keeps reflective blocks and parts for the researcher', () => {
  const observation = { technique: 'observation', informants: [], speakers: {} };
  expect(told('Etalase kosong.\n\nCR: Saya heran.\n\nMesin tua.\n', observation)).toEqual([
    '1 evidence Etalase kosong.',
    '2 note CR: Saya heran.',
    '3 evidence Mesin tua.',
  ]);
  expect(
    told(
      '# Deskriptif\nEtalase kosong.\n## Catatan reflektif\nSaya heran.\n\nLagi.\n# Hari kedua\nRamai.\n',
      observation,
    ),
  ).toEqual([
    '0 heading # Deskriptif',
    '1 evidence Etalase kosong.',
    '0 heading ## Catatan reflektif',
    '2 note Saya heran.',
    '3 note Lagi.',
    '0 heading # Hari kedua',
    '4 evidence Ramai.',
  ]);
  expect(
    told('CD-1 Etalase kosong.\n\nCR-1 Saya heran.\n\nCD-2 Mesin tua.\n', observation).map(
      (line) => line.split(' ')[1],
    ),
  ).toEqual(['evidence', 'note', 'evidence']);
});

it('counts code points, not UTF-16 units', () => {
  const units = splitUnits('P: 👍👍\nN: Baik 👍.\n', interview);
  expect(units.map((unit) => [unit.start, unit.textStart, unit.end])).toEqual([
    [0, 3, 5],
    [6, 9, 16],
  ]);
});

it('gives every paragraph of a document with one informant and no speakers to that informant', () => {
  const units = splitUnits('Saya senang.\n\nSaya bisa.\n', {
    technique: 'survey',
    informants: ['I07'],
    speakers: {},
  });
  expect(units.map((unit) => unit.informant)).toEqual(['I07', 'I07']);
});
