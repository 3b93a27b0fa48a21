/**
 * Expected number of distinct codes in k of n documents, for k = 1 … n, whatever their order (sample-based rarefaction):
 * S(k) = Σ_c [1 − C(n − f_c, k) / C(n, k)], where f_c is the number of documents that contain code c. Exact.
 */
export function expectedCodes(frequencies: readonly number[], n: number): number[] {
  const absent = frequencies.map(() => 1);
  return Array.from({ length: n }, (_, index) => {
    // C(n − f, k) / C(n, k) = Π_{i<k} (n − f − i) / (n − i), a factor more with each k.
    frequencies.forEach((frequency, c) => {
      absent[c] = absent[c]! * Math.max(0, (n - frequency - index) / (n - index));
    });
    return absent.reduce((sum, share) => sum + 1 - share, 0);
  });
}

/** An estimate of all codes, seen and unseen. */
export interface Chao2 {
  readonly estimate: number;
  /** Codes found in exactly one document, and in exactly two. */
  readonly once: number;
  readonly twice: number;
}

/**
 * Chao2 for n documents: S_obs + ((n − 1)/n) · Q₁(Q₁ − 1) / (2(Q₂ + 1)). Null without documents. A description of what the
 * sample suggests, not a proof.
 */
export function chao2(frequencies: readonly number[], n: number): Chao2 | null {
  if (n === 0) return null;
  const seen = frequencies.filter((frequency) => frequency > 0);
  const once = seen.filter((frequency) => frequency === 1).length;
  const twice = seen.filter((frequency) => frequency === 2).length;
  const estimate = seen.length + ((n - 1) / n) * ((once * (once - 1)) / (2 * (twice + 1)));
  return { estimate, once, twice };
}

/** In how many documents each code occurs. */
export function codeFrequencies(
  documents: readonly { readonly codes: ReadonlySet<string> }[],
): Map<string, number> {
  const found = new Map<string, number>();
  for (const { codes } of documents) for (const code of codes) found.set(code, (found.get(code) ?? 0) + 1);
  return found;
}
