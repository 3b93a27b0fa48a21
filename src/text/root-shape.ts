/**
 * What can be in a word: a quick test that a root may stand in it. A stemmer can only find a root that stands in the
 * word between legal prefixes and legal suffixes, where a nasal may have swallowed its first letter (memukul, pukul).
 * The test lets some words through that have no root, and never keeps out one that has; it spares most calls.
 */
const derivations = ['', 'kan', 'an', 'i', 'in', 'is', 'isme', 'isasi'];
const possessives = ['', 'ku', 'mu', 'nya'];
const particles = ['', 'lah', 'kah', 'tah', 'pun'];

/** Every run of suffixes that a word can end in, the spoken -in after another suffix too. */
const suffixes: ReadonlySet<string> = new Set(
  derivations.flatMap((derivation) =>
    possessives.flatMap((possessive) =>
      particles.flatMap((particle) =>
        ['', 'in', 'innya', 'nya', 'ku', 'mu', 'lah', 'kah', 'pun', '2'].map(
          (spoken) => derivation + possessive + particle + spoken,
        ),
      ),
    ),
  ),
);
const longestSuffix = Math.max(...[...suffixes].map((suffix) => suffix.length));

/** Every run of prefixes, with the nasal that swallows k, p, s or t, also of a second prefix (menyepelekan: me + se). */
const prefixes =
  /^(?:[mp]e(?:m|n|ng|ny|nge|nye|mer|mel|ner|nel)?|di|ke|se|be[rl]?|te[rl]?|pe[rl]|ku|kau|nge?|ny|n|m|tak|tidak)*$/;

/** Whether any of a set of roots may stand in a word. */
export class RootFilter {
  /** Root without its first letter → letters that may stand before it: its own, and the nasals that swallow it. */
  readonly #tails = new Map<string, string>();
  #longest = 0;
  /** Roots under three letters take suffixes only. */
  readonly #short = new Set<string>();

  constructor(roots: Iterable<string>) {
    for (const root of roots) this.add(root);
  }

  add(root: string): void {
    if (root.length < 3) {
      this.#short.add(root);
      return;
    }
    const tail = root.slice(1);
    const letters = /^[kpst]/.test(root) ? `${root[0]}mngy` : root[0]!;
    this.#tails.set(tail, (this.#tails.get(tail) ?? '') + letters);
    if (tail.length > this.#longest) this.#longest = tail.length;
  }

  /** @param word folded, without hyphens. */
  mayHold(word: string): boolean {
    for (const root of this.#short)
      if (word.startsWith(root) && suffixes.has(word.slice(root.length))) return true;
    const { length } = word;
    if (length > 40) return false;
    for (let end = length; end >= 2 && length - end <= longestSuffix; end--) {
      if (end < length && !suffixes.has(word.slice(end))) continue;
      for (let start = Math.max(1, end - this.#longest); start <= end - 2; start++) {
        const before = this.#tails.get(word.slice(start, end));
        if (before === undefined) continue;
        // The prefixes end before the root's first letter, or with the nasal in its place.
        if (before.includes(word[start - 1]!))
          if (isPrefix(word.slice(0, start - 1)) || isPrefix(word.slice(0, start))) return true;
        // An infix after the first letter: gerigi, telunjuk, gemetar, kinerja.
        if (
          start > 2 &&
          /^(?:e[lmr]|in)$/.test(word.slice(start - 2, start)) &&
          before.includes(word[start - 3]!)
        )
          if (isPrefix(word.slice(0, start - 3)) || isPrefix(word.slice(0, start - 2))) return true;
      }
    }
    return false;
  }
}

/** Spoken verbs lack the me- (nyepelein); the rules see them with it. */
function isPrefix(text: string): boolean {
  return prefixes.test(text) || (text.startsWith('n') && prefixes.test(`me${text}`));
}
