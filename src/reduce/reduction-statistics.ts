import type { Condensation } from '../model/reduction.js';
import { codePointsOf } from '../text/code-points.js';
import type { Evidence, Facts } from './evidence.js';
import type { ReductionRow } from './reduction-rows.js';

/** How far the data were condensed: a description, no merit. Counts of segments and of code points of evidence. */
export interface ReductionStatistics {
  readonly total: number;
  readonly kept: number;
  readonly merged: number;
  readonly excluded: number;
  readonly later: number;
  /** Nobody has decided yet. */
  readonly open: number;
  readonly charsTotal: number;
  readonly charsCoded: number;
  readonly paraphrases: number;
  readonly generalisations: number;
  readonly categories: number;
  readonly themes: number;
  readonly researchers: readonly string[];
}

export function reductionStatistics(
  facts: Facts,
  rows: readonly ReductionRow[],
  condensation: Condensation,
): ReductionStatistics {
  const count = (decision: ReductionRow['decision']): number =>
    rows.filter((row) => row.decision === decision).length;
  const distinct = (texts: readonly string[]): number => new Set(texts.filter((text) => text !== '')).size;
  const coverage = coverageOf(facts);
  return {
    total: rows.length,
    kept: count('keep'),
    merged: count('merge'),
    excluded: count('exclude'),
    later: count('later'),
    open: count(undefined),
    charsTotal: coverage.reduce((sum, { total }) => sum + total, 0),
    charsCoded: coverage.reduce((sum, { coded }) => sum + coded, 0),
    paraphrases: distinct(rows.map(({ paraphrase }) => paraphrase)),
    generalisations: distinct(rows.map(({ generalisation }) => generalisation)),
    categories: condensation.categories.length,
    themes: condensation.themes.length,
    researchers: [...new Set(condensation.records.map(({ by }) => by))].sort(),
  };
}

/** How much of a document is coded, in code points of its evidence. */
export interface Coverage {
  readonly doc: string;
  readonly total: number;
  readonly coded: number;
  /** Addresses of the turns and paragraphs of evidence in which nothing is coded. */
  readonly uncoded: readonly string[];
}

/** Coverage of every document that has words of evidence, in order of documents. */
export function coverageOf({ study, evidence }: Facts): Coverage[] {
  const byDocument = new Map<string, Evidence[]>();
  for (const one of evidence) {
    const list = byDocument.get(one.segment.doc);
    if (list === undefined) byDocument.set(one.segment.doc, [one]);
    else list.push(one);
  }
  return study.documents.flatMap((document) => {
    const units = document.units.filter(({ standing }) => standing === 'evidence');
    const total = units.reduce((sum, { textStart, end }) => sum + end - textStart, 0);
    if (total === 0) return [];
    const here = byDocument.get(document.meta.id) ?? [];
    let coded = 0;
    let reach = 0;
    for (const { segment } of here) {
      coded += Math.max(0, segment.end - Math.max(segment.start, reach));
      reach = Math.max(reach, segment.end);
    }
    const touched = new Set(here.map(({ segment }) => segment.at));
    const uncoded = units.map(({ n }) => `${document.meta.id}:${n}`).filter((at) => !touched.has(at));
    return [{ doc: document.meta.id, total, coded: Math.min(coded, codePointsOf(document).length), uncoded }];
  });
}
