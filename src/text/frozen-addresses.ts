import type { StudyDocument, Unit } from '../model/document.js';
import { addressNumber } from './addresses.js';
import { codePointsOf } from './code-points.js';
import { hashText } from './hash.js';

/** A turn or paragraph as it was when addresses were frozen. */
export interface FrozenUnit {
  /** The address without its document: `12`, or `12a`. */
  readonly address: string;
  /** Code points of its words. */
  readonly length: number;
  /** Fingerprint of its words. */
  readonly hash: string;
  /** Its first words: by them a person finds it, and the program where the rest was changed. */
  readonly begins: string;
}

/** How many characters of a block are kept to know it again. */
const beginning = 32;

/** The numbered blocks of a document with the addresses that they have now. */
export function freezeAddresses(document: Pick<StudyDocument, 'body' | 'units'>): FrozenUnit[] {
  return numbered(document.units).map((unit) => ({
    address: addressNumber(unit),
    ...printOf(document, unit),
  }));
}

/**
 * The blocks of an edited document with the addresses that were frozen: a block keeps its address through any change of
 * its words; one that was split is 12a, 12b; one that was put in behind 12 is 12a, before the first 0a; of blocks that were
 * joined the first address stays.
 */
export function withFrozenAddresses(
  document: Pick<StudyDocument, 'body' | 'units'>,
  frozen: readonly FrozenUnit[],
): readonly Unit[] {
  const blocks = numbered(document.units);
  const origins = alignBlocks(
    frozen,
    blocks.map((unit) => printOf(document, unit)),
  );
  const addresses = nameBlocks(frozen, origins);
  const named = new Map(blocks.map((unit, i) => [unit, addresses[i]!]));
  return document.units.map((unit) => {
    const address = named.get(unit);
    return address === undefined || address === String(unit.n) ? unit : { ...unit, address };
  });
}

type Print = Omit<FrozenUnit, 'address'>;

function numbered(units: readonly Unit[]): readonly Unit[] {
  return units.filter(({ n }) => n > 0);
}

function printOf(document: { readonly body: string }, unit: Unit): Print {
  const words = codePointsOf(document).slice(unit.textStart, unit.end).replace(/\s+/gu, ' ').trim();
  return {
    length: unit.end - unit.textStart,
    hash: hashText(words),
    begins: [...words.slice(0, 2 * beginning)].slice(0, beginning).join('').trim(),
  };
}

/** Where a block comes from: a frozen block (`whole` where it has its very words), or new behind one (−1: before all). */
interface Origin {
  readonly kind: 'whole' | 'changed' | 'new';
  readonly index: number;
}

/** For each block of now its origin, in order: the same words first, then the same beginning, then what lies between. */
function alignBlocks(frozen: readonly Print[], now: readonly Print[]): Origin[] {
  const origins: (Origin | undefined)[] = now.map(() => undefined);
  const same = (kind: Origin['kind'], like: (a: Print, b: Print) => boolean): void => {
    for (const { frozen: f, now: n } of gapsOf(origins, frozen.length))
      for (const [i, j] of commonRun(frozen.slice(...f), now.slice(...n), like))
        origins[n[0] + j] = { kind, index: f[0] + i };
  };
  same('whole', (a, b) => a.hash === b.hash);
  same('changed', (a, b) => alikeBeginning(a.begins, b.begins));
  for (const { frozen: f, now: n } of gapsOf(origins, frozen.length)) {
    const lost = f[1] - f[0];
    for (let j = n[0]; j < n[1]; j++) {
      const i = Math.min(j - n[0], lost - 1);
      const before = origins[j - 1];
      if (lost > 0) origins[j] = { kind: 'changed', index: f[0] + i };
      else if (before?.kind === 'changed') origins[j] = before;
      else origins[j] = { kind: 'new', index: f[0] - 1 };
    }
  }
  return origins as Origin[];
}

type Bounds = [from: number, to: number];

/** The runs of blocks without an origin, and the frozen blocks that lie between their neighbours' origins. */
function gapsOf(origins: readonly (Origin | undefined)[], count: number): { frozen: Bounds; now: Bounds }[] {
  const gaps: { frozen: Bounds; now: Bounds }[] = [];
  let start = 0;
  let from = 0;
  for (let j = 0; j <= origins.length; j++) {
    const origin = origins[j];
    if (j < origins.length && origin === undefined) continue;
    const to = origin?.index ?? count;
    if (j > start) gaps.push({ frozen: [from, Math.max(from, to)], now: [start, j] });
    start = j + 1;
    from = to + 1;
  }
  return gaps;
}

/** Pairs of the longest common subsequence. What is alike at both ends is paired without a table. */
function commonRun(
  a: readonly Print[],
  b: readonly Print[],
  like: (a: Print, b: Print) => boolean,
): [number, number][] {
  const pairs: [number, number][] = [];
  let first = 0;
  while (first < a.length && first < b.length && like(a[first]!, b[first]!)) pairs.push([first, first++]);
  let [endA, endB] = [a.length, b.length];
  const tail: [number, number][] = [];
  while (endA > first && endB > first && like(a[endA - 1]!, b[endB - 1]!)) tail.push([--endA, --endB]);
  const wide = endB - first + 1;
  const table = new Uint32Array((endA - first + 1) * wide);
  for (let i = endA - first - 1; i >= 0; i--)
    for (let j = endB - first - 1; j >= 0; j--)
      table[i * wide + j] = like(a[first + i]!, b[first + j]!)
        ? table[(i + 1) * wide + j + 1]! + 1
        : Math.max(table[(i + 1) * wide + j]!, table[i * wide + j + 1]!);
  for (let i = 0, j = 0; i < endA - first && j < endB - first; ) {
    if (like(a[first + i]!, b[first + j]!)) pairs.push([first + i++, first + j++]);
    else if (table[(i + 1) * wide + j]! >= table[i * wide + j + 1]!) i++;
    else j++;
  }
  return [...pairs, ...tail.reverse()];
}

/** The first words agree as far as the shorter block goes, and are more than a nod. */
function alikeBeginning(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return length >= 8 && a.slice(0, length) === b.slice(0, length);
}

/** An address for each block. */
function nameBlocks(frozen: readonly FrozenUnit[], origins: readonly Origin[]): string[] {
  const taken = new Set(frozen.map(({ address }) => address));
  const pieces = new Map<number, number>();
  for (const { kind, index } of origins) if (kind !== 'new') pieces.set(index, (pieces.get(index) ?? 0) + 1);
  const last = new Map<string, number>();
  return origins.map(({ kind, index }) => {
    const base = frozen[index]?.address ?? '0';
    if (kind !== 'new' && pieces.get(index) === 1) return base;
    let serial = last.get(base) ?? 0;
    while (taken.has(base + letters(serial))) serial++;
    last.set(base, serial + 1);
    return base + letters(serial);
  });
}

/** a, b … y, then za, zb …: so that more pieces than letters still sort in order. */
function letters(serial: number): string {
  return 'z'.repeat(Math.floor(serial / 25)) + String.fromCharCode(97 + (serial % 25));
}
