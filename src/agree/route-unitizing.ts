import type { Code, CodeIndex } from '../model/codebook.js';
import type { Bilingual } from '../model/words.js';
import type { Line } from './agreement.js';
import type { Bootstrap } from './bootstrap.js';
import { codeKey, inOrder, valueInFacet } from './code-values.js';
import { barUAlpha } from './coefficients/bar-u-alpha.js';
import { cuAlpha } from './coefficients/cu-alpha.js';
import { uAlpha } from './coefficients/u-alpha.js';
import type { Saying } from './disagreements.js';
import type { Lineup } from './lineup.js';
import type { Material } from './material.js';
import { oneValue, type Part, rateUnitizing, type UnitizingGroup, wholeFamily } from './rate-unitizing.js';
import { partsOf, stripsOf, valuesOn } from './strips.js';
import { noteWords } from './words.js';

/** The value of a coding where codes are compared one at a time. */
const marked = 'marked';

/** Route (iii), split by family: the codes of one facet are the values of the continuum. */
export function rateFamily(
  material: Material,
  lineup: Lineup,
  codes: CodeIndex,
  facet: string,
  bootstrap: Bootstrap,
): { lines: Line[]; notes: Bilingual[] } {
  const byKey = new Map<string, Code>();
  const saying: Saying = ({ code }) => {
    const value = valueInFacet(code, facet, codes);
    if (value === undefined) return undefined;
    const key = codeKey(value, codes);
    byKey.set(key, value);
    return key;
  };
  const strips = stripsOf(material, saying);
  const values = valuesOn(strips);
  const parts = partsOf(strips, lineup.main, values);
  const groups: UnitizingGroup[] = [
    {
      of: 'overall',
      label: noteWords.overall,
      coders: lineup.main.length,
      asked: wholeFamily(parts, values),
    },
    ...inOrder(new Set(byKey.values()), codes).flatMap((code): UnitizingGroup[] => {
      const key = codeKey(code, codes);
      const value = values.indexOf(key);
      if (value < 0) return [];
      const asked = oneValue(parts, values, value);
      return [{ of: `code:${key}`, label: code.label, coders: lineup.main.length, asked }];
    }),
    ...lineup.pairs.map(({ of, label, pair }) => ({
      of,
      label,
      coders: 2,
      asked: wholeFamily(partsOf(strips, pair, values), values),
    })),
  ];
  const several = strips.reduce(
    (sum, { spans }) => sum + spans.flat().filter(({ value }) => !byKey.has(value)).length,
    0,
  );
  return {
    lines: rateUnitizing(groups, material.documents.length, bootstrap),
    notes: several > 0 ? [noteWords.severalValues(several)] : [],
  };
}

/**
 * Route (iii), split by code: each code has a continuum of its own, since codings of different codes may overlap.
 * Overall pools those on which one of the compared marked something; |uα is of what was marked at all. Values cannot be confused here, so there is no cuα.
 */
export function rateEachCode(
  material: Material,
  lineup: Lineup,
  codes: CodeIndex,
  bootstrap: Bootstrap,
): Line[] {
  const used = new Set(material.documents.flatMap(({ marks }) => marks.map(({ code }) => code)));
  const values = ['', marked];
  const byCode = inOrder(used, codes).map((code) => ({
    code,
    strips: stripsOf(material, (mark) => (mark.code === code ? marked : undefined)),
  }));
  const among = (chosen: readonly number[]) =>
    byCode.filter(({ strips }) =>
      strips.some(({ spans }) => chosen.some((coder) => spans[coder]!.length > 0)),
    );
  const anything = stripsOf(material, () => marked);
  const whole = (chosen: readonly number[]): UnitizingGroup['asked'] => {
    const pooled: Part[] = among(chosen).flatMap(({ strips }) => partsOf(strips, chosen, values));
    return [
      { coefficient: uAlpha, parts: pooled, values },
      { coefficient: barUAlpha, parts: partsOf(anything, chosen, values), values },
      { coefficient: cuAlpha, why: chosen.length < 2 ? 'few-coders' : 'families' },
    ];
  };
  const coders = lineup.main.length;
  const groups: UnitizingGroup[] = [
    { of: 'overall', label: noteWords.overall, coders, asked: whole(lineup.main) },
    ...among(lineup.main).map(({ code, strips }): UnitizingGroup => {
      const parts = partsOf(strips, lineup.main, values);
      const asked = [{ coefficient: uAlpha, parts, values }];
      return { of: `code:${codeKey(code, codes)}`, label: code.label, coders, asked };
    }),
    ...lineup.pairs.map(({ of, label, pair }) => ({ of, label, coders: 2, asked: whole(pair) })),
  ];
  return rateUnitizing(groups, material.documents.length, bootstrap);
}
