/** Words allowed between a segment and the next. */
export interface Gap {
  readonly least: number;
  readonly most: number;
}

/** Shortest stretches of a phrase with gaps: for each end the latest start, and none that holds another. */
export function chainsOf(gaps: readonly Gap[], lists: readonly (readonly number[])[]): Chain[] {
  let chains: Chain[] = pairs(lists[0]!).map(([start, end]) => ({ start, end, parts: [[start, end]] }));
  for (let i = 1; i < lists.length && chains.length > 0; i++) {
    const { least, most } = gaps[i - 1]!;
    const longer: Chain[] = [];
    // Hits and chains are in order of place: the window of chains that can reach a hit moves forward only.
    let low = 0;
    for (const [start, end] of pairs(lists[i]!)) {
      while (low < chains.length && start - chains[low]!.end > most) low++;
      let latest: Chain | undefined;
      for (let j = low; j < chains.length && start - chains[j]!.end >= least; j++)
        if (latest === undefined || chains[j]!.start > latest.start) latest = chains[j]!;
      if (latest !== undefined)
        longer.push({ start: latest.start, end, parts: [...latest.parts, [start, end]] });
    }
    chains = longer;
  }
  const kept = new Set(shortest(chains.map(({ start, end }) => [start, end] as const)).map(String));
  return chains.filter(({ start, end }) => kept.delete(`${start},${end}`));
}

/** A phrase with gaps as far as it is found. */
export interface Chain {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly (readonly [number, number])[];
}

/** Stretches that hold no other one, in order of start. */
export function shortest(stretches: readonly (readonly [number, number])[]): [number, number][] {
  const sorted = [...stretches].sort((a, b) => a[1] - b[1] || b[0] - a[0]);
  const kept: [number, number][] = [];
  let latest = -1;
  for (const [start, end] of sorted) {
    if (start <= latest) continue;
    kept.push([start, end]);
    latest = start;
  }
  return kept;
}

/** A flat list of starts and ends as pairs. */
export function pairs(flat: readonly number[]): [number, number][] {
  const list: [number, number][] = [];
  for (let i = 0; i < flat.length; i += 2) list.push([flat[i]!, flat[i + 1]!]);
  return list;
}
