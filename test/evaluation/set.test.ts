// The evaluation set is only worth something while its labels are legal and its two halves hold the same mix.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Item {
  id: string;
  text: string;
  dimension: string | null;
  impact: string[];
  stance: string | null;
  kind: string;
  half: string;
}

const DIMENSIONS = ['enabling', 'empowering', 'protecting'];
const STANCES = ['supports', 'contradicts', 'mixed', 'neutral'];
const IMPACTS = [
  'network',
  'capacity',
  'solidarity',
  'participation',
  'self-reliance',
  'income',
  'marketing-network',
  'jobs',
  'assets',
  'product-quality',
  'legal-status',
];

function read(name: string): Item[] {
  const text = readFileSync(new URL(`${name}.jsonl`, import.meta.url), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Item);
}

function classOf(item: Item): string {
  return item.dimension ?? (item.impact.length > 0 ? 'impact' : 'none');
}

/** How many more items of each label the tuning half has than the held-out half. */
function surplus(items: Item[], labelOf: (item: Item) => string): Record<string, number> {
  const difference: Record<string, number> = {};
  for (const item of items) {
    const label = labelOf(item);
    difference[label] = (difference[label] ?? 0) + (item.half === 'tuning' ? 1 : -1);
  }
  return difference;
}

describe.each([
  ['indonesian', 240],
  ['english', 100],
])('the %s evaluation set', (name, atLeast) => {
  const items = read(name);

  it('is large enough and repeats no id and no text', () => {
    expect(items.length).toBeGreaterThanOrEqual(atLeast);
    expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
    expect(new Set(items.map((item) => item.text)).size).toBe(items.length);
  });

  it('uses only labels the pass can give', () => {
    for (const item of items) {
      expect([...DIMENSIONS, null]).toContain(item.dimension);
      expect([...STANCES, null]).toContain(item.stance);
      expect(['tuning', 'heldout']).toContain(item.half);
      expect(IMPACTS).toEqual(expect.arrayContaining(item.impact));
    }
  });

  it('has a stance exactly where there is a code, and no code exactly on none and trap', () => {
    for (const item of items) {
      const coded = classOf(item) !== 'none';
      expect([item.id, item.stance !== null]).toEqual([item.id, coded]);
      expect([item.id, ['plain', 'paraphrase'].includes(item.kind)]).toEqual([item.id, coded]);
    }
  });

  it('deals every class, kind and stance evenly to both halves', () => {
    const labels = [classOf, (item: Item) => item.kind, (item: Item) => String(item.stance)];
    for (const labelOf of labels) {
      const differences = Object.values(surplus(items, labelOf)).map(Math.abs);
      expect(Math.max(...differences)).toBeLessThanOrEqual(2);
    }
  });

  it('has utterances as long as turns of speech', () => {
    for (const item of items) {
      const words = item.text.split(/\s+/).length;
      expect([item.id, words >= 8 && words <= 45]).toEqual([item.id, true]);
    }
  });
});
