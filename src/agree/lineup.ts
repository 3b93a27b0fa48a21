import { pairName, pairsOf } from './pairs.js';

/** Who is compared with whom; coders are indices into those of the material. */
export interface Lineup {
  /** The coders of `overall` and of each code. */
  readonly main: readonly number[];
  /** Pairs with a line of their own. */
  readonly pairs: readonly {
    readonly of: string;
    readonly label: string;
    readonly pair: readonly [number, number];
  }[];
}

/**
 * All coders together and, where they are more than two, each pair of them. `against` names a coder who is compared
 * with each of the others but is none of them: the rules.
 */
export function lineUp(
  coders: readonly { readonly id: string; readonly name: string }[],
  against?: string,
): Lineup {
  const main = [...coders.keys()].filter((index) => coders[index]!.id !== against);
  const opponent = coders.findIndex(({ id }) => id === against);
  const pairs: [number, number][] =
    main.length > 2 ? pairsOf(main.length).map(([i, j]) => [main[i]!, main[j]!]) : [];
  if (opponent >= 0) for (const index of main) pairs.push([index, opponent]);
  return {
    main,
    pairs: pairs.map((pair) => {
      const [a, b] = pair.map((index) => coders[index]!);
      return { of: pairName(a!.id, b!.id), label: `${a!.name} – ${b!.name}`, pair };
    }),
  };
}
