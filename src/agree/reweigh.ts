import type { Population } from './bootstrap.js';

/** Writes into `weights` how often each pattern of ratings occurs in a sample; `drawn` says how often each cluster was drawn. */
export type Reweigh = (drawn: Float64Array, weights: Float64Array) => void;

/**
 * Prepares the reweighing of a group. Units of one cluster with the same pattern are counted together, and where all
 * clusters hold equally many units the commonest pattern (for most codes: nobody said anything) is what remains, so
 * that a sample costs as much as there are other things to count.
 * @param patternOf unit → pattern
 * @param clusterOf unit → cluster; each unit by itself where missing
 * @param patterns number of patterns
 */
export function reweighing(
  patternOf: Int32Array,
  clusterOf: Int32Array | undefined,
  patterns: number,
  { size, kinds }: Population,
): Reweigh {
  const counts = new Map<number, number>();
  const perCluster = new Map<number, number>();
  const perPattern = new Float64Array(patterns);
  for (let u = 0; u < patternOf.length; u++) {
    const cluster = clusterOf ? clusterOf[u]! : u;
    const key = cluster * patterns + patternOf[u]!;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    perCluster.set(cluster, (perCluster.get(cluster) ?? 0) + 1);
    perPattern[patternOf[u]!]! += 1;
  }
  const [each = 0] = perCluster.values();
  const all = perCluster.size === (kinds ? kinds.count : size);
  const even = all && [...perCluster.values()].every((count) => count === each);
  const rest = even ? perPattern.indexOf(perPattern.reduce((most, count) => Math.max(most, count), 0)) : -1;
  const kept = [...counts].filter(([key]) => key % patterns !== rest);
  const clusters = Int32Array.from(kept, ([key]) => Math.floor(key / patterns));
  const indices = Int32Array.from(kept, ([key]) => key % patterns);
  const times = Float64Array.from(kept, ([, count]) => count);
  return (drawn, weights) => {
    weights.fill(0);
    let counted = 0;
    for (let i = 0; i < clusters.length; i++) {
      const count = drawn[clusters[i]!]! * times[i]!;
      weights[indices[i]!]! += count;
      counted += count;
    }
    if (rest >= 0) weights[rest] = size * each - counted;
  };
}
