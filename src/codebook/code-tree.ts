import type { Diagnostic, Place } from '../model/diagnostic.js';
import type { ParsedYaml, YamlPath } from '../study/yaml.js';
import { codebookFaults } from './faults.js';
import type { RawCode } from './schema.js';

/** Deeper trees are cut: no table could show them, and every code carries its path. */
const deepestTree = 50;

/** A code as a file has it, knowing where it stands, in the tree that nesting and `parent:` make. */
export interface CodeNode {
  raw: RawCode;
  readonly parsed: ParsedYaml;
  readonly path: YamlPath;
  /** Where a key was replaced by an extending file, the place of its new value. */
  readonly replaced: Map<string, { readonly parsed: ParsedYaml; readonly path: YamlPath }>;
  parent: CodeNode | undefined;
  children: CodeNode[];
}

/** The place of a key of a code (or of the code itself), wherever an extending file has put it. */
export function placeInNode(node: CodeNode, keys: YamlPath = ['code'], what?: 'key' | 'value'): Place {
  const { parsed, path } = sourceOf(node, keys);
  return parsed.placeOf([...path, ...keys], what);
}

/** The line of a place of `placeInNode`. */
export function lineInNode(node: CodeNode, keys: YamlPath, place: Place): string {
  return sourceOf(node, keys).parsed.lineText(place.line ?? 1);
}

function sourceOf(node: CodeNode, keys: YamlPath): { parsed: ParsedYaml; path: YamlPath } {
  return node.replaced.get(String(keys[0])) ?? node;
}

/** The codes of a list and everything below them, in the order of the file, not yet joined by `parent:`. */
export function nodesOf(
  codes: readonly RawCode[] | undefined,
  parsed: ParsedYaml,
  path: YamlPath,
  parent?: CodeNode,
): CodeNode[] {
  return (codes ?? []).flatMap((raw, i) => {
    const node: CodeNode = { raw, parsed, path: [...path, i], replaced: new Map(), parent, children: [] };
    return [node, ...nodesOf(raw.codes, parsed, [...node.path, 'codes'], node)];
  });
}

/** Joins the codes to a tree by nesting and `parent:`; a broken link is reported and its code becomes a root. */
export function joinTree(nodes: readonly CodeNode[], report: (diagnostic: Diagnostic) => void): CodeNode[] {
  const byId = new Map<string, CodeNode>();
  for (const node of nodes) if (!byId.has(node.raw.code)) byId.set(node.raw.code, node);
  for (const node of nodes) {
    const named = node.raw.parent;
    if (named === undefined) continue;
    const place = placeInNode(node, ['parent']);
    const text = lineInNode(node, ['parent'], place);
    const parent = byId.get(named);
    if (node.parent !== undefined) {
      if (node.parent.raw.code !== named)
        report(codebookFaults.twoParents.at(place, { nested: node.parent.raw.code, parent: named }, text));
    } else if (parent === undefined)
      report(codebookFaults.unknownParent.at(place, { parent: named, known: [...byId.keys()] }, text));
    else node.parent = parent;
  }
  cutCycles(nodes, report);
  for (const node of nodes) node.children = [];
  for (const node of nodes) node.parent?.children.push(node);
  return preorder(nodes, report);
}

function cutCycles(nodes: readonly CodeNode[], report: (diagnostic: Diagnostic) => void): void {
  const safe = new Set<CodeNode>();
  for (const start of nodes) {
    const way = new Set<CodeNode>();
    let node: CodeNode | undefined = start;
    while (node !== undefined && !safe.has(node)) {
      if (way.has(node)) {
        const place = placeInNode(node, ['parent']);
        report(
          codebookFaults.parentCycle.at(place, { code: node.raw.code }, lineInNode(node, ['parent'], place)),
        );
        node.parent = undefined;
        break;
      }
      way.add(node);
      node = node.parent;
    }
    for (const each of way) safe.add(each);
  }
}

/** Parents before their children; iterative, because a flat file can make a chain of any length. */
function preorder(nodes: readonly CodeNode[], report: (diagnostic: Diagnostic) => void): CodeNode[] {
  const order: CodeNode[] = [];
  const stack: [CodeNode, number][] = nodes
    .filter((node) => node.parent === undefined)
    .map((root) => [root, 1]);
  stack.reverse();
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const [node, depth] = top;
    order.push(node);
    if (depth === deepestTree && node.children.length > 0) {
      const child = node.children[0]!;
      const place = placeInNode(child);
      report(
        codebookFaults.treeTooDeep.at(place, { limit: deepestTree }, lineInNode(child, ['code'], place)),
      );
      for (const each of node.children) each.parent = undefined;
      for (const each of [...node.children].reverse()) stack.push([each, 1]);
      node.children = [];
    } else for (let i = node.children.length - 1; i >= 0; i--) stack.push([node.children[i]!, depth + 1]);
  }
  return order;
}
