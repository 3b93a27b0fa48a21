import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { cellKinds } from '../../src/display/cells.js';
import { kindIds } from '../../src/display/display.js';
import { reductionLayouts } from '../../src/display/reduction-layouts.js';
import { formatIds } from '../../src/emit/emit.js';

const manual = readFileSync(new URL('../../docs/tables.md', import.meta.url), 'utf8');

it('names every kind of table with its command', () => {
  expect(kindIds.filter((kind) => !manual.includes(`\`daya display ${kind}`))).toEqual([]);
});

it('names every content of cells, every format and every projection', () => {
  expect(cellKinds.filter((kind) => !manual.includes(`\`${kind}\``))).toEqual([]);
  expect(formatIds.filter((format) => !manual.includes(`\`${format}\``))).toEqual([]);
  expect(
    Object.keys(reductionLayouts).filter((layout) => !new RegExp(`\\b${layout}\\b`).test(manual)),
  ).toEqual(['tabel']);
});
