import type { Continuum } from '../../src/agree/continuum.js';
import { type Metric, missing, type Ratings } from '../../src/agree/ratings.js';

/** Krippendorff's α as the papers write it: a matrix of coincidences over all pairs, and δ² from it. NaN where undefined. */
export function slowAlpha(ratings: Ratings, metric: Metric): number {
  const q = ratings.categories.length;
  const m = ratings.coders.length;
  const o = Array.from({ length: q }, () => new Array<number>(q).fill(0));
  for (let from = 0; from < ratings.values.length; from += m) {
    const values = [...ratings.values.subarray(from, from + m)].filter((value) => value !== missing);
    values.forEach((c, i) => {
      values.forEach((k, j) => {
        if (i !== j) o[c]![k]! += 1 / (values.length - 1);
      });
    });
  }
  const margins = o.map((row) => row.reduce((sum, one) => sum + one, 0));
  const n = margins.reduce((sum, one) => sum + one, 0);
  const delta = (c: number, k: number): number => {
    if (c === k) return 0;
    const [a, b] = [ratings.numbers?.[c] ?? c, ratings.numbers?.[k] ?? k];
    if (metric === 'nominal') return 1;
    if (metric === 'interval') return (a - b) ** 2;
    if (metric === 'ratio') return ((a - b) / (a + b)) ** 2;
    const [low, high] = c < k ? [c, k] : [k, c];
    let ranks = -(margins[c]! + margins[k]!) / 2;
    for (let g = low; g <= high; g++) ranks += margins[g]!;
    return ranks ** 2;
  };
  let observed = 0;
  let expected = 0;
  for (let c = 0; c < q; c++)
    for (let k = 0; k < q; k++) {
      observed += o[c]![k]! * delta(c, k);
      expected += margins[c]! * margins[k]! * delta(c, k);
    }
  return 1 - ((n - 1) * observed) / expected;
}

/** The unitizing family from full matrices ℓ and ε, counted position by position. NaN where undefined. */
export function slowUnitizing(
  continuum: Continuum,
  q: number,
): { u: number; bar: number; cu: number; k: readonly number[] } {
  const { length, spans } = continuum;
  const m = spans.length;
  const at = spans.map((own) => {
    const line = new Array<number>(length).fill(0);
    for (const { start, end, value } of own) line.fill(value, start, end);
    return line;
  });
  const all = coincidences(at, q, () => true);
  const valued = coincidences(at, q, (c, k) => c > 0 && k > 0);
  const squares = new Array<number>(q).fill(0);
  const sharedSquares = new Array<number>(q).fill(0);
  spans.forEach((own, i) => {
    squares[0]! += at[i]!.filter((value) => value === 0).length;
    for (const { start, end, value } of own) {
      squares[value]! += (end - start) ** 2;
      let shared = 0;
      for (let p = start; p < end; p++)
        shared += at.filter((line, j) => j !== i && line[p]! > 0).length / (m - 1);
      sharedSquares[value]! += shared ** 2;
    }
  });
  const epsilon = expectedOf(all, squares);
  const starred = expectedOf(valued, sharedSquares);
  const bar = (matrix: readonly (readonly number[])[]) => sum(matrix[0]!.slice(1));
  return {
    u: 1 - offDiagonal(all) / offDiagonal(epsilon),
    bar: 1 - bar(all) / bar(epsilon),
    cu: 1 - offDiagonal(valued) / offDiagonal(starred),
    k: valued.map((_, k) => {
      const column = sum(valued.map((row) => row[k]!));
      const chance = sum(starred.map((row) => row[k]!));
      return 1 - ((chance / column) * (column - valued[k]![k]!)) / (chance - starred[k]![k]!);
    }),
  };
}

function coincidences(
  at: readonly (readonly number[])[],
  q: number,
  counts: (c: number, k: number) => boolean,
): number[][] {
  const matrix = Array.from({ length: q }, () => new Array<number>(q).fill(0));
  const m = at.length;
  for (let p = 0; p < at[0]!.length; p++)
    for (let i = 0; i < m; i++)
      for (let j = 0; j < m; j++) {
        const [c, k] = [at[i]![p]!, at[j]![p]!];
        if (i !== j && counts(c, k)) matrix[c]![k]! += 1 / (m - 1);
      }
  return matrix;
}

function expectedOf(matrix: readonly (readonly number[])[], squares: readonly number[]): number[][] {
  const margins = matrix.map(sum);
  const total = sum(margins);
  return matrix.map((row, c) =>
    row.map(
      (_, k) => (margins[c]! * margins[k]! - (c === k ? squares[c]! : 0)) / (total - sum(squares) / total),
    ),
  );
}

function offDiagonal(matrix: readonly (readonly number[])[]): number {
  return sum(matrix.map(sum)) - sum(matrix.map((row, c) => row[c]!));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
