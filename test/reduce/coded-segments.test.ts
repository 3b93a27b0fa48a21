import { describe, expect, it } from 'vitest';
import { resolveCodebooks } from '../../src/codebook/code-index.js';
import { codedSegments } from '../../src/reduce/coded-segments.js';
import { makeCodings, makeStudy, village } from './fixture.js';

const study = makeStudy(village);
const codes = resolveCodebooks(study.codebooks);
const segments = (codings: Parameters<typeof makeCodings>[1]) =>
  codedSegments(study, makeCodings(study, codings), codes);

describe('codedSegments', () => {
  it('gives a coding its address, its code with path and facets, and whose words it marks', () => {
    const [segment] = segments([['w01', 'Omzet anggota naik', 'training', 'supports']]);
    expect(segment).toMatchObject({
      at: 'w01:4',
      codebook: 'kampung',
      code: 'training',
      path: ['empowering', 'training'],
      facets: ['dimension'],
      informant: 'I01',
      case: null,
      group: 'pengurus',
      technique: 'interview',
      wave: '1',
      date: '2025-10-04',
      orphaned: false,
    });
  });

  it('resolves an id that a code had formerly', () => {
    expect(segments([['w01', 'Ada pelatihan merajut', 'course']])[0]?.code).toBe('training');
  });

  it('keeps a coding whose code no codebook has', () => {
    expect(segments([['w01', 'Kenalan', 'ghost']])[0]).toMatchObject({
      code: 'ghost',
      path: ['ghost'],
      facets: [],
    });
  });

  it('stands in order of document, place and codebook', () => {
    const found = segments([
      ['w10', 'Kami melatih', 'training'],
      ['w03', 'Saya diajari', 'equipment'],
      ['w03', 'Saya diajari', 'training'],
      ['w01', 'Omzet', 'income'],
      ['w01', 'Kenalan', 'network'],
    ]);
    expect(found.map(({ doc, code }) => `${doc} ${code}`)).toEqual([
      'w01 network',
      'w01 income',
      'w03 training',
      'w03 equipment',
      'w10 training',
    ]);
  });

  it('lists orphans without a place at the end of their document', () => {
    const [kept, lost] = makeCodings(study, [
      ['w01', 'Omzet', 'income'],
      ['w01', 'Kenalan', 'network'],
    ]);
    const found = codedSegments(study, [kept!], codes, { orphans: [lost!] });
    expect(found.map(({ orphaned, at, start, end }) => ({ orphaned, at, start, end }))).toEqual([
      { orphaned: false, at: 'w01:4', start: 95, end: 100 },
      { orphaned: true, at: null, start: null, end: null },
    ]);
  });

  it('takes the group of a document without speakers from the group that it is about', () => {
    const made = makeStudy({
      documents: { d1: [{ technique: 'documentation', about: 'dinas' }, 'Laporan tahunan.'] },
    });
    const [segment] = codedSegments(made, makeCodings(made, [['d1', 'Laporan', 'training']]), codes);
    expect(segment).toMatchObject({ group: 'dinas', informant: null, at: 'd1:1' });
  });
});
