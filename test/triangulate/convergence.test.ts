import { describe, expect, it } from 'vitest';
import { pairStatus } from '../../src/triangulate/convergence.js';
import { prominenceOf } from '../../src/triangulate/prominence.js';
import { defaultProminence } from '../../src/triangulate/rules.js';
import type { Made } from '../reduce/fixture.js';
import { interview, judged } from './fixture.js';

const none = { supports: 0, contradicts: 0, mixed: 0, neutral: 0, silent: 0, unknown: 0, not_asked: 0 };

describe('prominence', () => {
  it.each([
    [{ supports: 1, silent: 3 }, 'low'],
    [{ supports: 1, silent: 2 }, 'medium'],
    [{ supports: 1, mixed: 1, neutral: 1 }, 'high'],
    [{ supports: 2 }, undefined],
    [{ silent: 5 }, undefined],
    [{ supports: 2, silent: 3, unknown: 1 }, undefined],
  ])('%j is %s', (counts, expected) =>
    expect(prominenceOf({ ...none, ...counts }, defaultProminence)).toBe(expected),
  );
});

describe('pairs of levels', () => {
  it('are opposite only where directions are; literally as Farmer only where the examples differ too', () => {
    expect(pairStatus('opposite', 'same', [], false)).toBe('dissonance');
    expect(pairStatus('opposite', 'same', [], true)).toBe('partial');
    expect(pairStatus('opposite', 'different', [], true)).toBe('dissonance');
    expect(pairStatus('same', 'not_assessable', [], false)).toBe('agreement');
    expect(pairStatus('same', 'different', [], false)).toBe('partial');
    expect(pairStatus('overlapping', 'same', [], false)).toBe('partial');
    expect(pairStatus(null, 'not_assessable', ['supports', 'silent'], false)).toBe('silence');
    expect(pairStatus(null, 'not_assessable', ['supports', 'unknown'], false)).toBe('not_assessable');
  });

  it('differ in their examples where they share no code below the claim', () => {
    const made = (code: string): Made => ({
      settings: { groups: { pengurus: { label: 'Pengurus' }, anggota: { label: 'Anggota' } } },
      informants: [
        ['I01', 'Bu Sari', 'pengurus'],
        ['I03', 'Bu Nur', 'anggota'],
      ],
      documents: { w01: interview('I01', ['Ada.']), w03: interview('I03', ['Ada.']) },
      codings: [
        ['w01', 'Ada.', 'training', 'supports'],
        ['w03', 'Ada.', code, 'supports'],
      ],
    });
    const pair = (code: string) =>
      judged(made(code), { codes: [{ code: 'empowering', polarity: 'positive' }] }).pairs[0];
    expect(pair('training')).toMatchObject({
      a: 'pengurus',
      b: 'anggota',
      second: 'same',
      status: 'agreement',
    });
    expect(pair('equipment')).toMatchObject({ second: 'different', status: 'partial' });
    expect(pair('empowering')).toMatchObject({ second: 'not_assessable', status: 'agreement' });
  });
});
