import { describe, expect, it } from 'vitest';
import type { Stance } from '../../src/model/coding.js';
import type { Finding } from '../../src/model/finding.js';
import { courseOf } from '../../src/triangulate/time.js';
import type { Made } from '../reduce/fixture.js';
import { interview, judged } from './fixture.js';

/** One member, interviewed once a wave, and what each interview says of income. */
function met(stances: readonly Stance[], some: Partial<Finding> = {}) {
  const waves = stances.map((_, n) => `${n + 1}`);
  const made: Made = {
    settings: { waves: Object.fromEntries(waves.map((wave) => [wave, `Gelombang ${wave}`])) },
    informants: [['I10', 'Mas Bagas', 'anggota']],
    documents: Object.fromEntries(waves.map((wave) => [`w${wave}`, interview('I10', ['Omzet.'], { wave })])),
    codings: stances.map((stance, n) => [`w${n + 1}`, 'Omzet.', 'income', stance] as const),
  };
  return judged(made, { codes: [{ code: 'income', polarity: 'positive' }], ...some }).time;
}

describe('the course of a witness', () => {
  it.each<[Stance[], string]>([
    [['supports', 'supports'], 'consistent'],
    [['contradicts', 'supports'], 'changed'],
    [['contradicts', 'supports', 'supports'], 'changed'],
    [['supports', 'contradicts', 'supports'], 'inconsistent'],
  ])('%j is %s', (stances, course) => expect(courseOf(stances)).toBe(course));
});

describe('time', () => {
  it.each<[Stance[], Finding['time'], string, string]>([
    [['supports', 'supports'], undefined, 'agreement', 'supports'],
    [['contradicts', 'contradicts'], 'stable', 'agreement', 'contradicts'],
    [['contradicts', 'supports'], 'stable', 'dissonance', 'none'],
    [['contradicts', 'supports'], 'change', 'agreement', 'supports'],
    [['contradicts', 'supports'], undefined, 'partial', 'supports'],
    [['supports', 'contradicts', 'supports'], undefined, 'partial', 'supports'],
    [['supports', 'contradicts', 'supports'], 'stable', 'dissonance', 'none'],
  ])('%j for a claim of %s is %s', (stances, time, verdict, lean) => {
    expect(met(stances, time === undefined ? {} : { time })).toMatchObject({ verdict, lean });
  });

  it('passes over waves without a stance', () => {
    expect(met(['supports', 'neutral']).verdict).toBe('not_assessable');
    expect(met(['supports', 'neutral', 'supports']).courses[0]!.steps).toHaveLength(2);
  });

  it('cannot be assessed where other people were heard in the other wave', () => {
    const verdict = judged({
      informants: [
        ['I03', 'Bu Nur', 'anggota'],
        ['I04', 'Mbak Rini', 'anggota'],
      ],
      documents: {
        w1: interview('I03', ['Ada.'], { wave: '1' }),
        w2: interview('I04', ['Ada.'], { wave: '2' }),
      },
      codings: [
        ['w1', 'Ada.', 'training', 'supports'],
        ['w2', 'Ada.', 'training', 'supports'],
      ],
    });
    expect(verdict.time).toMatchObject({ verdict: 'not_assessable', courses: [] });
  });

  it('meets a site again whoever observes it', () => {
    const observation = (observer: string, wave: string) =>
      [{ technique: 'observation', observer, site: 'balai', wave }, 'Mesin dipakai.\n'] as const;
    const { time } = judged(
      {
        documents: { o1: observation('rina', '1'), o2: observation('tono', '2') },
        codings: [
          ['o1', 'Mesin dipakai.', 'equipment', 'contradicts'],
          ['o2', 'Mesin dipakai.', 'equipment', 'supports'],
        ],
      },
      { codes: [{ code: 'equipment', polarity: 'positive' }] },
    );
    expect(time.courses).toMatchObject([{ id: 'balai', kind: 'site', course: 'changed' }]);
  });
});
