import { type HierarchyNode, hierarchy } from 'd3-hierarchy';
import { scaleLinear } from 'd3-scale';
import type { Table } from '../../model/table.js';
import { gridOf } from '../grid.js';
import { element, label, picture, roughWidth } from './svg.js';

interface Leaf {
  readonly name: string;
  readonly count: number;
  readonly children: Leaf[];
}

const step = { x: 22, y: 22 };

/** Codes under their parents, each with a bar as long as it was used often. */
export function codeTree(table: Table): string {
  const { title } = gridOf(table);
  const nodes: HierarchyNode<Leaf>[] = [];
  // Parents before their children, as a tree is read; `descendants` would go level by level.
  hierarchy(rootOf(table)).eachBefore((node) => {
    if (node.depth > 0) nodes.push(node);
  });
  const line = new Map(nodes.map((node, n) => [node, n]));
  const place = (node: HierarchyNode<Leaf>): { x: number; y: number } => ({
    x: 12 + (node.depth - 1) * step.x,
    y: 48 + line.get(node)! * step.y,
  });
  const names = Math.max(120, ...nodes.map((node) => place(node).x + roughWidth(node.data.name))) + 24;
  const most = Math.max(1, ...nodes.map(({ data }) => data.count));
  const bar = scaleLinear().domain([0, most]).range([0, 220]);
  const content = nodes.flatMap((node) => {
    const { x, y } = place(node);
    const { name, count } = node.data;
    const { parent } = node;
    const above = parent && parent.depth > 0 ? place(parent) : undefined;
    return [
      ...(above
        ? [
            element('path', {
              d: `M${above.x + 4} ${above.y + 6}V${y - 4}H${x - 3}`,
              fill: 'none',
              stroke: '#c8d2de',
            }),
          ]
        : []),
      label(name, x, y, node.depth === 1 ? { 'font-weight': 'bold' } : {}),
      element('rect', { x: names, y: y - 11, width: Math.max(0.5, bar(count)), height: 14, fill: '#1f4e8c' }),
      label(String(count), names + bar(count) + 6, y),
    ];
  });
  return picture(
    { width: names + 280, height: 60 + nodes.length * step.y },
    { title, description: `${nodes.map(({ data }) => `${data.name}: ${data.count}`).join('; ')}.` },
    [label(title, 8, 20, { 'font-weight': 'bold', 'font-size': 14 }), ...content],
  );
}

/** The tree behind the rows of a table of kind `tree`, whose labels begin with a dot for each level. */
function rootOf(table: Table): Leaf {
  const root: Leaf = { name: '', count: 0, children: [] };
  const way: Leaf[] = [root];
  const counts = new Map(
    table.cells.filter(({ col }) => col === 'segments').map(({ row, value }) => [row, value]),
  );
  for (const { key, label: text } of table.rows) {
    const depth = /^(?:· )*/.exec(text)![0].length / 2;
    const count = counts.get(key);
    const leaf: Leaf = {
      name: text.slice(depth * 2),
      count: typeof count === 'number' ? count : 0,
      children: [],
    };
    way.length = Math.min(depth + 1, way.length);
    way.at(-1)!.children.push(leaf);
    way.push(leaf);
  }
  return root;
}
