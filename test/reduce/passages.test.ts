import { describe, expect, it } from 'vitest';
import { cooccurrences, jointPassages, passagesOf, stanceOf } from '../../src/reduce/passages.js';
import { makeFacts, village } from './fixture.js';

const of = (codings: NonNullable<typeof village.codings>) => {
  const { evidence } = makeFacts({ ...village, codings });
  const coded = (id: string) => evidence.filter(({ code }) => code.path.includes(id));
  return { evidence, coded };
};

describe('passages', () => {
  it('counts one range coded with two children once for their parent', () => {
    const { coded } = of([
      ['w03', 'Saya diajari merajut.', 'training'],
      ['w03', 'Saya diajari merajut.', 'equipment'],
    ]);
    expect(passagesOf(coded('empowering'))).toHaveLength(1);
  });

  it('finds where two codes overlap, as one passage with the words of both', () => {
    const { coded } = of([
      ['w01', 'Ada pelatihan merajut tiap bulan.', 'training'],
      ['w01', 'tiap bulan. Kenalan', 'network'],
      ['w01', 'Kenalan jadi banyak.', 'network'],
      ['w03', 'Saya diajari merajut.', 'training'],
    ]);
    const joint = jointPassages(coded('training'), coded('network'), 'segment');
    expect(joint.map(({ quote }) => quote)).toEqual(['Ada pelatihan merajut tiap bulan. Kenalan']);
    expect(jointPassages(coded('network'), coded('training'), 'segment')).toHaveLength(1);
  });

  it('finds codes that stand apart in the same turn or document', () => {
    const { coded } = of([
      ['w01', 'Ada pelatihan merajut', 'training'],
      ['w01', 'Kenalan', 'network'],
      ['w01', 'Omzet anggota naik', 'income'],
    ]);
    expect(jointPassages(coded('training'), coded('network'), 'segment')).toEqual([]);
    expect(jointPassages(coded('training'), coded('network'), 'turn')[0]?.quote).toBe(
      'Ada pelatihan merajut […] Kenalan',
    );
    expect(jointPassages(coded('training'), coded('income'), 'turn')).toEqual([]);
    expect(jointPassages(coded('training'), coded('income'), 'document')).toHaveLength(1);
  });

  it('finds all pairs at once as it finds one pair', () => {
    const { evidence, coded } = of(village.codings!);
    for (const within of ['segment', 'turn', 'document'] as const) {
      const pairs = cooccurrences(evidence, within);
      for (const [a, b] of [
        ['training', 'network'],
        ['training', 'equipment'],
        ['training', 'income'],
      ] as const) {
        const found = pairs.get(`kampung:${a}`)?.get(`kampung:${b}`) ?? [];
        expect(found).toEqual(jointPassages(coded(a), coded(b), within));
      }
    }
  });

  it('counts a code together with what stands below it', () => {
    const { coded } = of([['w01', 'Ada pelatihan merajut', 'training']]);
    expect(jointPassages(coded('empowering'), coded('training'), 'segment')).toHaveLength(1);
  });

  it('is mixed where its codings point both ways', () => {
    const { evidence } = of([
      ['w01', 'Omzet anggota naik', 'income', 'supports'],
      ['w03', 'segitu saja', 'income', 'contradicts'],
    ]);
    expect(stanceOf(evidence)).toBe('mixed');
    expect(stanceOf(evidence.slice(1))).toBe('contradicts');
  });
});
