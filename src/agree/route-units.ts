import type { Code, CodeIndex } from '../model/codebook.js';
import type { Line } from './agreement.js';
import type { Bootstrap } from './bootstrap.js';
import { codeKey, inOrder } from './code-values.js';
import type { Lineup } from './lineup.js';
import type { Material } from './material.js';
import { type RatingGroup, rate } from './rate.js';
import { concatenate, missing, ofCoders, type Ratings, ratedBy } from './ratings.js';
import type { Sighting } from './sightings.js';
import { noteWords } from './words.js';

const presence = ['absent', 'present'] as const;

/**
 * Route (i): each fixed unit × one code, present or absent: a coefficient of two categories for each code that one of
 * the coders used (and for each of `asked`). Overall pools the decisions on all these codes.
 */
export function rateUnits(
  material: Material,
  units: readonly Sighting[],
  lineup: Lineup,
  codes: CodeIndex,
  asked: readonly Code[],
  bootstrap: Bootstrap,
): Line[] {
  const among = new Set(lineup.main);
  const used = new Set([
    ...asked,
    ...units.flatMap(({ marks }) => marks.filter(({ coder }) => among.has(coder)).map(({ code }) => code)),
  ]);
  const judged = inOrder(used, codes).map((code) => ({ code, ratings: presenceOf(code, units, material) }));
  const like = { coders: material.coders, categories: presence };
  const pooled = concatenate(
    judged.map(({ ratings }) => ratings),
    like,
  );
  const clusterOf = clustersOf(units, bootstrap.over);
  const pooledClusters = new Int32Array(pooled.values.length / Math.max(1, material.coders.length)).map(
    (_, index) => clusterOf[index % units.length]!,
  );
  const everywhere = blank(units, material);
  const group = (of: string, label: RatingGroup['label'], chosen: readonly number[]): RatingGroup => {
    const seen = ofCoders(everywhere, chosen);
    const paired = of.startsWith('pair:');
    return {
      of,
      label,
      ratings: ofCoders(pooled, chosen),
      clusterOf: pooledClusters,
      presence: 1,
      units: ratedBy(seen, paired ? 2 : 1),
      compared: ratedBy(seen, 2),
    };
  };
  const groups: RatingGroup[] = [
    group('overall', noteWords.overall, lineup.main),
    ...judged.map(
      ({ code, ratings }): RatingGroup => ({
        of: `code:${codeKey(code, codes)}`,
        label: code.label,
        ratings: ofCoders(ratings, lineup.main),
        clusterOf,
        presence: 1,
      }),
    ),
    ...lineup.pairs.map(({ of, label, pair }) => group(of, label, pair)),
  ];
  return rate(groups, 'nominal', { size: clusterCount(material, units, bootstrap.over) }, bootstrap);
}

/** Whether each coder saw the code in each unit; missing where the coder did not see the document. */
function presenceOf(code: Code, units: readonly Sighting[], material: Material): Ratings {
  const ratings = blank(units, material);
  const m = material.coders.length;
  units.forEach(({ marks }, u) => {
    for (const mark of marks) if (mark.code === code) ratings.values[u * m + mark.coder] = 1;
  });
  return ratings;
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
