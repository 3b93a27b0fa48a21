import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  type YAMLMap,
  type Node as YamlNode,
} from 'yaml';
import type { Diagnostic } from '../model/diagnostic.js';
import type { SourceText } from './source-text.js';
import * as faults from './yaml-faults.js';

/** Nesting beyond this is refused before the recursive part of the parser sees it: deep stacks kill the process. */
export const deepest = 100;

/** What an alias stands for is copied; more copies than this are an attack, not a study. */
const mostCopies = 100_000;

const unsafeKeys = new Set(['__proto__', 'constructor', 'prototype']);

interface Walk {
  readonly source: SourceText;
  readonly report: (diagnostic: Diagnostic) => void;
  readonly anchors: Map<string, YamlNode>;
  /** Nodes that are being copied: an alias to one of them points to itself. */
  readonly open: Set<YamlNode>;
  copies: number;
  refused: boolean;
}

/**
 * The nodes as plain data. Of duplicate keys the first counts, unsafe keys are left out, tags are passed over; each
 * is reported. `refused` where aliases would swell without end.
 */
export function toPlainData(
  root: YamlNode | null | undefined,
  source: SourceText,
  report: (diagnostic: Diagnostic) => void,
): { readonly value: unknown; readonly refused: boolean } {
  const walk: Walk = { source, report, anchors: new Map(), open: new Set(), copies: 0, refused: false };
  const value = plain(root, walk, 0, false);
  return { value, refused: walk.refused };
}

function plain(node: unknown, walk: Walk, depth: number, copying: boolean): unknown {
  if (walk.refused || node === null || node === undefined) return null;
  const place = () => walk.source.place(...rangeOf(node));
  if (isAlias(node)) {
    const target = walk.anchors.get(node.source);
    if (target === undefined) {
      walk.report(faults.unknownAliasFault.at(place(), { alias: node.source }));
      return null;
    }
    if (walk.open.has(target) || depth > deepest) {
      walk.refused = true;
      walk.report(faults.aliasBombFault.at(place(), undefined));
      return null;
    }
    return plain(target, walk, depth, true);
  }
  if (copying && ++walk.copies > mostCopies) {
    walk.refused = true;
    walk.report(faults.aliasBombFault.at(place(), undefined));
    return null;
  }
  if (!(isScalar(node) || isMap(node) || isSeq(node))) return null;
  if (!copying) {
    if (node.anchor) walk.anchors.set(node.anchor, node);
    if (node.tag !== undefined) walk.report(faults.tagFault.at(place(), { tag: node.tag }));
  }
  if (isScalar(node)) return node.value;
  walk.open.add(node);
  const value = isSeq(node)
    ? node.items.map((item) => plain(item, walk, depth + 1, copying))
    : plainMap(node, walk, depth, copying);
  walk.open.delete(node);
  return value;
}

function plainMap(map: YAMLMap, walk: Walk, depth: number, copying: boolean): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  const seen = new Map<string, number>();
  for (const pair of map.items) {
    const place = () => walk.source.place(...rangeOf(pair.key));
    const key = keyOf(pair);
    if (key === undefined) {
      if (!copying) walk.report(faults.keyNotTextFault.at(place(), undefined));
      continue;
    }
    const first = seen.get(key);
    if (first !== undefined) {
      if (!copying) walk.report(faults.duplicateKeyFault.at(place(), { key, line: first }));
      plain(pair.value, walk, depth + 1, copying);
      continue;
    }
    seen.set(key, walk.source.lineAt(rangeOf(pair.key)[0]));
    const value = plain(pair.value, walk, depth + 1, copying);
    if (!unsafeKeys.has(key)) result[key] = value;
    else if (!copying) walk.report(faults.unsafeKeyFault.at(place(), { key }));
  }
  return result;
}

/** The key as it was typed: `01` and `yes` stay what they look like. Undefined for a list, a map, or nothing. */
function keyOf(pair: Pair): string | undefined {
  const key = pair.key;
  if (!isScalar(key) || key.value === null) return undefined;
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}

function rangeOf(node: unknown): [number, number] {
  const range = (node as YamlNode | null | undefined)?.range;
  return range ? [range[0], range[1]] : [0, 1];
}

/** A value's node with the key (or, in a list, the item) that names it. */
export interface Spot {
  readonly node: YamlNode | undefined;
  readonly key: YamlNode | undefined;
}

/** Finds nodes by path; `complete` is false where the path ends above what was asked for. */
export function spotsOf(
  root: YamlNode | undefined,
): (path: readonly (string | number)[]) => { spot: Spot; complete: boolean } {
  const pairs = new WeakMap<YAMLMap, Map<string, Pair>>();
  const anchors = new Map<string, YamlNode>();
  const pairsOf = (map: YAMLMap): Map<string, Pair> => {
    let found = pairs.get(map);
    if (found === undefined) {
      found = new Map();
      for (const pair of map.items) {
        const key = keyOf(pair);
        if (key !== undefined && !found.has(key)) found.set(key, pair);
      }
      pairs.set(map, found);
    }
    return found;
  };
  let anchorsRead = false;
  const target = (node: unknown): YamlNode | undefined => {
    if (!isAlias(node)) return (node ?? undefined) as YamlNode | undefined;
    if (!anchorsRead) collectAnchors(root, anchors);
    anchorsRead = true;
    return anchors.get(node.source) ?? node;
  };
  return (path) => {
    let spot: Spot = { node: root, key: undefined };
    for (const step of path) {
      const node = target(spot.node);
      let next: Spot | undefined;
      if (isSeq(node) && typeof step === 'number' && step < node.items.length)
        next = { node: node.items[step] as YamlNode, key: node.items[step] as YamlNode };
      else if (isMap(node)) {
        const pair = pairsOf(node).get(String(step));
        if (pair)
          next = { node: (pair.value ?? undefined) as YamlNode | undefined, key: pair.key as YamlNode };
      }
      if (next === undefined) return { spot, complete: false };
      spot = next;
    }
    return { spot, complete: true };
  };
}

function collectAnchors(node: unknown, anchors: Map<string, YamlNode>): void {
  if (isPair(node)) {
    collectAnchors(node.key, anchors);
    collectAnchors(node.value, anchors);
  } else if (isScalar(node) || isMap(node) || isSeq(node)) {
    if (node.anchor && !anchors.has(node.anchor)) anchors.set(node.anchor, node);
    if (!isScalar(node)) for (const item of node.items) collectAnchors(item, anchors);
  }
}
