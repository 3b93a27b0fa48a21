import type { Code, CodeIndex } from '../model/codebook.js';
import type { Bilingual } from '../model/words.js';
import type { Line } from './agreement.js';
import type { Bootstrap } from './bootstrap.js';
import { codeKey, inOrder, valueInFacet } from './code-values.js';
import { combined } from './continuum.js';
import type { Lineup } from './lineup.js';
import type { Material } from './material.js';
import { type RatingGroup, rate } from './rate.js';
import { dichotomise, ofCoders, onlyCompared, type Ratings, ratedBy } from './ratings.js';
import { blank, clusterCount, clustersOf } from './route-units.js';
import type { Sighting } from './sightings.js';
import { noteWords } from './words.js';

/**
 * Route (ii): each fixed unit × the codes of one facet, of which a unit bears one; *none* is a category. A unit in which
 * a coder used several of them bears their combination, which agrees with nothing but itself.
 */
export function rateFacet(
  material: Material,
  units: readonly Sighting[],
  lineup: Lineup,
  codes: CodeIndex,
  facet: string,
  bootstrap: Bootstrap,
): { lines: Line[]; notes: Bilingual[] } {
  const { ratings, byCategory, several } = facetRatings(material, units, codes, facet);
  const clusterOf = clustersOf(units, bootstrap.over);
  const main = onlyCompared(ofCoders(ratings, lineup.main));
  const groups: RatingGroup[] = [
    { of: 'overall', label: noteWords.overall, ratings: main, clusterOf },
    ...ratings.categories.flatMap((category, k): RatingGroup[] => {
      const code = byCategory.get(category);
      if (code === undefined || !main.values.includes(k)) return [];
      const one = { ratings: dichotomise(main, k), clusterOf, presence: 1 };
      return [{ of: `code:${category}`, label: code.label, ...one }];
    }),
    ...lineup.pairs.map(({ of, label, pair }): RatingGroup => {
      const both = onlyCompared(ofCoders(ratings, pair));
      return { of, label, ratings: both, clusterOf, units: ratedBy(both, 2) };
    }),
  ];
  const lines = rate(groups, 'nominal', { size: clusterCount(material, units, bootstrap.over) }, bootstrap);
  return { lines, notes: several > 0 ? [noteWords.severalValues(several)] : [] };
}

function facetRatings(
  material: Material,
  units: readonly Sighting[],
  codes: CodeIndex,
  facet: string,
): { ratings: Ratings; byCategory: ReadonlyMap<string, Code>; several: number } {
  const m = material.coders.length;
  const said = units.map(({ marks }) => {
    const values = material.coders.map(() => new Set<Code>());
    for (const { coder, code } of marks) {
      const value = valueInFacet(code, facet, codes);
      if (value) values[coder]!.add(value);
    }
    return values;
  });
  const used = inOrder(new Set(said.flatMap((values) => values.flatMap((one) => [...one]))), codes);
  const byCategory = new Map(used.map((code) => [codeKey(code, codes), code]));
  // The empty name stands for none: no code can have it.
  const index = new Map<string, number>([['', 0]]);
  for (const key of byCategory.keys()) index.set(key, index.size);
  const ratings = blank(units, material);
  let several = 0;
  said.forEach((values, u) => {
    values.forEach((one, i) => {
      if (one.size === 0) return;
      const name = combined([...one].map((code) => codeKey(code, codes)));
      if (one.size > 1) several++;
      if (!index.has(name)) index.set(name, index.size);
      ratings.values[u * m + i] = index.get(name)!;
    });
  });
  return { ratings: { ...ratings, categories: [...index.keys()] }, byCategory, several };
}
