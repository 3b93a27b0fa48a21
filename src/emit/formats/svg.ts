import type { Table } from '../../model/table.js';
import type { Format } from '../format.js';
import { codeTree } from '../pictures/code-tree.js';
import { heatMap } from '../pictures/heat-map.js';
import { pentagon } from '../pictures/pentagon.js';
import { saturationCurve } from '../pictures/saturation-curve.js';
import { timeline } from '../pictures/timeline.js';

/** What each kind of table looks like; every other one is a heat map. */
const pictures: Readonly<Record<string, (table: Table) => string>> = {
  assets: pentagon,
  'event-listing': timeline,
  saturation: saturationCurve,
  tree: codeTree,
};

/** A picture of the table with a text alternative that holds its numbers. */
export const svg: Format = {
  id: 'svg',
  emit: (table) => (Object.hasOwn(pictures, table.kind) ? pictures[table.kind]! : heatMap)(table),
};
