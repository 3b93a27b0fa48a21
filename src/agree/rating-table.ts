import type { Bilingual } from '../model/words.js';
import type { Agreement, Disagreement } from './agreement.js';
import type { Bootstrap } from './bootstrap.js';
import { collapse } from './collapse.js';
import { pairName, pairsOf } from './pairs.js';
import { type RatingGroup, rate } from './rate.js';
import { dichotomise, type Metric, missing, ofCoders, type Ratings, ratedBy, unitCount } from './ratings.js';
import { noteWords } from './words.js';

/** More categories than this are numbers or free text, not a scheme; agreement on each of them would say nothing. */
const mostCategories = 50;

/** Agreement on any table of ratings: all coders, each category of a nominal scale against the rest, each pair. */
export function agreeOnTable(
  ratings: Ratings,
  units: readonly string[],
  metric: Metric,
  bootstrap: Bootstrap,
): Agreement {
  const { coders, categories } = ratings;
  // All groups are made from the patterns, of which any number of units has few.
  const { ratings: patterns, patternOf } = collapse(ratings);
  const groups: RatingGroup[] = [{ of: 'overall', label: noteWords.overall, ratings: patterns }];
  const notes: Bilingual[] = [];
  if (metric === 'nominal' && categories.length > 1) {
    if (categories.length > mostCategories) notes.push(noteWords.manyCategories(categories.length));
    else
      categories.forEach((category, k) => {
        groups.push({
          of: `code:${category}`,
          label: category,
          ratings: dichotomise(patterns, k),
          presence: 1,
        });
      });
  }
  if (coders.length > 2)
    for (const [i, j] of pairsOf(coders.length)) {
      const pair = ofCoders(patterns, [i, j]);
      const of = pairName(coders[i]!, coders[j]!);
      groups.push({ of, label: `${coders[i]} – ${coders[j]}`, ratings: pair, units: ratedBy(pair, 2) });
    }
  return {
    coders: coders.map((id) => ({ id, name: id })),
    lines: rate(
      groups,
      metric,
      { size: patternOf.length, kinds: { count: unitCount(patterns), of: patternOf } },
      bootstrap,
    ),
    disagreements: unlikeUnits(ratings, units),
    notes,
  };
}

/** The units that were not rated alike. */
function unlikeUnits({ coders, categories, values }: Ratings, units: readonly string[]): Disagreement[] {
  const m = coders.length;
  const found: Disagreement[] = [];
  units.forEach((at, u) => {
    let first = missing;
    let unlike = false;
    for (let i = u * m; i < u * m + m; i++) {
      const value = values[i]!;
      if (value === missing) continue;
      if (first === missing) first = value;
      else if (value !== first) unlike = true;
    }
    if (!unlike) return;
    const said = coders.map((coder, i): [string, string[] | null] => {
      const value = values[u * m + i]!;
      return [coder, value === missing ? null : [categories[value]!]];
    });
    found.push({ at, said: Object.fromEntries(said) });
  });
  return found;
}
