import { displayFaults } from '../../i18n/faults/display.js';
import { axisWords, captionWords } from '../../i18n/tables.js';
import type { Code } from '../../model/codebook.js';
import type { TableCell } from '../../model/table.js';
import type { Evidence } from '../../reduce/evidence.js';
import { cooccurrences, type Passage, passagesOf } from '../../reduce/passages.js';
import { quoteOf } from '../cells.js';
import { codeLabel, keyOf } from '../code-axes.js';
import type { DisplayContext } from '../context.js';
import { emptyDraft, withinOf } from '../crossed-draft.js';
import type { Kind } from '../kind.js';

const measures = ['count', 'jaccard', 'c-index'] as const;
type Measure = (typeof measures)[number];

/**
 * Codes by codes: how many passages carry both. `--cell jaccard`: n₁₂ / (n₁ + n₂ − n₁₂) over passages; `c-index`: the same
 * over pairs of overlapping codings. The diagonal holds the passages of the code itself. Codes count only themselves.
 */
export const cooccurrence: Kind = {
  id: 'cooccurrence',
  title: { id: 'Matriks kemunculan bersama', en: 'Code co-occurrence' },
  takes: ['cell', 'within', 'codes', 'where'],
  build(context) {
    const { words, facts, options } = context;
    const within = withinOf(context, 'segment');
    const asked = options.cell ?? 'count';
    const measure = measures.find((known) => known === asked);
    if (measure === undefined)
      context.faults.push(displayFaults.unknownCell.at(undefined, { word: asked, known: measures }));
    if (context.faults.length > 0 || measure === undefined) return emptyDraft([]);

    const own = byCode(facts.evidence);
    const codes = facts.codes.codes.filter(({ ref }) => own.has(ref));
    const together = cooccurrences(facts.evidence, within);
    const alone = new Map([...own].map(([ref, evidence]) => [ref, passagesOf(evidence)]));
    const cells = codes.flatMap((row) =>
      codes.map((col) =>
        cellOf(context, row, col, alone, together.get(row.ref)?.get(col.ref) ?? [], measure),
      ),
    );
    const headings = codes.map((code) => ({
      key: keyOf(code, facts.codes),
      label: codeLabel(context, code),
    }));
    return {
      corner: words.say(axisWords.code),
      rows: headings,
      cols: headings,
      cells,
      decisions: [words.say(measureWords[measure]), words.say(captionWords.together[within])],
      notes: [],
      evidence: facts.evidence,
    };
  },
};

const measureWords = {
  count: {
    id: 'Sel: banyaknya bagian teks yang memuat kedua kode; diagonal: bagian teks kode itu sendiri.',
    en: 'Cell: number of passages that carry both codes; diagonal: passages of the code itself.',
  },
  jaccard: {
    id: 'Sel: indeks Jaccard n₁₂/(n₁+n₂−n₁₂) atas bagian teks.',
    en: 'Cell: Jaccard index n₁₂/(n₁+n₂−n₁₂) over passages.',
  },
  'c-index': {
    id: 'Sel: koefisien c = n₁₂/(n₁+n₂−n₁₂) dengan n₁₂ banyaknya pasangan koding yang bertemu; dapat melebihi 1.',
    en: 'Cell: c-coefficient n₁₂/(n₁+n₂−n₁₂) where n₁₂ counts pairs of codings that meet; it may exceed 1.',
  },
} as const;

function byCode(evidence: readonly Evidence[]): Map<string, Evidence[]> {
  const found = new Map<string, Evidence[]>();
  for (const one of evidence) {
    const list = found.get(one.code.ref);
    if (list === undefined) found.set(one.code.ref, [one]);
    else list.push(one);
  }
  return found;
}

function cellOf(
  context: DisplayContext,
  row: Code,
  col: Code,
  alone: ReadonlyMap<string, readonly Passage[]>,
  together: readonly Passage[],
  measure: Measure,
): TableCell {
  const left = alone.get(row.ref) ?? [];
  const right = alone.get(col.ref) ?? [];
  const same = row.ref === col.ref;
  const passages = same ? left : together;
  return {
    row: keyOf(row, context.facts.codes),
    col: keyOf(col, context.facts.codes),
    value: measured(measure, left.length, right.length, passages, same, [row.ref, col.ref]),
    refs: [...new Set(passages.map(({ at }) => at))],
    quotes: passages.map(quoteOf),
  };
}

function measured(
  measure: Measure,
  left: number,
  right: number,
  passages: readonly Passage[],
  same: boolean,
  refs: readonly [string, string],
): number {
  if (measure === 'count') return passages.length;
  if (same) return 1;
  const n =
    measure === 'jaccard' ? passages.length : passages.reduce((sum, one) => sum + pairs(one, refs), 0);
  const union = left + right - n;
  return union <= 0 ? 1 : Math.round((n / union) * 1000) / 1000;
}

/** Pairs of codings of two codes whose ranges overlap inside a passage. */
function pairs({ codings }: Passage, [a, b]: readonly [string, string]): number {
  const of = (ref: string) => codings.filter(({ code }) => code.ref === ref).map(({ segment }) => segment);
  const right = of(b);
  return of(a).reduce((sum, x) => sum + right.filter((y) => x.start < y.end && y.start < x.end).length, 0);
}
