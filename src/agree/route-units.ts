import type { Code, CodeIndex } from '../model/codebook.js';
import type { Line } from './agreement.js';
import type { Bootstrap } from './bootstrap.js';
import { codeKey, inOrder } from './code-values.js';
import type { Lineup } from './lineup.js';
import type { Material } from './material.js';
import { type RatingGroup, rate } from './rate.js';
import { concatenate, missing, ofCoders, onlyCompared, type Ratings, ratedBy } from './ratings.js';
import type { Sighting } from './sightings.js';
import { noteWords } from './words.js';

const presence = ['absent', 'present'] as const;

/** What was said of one code, and who used it. */
interface Judged {
  readonly code: Code;
  readonly ratings: Ratings;
  readonly usedBy: ReadonlySet<number>;
}

/**
 * Route (i): each fixed unit × one code, present or absent: a coefficient of two categories for each code that one of
 * the coders used (and for each of `asked`). Overall, and for a pair, the decisions on the codes that one of those
 * compared used are pooled: codes that none of them used would be agreed upon everywhere.
 */
export function rateUnits(
  material: Material,
  units: readonly Sighting[],
  lineup: Lineup,
  codes: CodeIndex,
  asked: readonly Code[],
  bootstrap: Bootstrap,
): Line[] {
  const judged = judge(material, units, codes, asked);
  const among = (chosen: readonly number[]): Judged[] =>
    judged.filter(({ code, usedBy }) => asked.includes(code) || chosen.some((coder) => usedBy.has(coder)));
  const clusterOf = clustersOf(units, bootstrap.over);
  const everywhere = blank(units, material);
  const pooled = (of: string, label: RatingGroup['label'], chosen: readonly number[]): RatingGroup => {
    const own = among(chosen).map(({ ratings }) => onlyCompared(ofCoders(ratings, chosen)));
    const seen = onlyCompared(ofCoders(everywhere, chosen));
    const compared = ratedBy(seen, 2);
    return {
      of,
      label,
      ratings: concatenate(own, { coders: seen.coders, categories: presence }),
      clusterOf: new Int32Array(own.length * units.length).map((_, at) => clusterOf[at % units.length]!),
      presence: 1,
      units: of.startsWith('pair:') ? compared : ratedBy(seen, 1),
      compared,
    };
  };
  const groups: RatingGroup[] = [
    pooled('overall', noteWords.overall, lineup.main),
    ...among(lineup.main).map(
      ({ code, ratings }): RatingGroup => ({
        of: `code:${codeKey(code, codes)}`,
        label: code.label,
        ratings: onlyCompared(ofCoders(ratings, lineup.main)),
        clusterOf,
        presence: 1,
      }),
    ),
    ...lineup.pairs.map(({ of, label, pair }) => pooled(of, label, pair)),
  ];
  return rate(groups, 'nominal', { size: clusterCount(material, units, bootstrap.over) }, bootstrap);
}

/** Whether each coder saw each code in each unit; missing where the coder did not see the document. */
function judge(
  material: Material,
  units: readonly Sighting[],
  codes: CodeIndex,
  asked: readonly Code[],
): Judged[] {
  const m = material.coders.length;
  const nothing = blank(units, material);
  const found = new Map<Code, { ratings: Ratings; usedBy: Set<number> }>();
  const entry = (code: Code) => {
    const known = found.get(code);
    if (known) return known;
    const fresh = { ratings: { ...nothing, values: nothing.values.slice() }, usedBy: new Set<number>() };
    found.set(code, fresh);
    return fresh;
  };
  for (const code of asked) entry(code);
  units.forEach(({ marks, source }, u) => {
    for (const { code, coder } of marks) {
      if (!source.seen[coder]) continue;
      const { ratings, usedBy } = entry(code);
      ratings.values[u * m + coder] = 1;
      usedBy.add(coder);
    }
  });
  return inOrder(new Set(found.keys()), codes).map((code) => ({ code, ...found.get(code)! }));
}

/** Every unit with nothing in it: 0 where a coder saw the document. */
export function blank(units: readonly Sighting[], { coders }: Material): Ratings {
  const m = coders.length;
  const values = new Int32Array(units.length * m);
  units.forEach(({ source }, u) => {
    for (let i = 0; i < m; i++) if (!source.seen[i]) values[u * m + i] = missing;
  });
  return { coders, categories: presence, values };
}

/** What the bootstrap draws each unit with. */
export function clustersOf(units: readonly Sighting[], over: Bootstrap['over']): Int32Array {
  return Int32Array.from(units, ({ place }, u) => (over === 'documents' ? place : u));
}

export function clusterCount(
  material: Material,
  units: readonly Sighting[],
  over: Bootstrap['over'],
): number {
  return over === 'documents' ? material.documents.length : units.length;
}
