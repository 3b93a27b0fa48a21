import { expect, it } from 'vitest';
import { daya, folderWith, smallStudy } from '../cli/run-daya.js';

const study = {
  ...smallStudy,
  'daya.yaml': `${smallStudy['daya.yaml']}questions: {RQ1: Bagaimana bentuknya?}\n`,
  'guide.yaml':
    'questions:\n  Q1: {text: Pelatihan apa?, codes: [training], groups: [anggota], rq: RQ1}\nobserve:\n  O1: {text: Alat dipakai, codes: [equipment]}\ndocuments:\n  D1: {text: Daftar penerima, codes: [equipment]}\n',
};
const table = async (...args: string[]) =>
  (
    await daya(folderWith(study), 'display', 'instrument', '--format', 'csv', '--language', 'id', ...args)
  ).stdout
    .trim()
    .replace('\uFEFF', '')
    .split('\r\n');

it('is the grid: a row an item and code', async () => {
  expect(await table()).toEqual([
    'No,Rumusan masalah,Dimensi,Indikator,Butir,Sumber data,Teknik',
    '1,RQ1: Bagaimana bentuknya?,Dimensi: Pelatihan,Pelatihan,Q1: Pelatihan apa?,Anggota,Wawancara',
    '2,,Dimensi: Alat,Alat,O1: Alat dipakai,"Pengurus, Anggota",Observasi',
    '3,,Dimensi: Alat,Alat,D1: Daftar penerima,"Pengurus, Anggota",Dokumentasi',
  ]);
});

it('gives the guides for the field, with room to write', async () => {
  expect(await table('--layout', 'wawancara')).toEqual([
    'No,Rumusan masalah,Pertanyaan,Indikator,Ditujukan kepada,Catatan',
    'Q1,RQ1,Pelatihan apa?,Pelatihan,Anggota,',
  ]);
  expect(await table('--layout', 'observation')).toEqual([
    'No,Rumusan masalah,Yang diamati,Indikator,Tampak,Tidak tampak,Catatan',
    'O1,,Alat dipakai,Alat,,,',
  ]);
  expect(await table('--layout', 'dokumentasi')).toEqual([
    'No,Rumusan masalah,Yang dicari,Indikator,Ada,Tidak ada,Catatan',
    'D1,,Daftar penerima,Alat,,,',
  ]);
});

it('refuses a layout that does not exist', async () => {
  const { status, stderr } = await daya(folderWith(study), 'display', 'instrument', '--layout', 'wawancra');
  expect(status).toBe(2);
  expect(stderr).toContain('Did you mean `wawancara`?');
});
