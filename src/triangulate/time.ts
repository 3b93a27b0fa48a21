import type { Stance } from '../model/coding.js';
import type { Finding } from '../model/finding.js';
import { levelStatus } from './level-status.js';
import { grouped } from './levels.js';
import type { ClaimCoding, Course, DimensionOutcome, Lean } from './verdict.js';
import { isDirected, witnessStance } from './witness-stance.js';

/**
 * The course of every witness, or observed site, that takes a stance in two waves or more. Waves in which it takes none
 * are passed over. `waves` are in order of time.
 */
export function coursesOf(codings: readonly ClaimCoding[], waves: readonly string[]): Course[] {
  const units = grouped(codings, (coding) => unitOf(coding)?.key ?? null);
  return [...units].flatMap(([key, own]) => {
    const byWave = grouped(own, ({ evidence }) => evidence.segment.wave);
    const steps = waves.flatMap((wave) => {
      const said = byWave.get(wave) ?? [];
      const stance = witnessStance(said.map((coding) => coding.stance));
      return isDirected(stance) ? [{ wave, stance, codings: said }] : [];
    });
    if (steps.length < 2) return [];
    const { id, kind } = unitOf(own[0]!)!;
    return [{ key, id, kind, steps, course: courseOf(steps.map(({ stance }) => stance)) }];
  });
}

/** All stances equal; one change and then stable; or neither. */
export function courseOf(stances: readonly Stance[]): Course['course'] {
  const changes = stances.filter((stance, n) => n > 0 && stance !== stances[n - 1]).length;
  return changes === 0 ? 'consistent' : changes === 1 ? 'changed' : 'inconsistent';
}

/** Who or what is met again: an informant, a case, an observed site whoever observes it, else the witness. */
function unitOf({ evidence }: ClaimCoding): { key: string; id: string; kind: Course['kind'] } | null {
  const { witness, document } = evidence;
  if (witness === null) return null;
  const { site } = document.meta;
  const person = witness.kind === 'informant' || witness.kind === 'case' || witness.kind === 'issuer';
  if (person || site === undefined) return { key: witness.key, id: witness.id, kind: 'witness' };
  return { key: `site:${site}`, id: site, kind: 'site' };
}

/**
 * The verdict over time. Development is not contradiction: where witnesses changed, the claim's own `time` decides, and
 * without it the verdict stays partial. The lean is that of the latest stances.
 */
export function timeVerdict(
  courses: readonly Course[],
  time: Finding['time'],
  threshold: number,
): DimensionOutcome {
  if (courses.length === 0) return { verdict: 'not_assessable', lean: 'none' };
  const lean = latestLean(courses, threshold);
  const has = (course: Course['course']): boolean => courses.some((one) => one.course === course);
  if (has('inconsistent'))
    return time === 'stable'
      ? { verdict: 'dissonance', lean: 'none' }
      : { verdict: 'partial', lean, reason: 'inconsistent' };
  if (!has('changed') || time === 'change') return { verdict: 'agreement', lean };
  return time === 'stable'
    ? { verdict: 'dissonance', lean: 'none' }
    : { verdict: 'partial', lean, reason: 'changed' };
}

function latestLean(courses: readonly Course[], threshold: number): Lean {
  const count = (stance: Stance): number =>
    courses.filter(({ steps }) => steps.at(-1)!.stance === stance).length;
  const { status } = levelStatus(
    {
      supports: count('supports'),
      contradicts: count('contradicts'),
      mixed: count('mixed'),
      neutral: 0,
      silent: 0,
      unknown: 0,
      not_asked: 0,
    },
    threshold,
  );
  return status === 'supports' || status === 'contradicts' ? status : 'none';
}
