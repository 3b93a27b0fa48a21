import type { Diagnostic } from '../model/diagnostic.js';
import type { ParsedYaml } from '../study/yaml.js';
import { type CodeNode, nodesOf } from './code-tree.js';
import { codebookFaults } from './faults.js';
import { asList } from './indicator.js';
import type { RawCode, RawCodebook } from './schema.js';

/** Fetches the file that `extends` names; undefined where there is none. */
export type ExtensionLoader = (ref: string) => { readonly text: string; readonly file: string } | undefined;

/**
 * The codes of an extended codebook with what the extending file takes away (`remove`, with everything below),
 * changes (`replace`: the keys given replace those keys, the others stay) and adds (`add`, `codes`; `parent:` puts a
 * code below one that was there).
 */
export function extendNodes(
  base: readonly CodeNode[],
  own: readonly CodeNode[],
  raw: RawCodebook,
  parsed: ParsedYaml,
  report: (diagnostic: Diagnostic) => void,
): CodeNode[] {
  const byId = new Map(base.map((node) => [node.raw.code, node]));
  const known = [...byId.keys()];
  const find = (key: string, code: string, path: (string | number)[]): CodeNode | undefined => {
    const node = byId.get(code);
    if (node === undefined) {
      const place = parsed.placeOf(path);
      report(codebookFaults.unknownTarget.at(place, { key, code, known }, parsed.lineText(place.line ?? 1)));
    }
    return node;
  };

  const removed = new Set<CodeNode>();
  raw.remove?.forEach((code, i) => {
    const node = find('remove', code, ['remove', i]);
    if (node) removed.add(node);
  });
  raw.replace?.forEach((replacement, i) => {
    const node = find('replace', replacement.code, ['replace', i, 'code']);
    if (node === undefined) return;
    const changes = Object.fromEntries(
      Object.entries(replacement).filter(([, value]) => value !== undefined),
    );
    node.raw = { ...node.raw, ...(changes as Partial<RawCode>) };
    for (const key of Object.keys(changes)) node.replaced.set(key, { parsed, path: ['replace', i] });
    if (replacement.parent !== undefined) node.parent = undefined;
  });
  const kept = base.filter((node) => {
    if (node.parent && removed.has(node.parent)) removed.add(node);
    return !removed.has(node);
  });
  const gone = new Set([...removed].map((node) => node.raw.code));
  if (gone.size > 0) for (const node of kept) node.raw = withoutReferences(node.raw, gone);
  return [...kept, ...own, ...nodesOf(raw.add, parsed, ['add'])];
}

/** The code without its references to codes that were taken away: they are nobody's fault. */
function withoutReferences(raw: RawCode, gone: ReadonlySet<string>): RawCode {
  const unseen = <T>(item: T): T => {
    if (typeof item !== 'object' || item === null || !('see' in item) || !gone.has(String(item.see)))
      return item;
    const { see: _, ...rest } = item;
    return rest as T;
  };
  const seen = <T>(items: T | T[] | undefined) => (Array.isArray(items) ? items.map(unseen) : unseen(items));
  const left = (codes: string | string[] | undefined) => asList(codes).filter((code) => !gone.has(code));
  return {
    ...raw,
    ...(raw.exclude !== undefined && { exclude: seen(raw.exclude) as RawCode['exclude'] }),
    ...(raw.examples !== undefined && { examples: seen(raw.examples) as RawCode['examples'] }),
    ...(raw.answers !== undefined && { answers: left(raw.answers) }),
    ...(raw.yields !== undefined && { yields: left(raw.yields) }),
  };
}

/** Reports `add`, `remove` and `replace` in a file that extends nothing. */
export function withoutExtension(
  raw: RawCodebook,
  parsed: ParsedYaml,
  report: (diagnostic: Diagnostic) => void,
): void {
  for (const key of ['add', 'remove', 'replace'] as const) {
    if (raw[key] === undefined) continue;
    const place = parsed.placeOf([key], 'key');
    report(codebookFaults.withoutExtends.at(place, { key }, parsed.lineText(place.line ?? 1)));
  }
}
