// The evaluation set is only worth something while its labels are legal and what is held out stays apart.
import { readdirSync, readFileSync } from 'node:fs';
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

const names = readdirSync(new URL('.', import.meta.url))
  .filter((name) => name.endsWith('.jsonl'))
  .map((name) => name.replace(/\.jsonl$/, ''));

describe.each(names)('the set %s', (name) => {
  const items = read(name);

  it('uses only labels the pass can give, and the half of its file', () => {
    for (const item of items) {
      expect([...DIMENSIONS, null]).toContain(item.dimension);
      expect([...STANCES, null]).toContain(item.stance);
      expect(item.half).toBe(name.startsWith('sealed-') ? 'heldout' : 'tuning');
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

  it('has utterances as long as turns of speech', () => {
    const lengths = items.map(({ text }) => text.split(/\s+/).length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(4);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(60);
  });
});

it('repeats no id and no text, in whatever file', () => {
  const items = names.flatMap(read);
  const texts = items.map(({ text }) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  expect(new Set(texts).size).toBe(items.length);
});

describe.each([
  ['indonesian', 200],
  ['english', 100],
])('the held-out half in %s', (language, atLeast) => {
  const items = read(`sealed-${language}`);
  const share = (is: (item: Item) => boolean) => items.filter(is).length / items.length;

  it('is large enough, a third paraphrases, a quarter without a code and half of that traps', () => {
    expect(items.length).toBeGreaterThanOrEqual(atLeast);
    expect(share(({ kind }) => kind === 'paraphrase')).toBeCloseTo(1 / 3, 1);
    expect(share((item) => classOf(item) === 'none')).toBeCloseTo(1 / 4, 1);
    expect(share(({ kind }) => kind === 'trap')).toBeCloseTo(1 / 8, 1);
  });

  it('has each dimension and each stance', () => {
    for (const dimension of DIMENSIONS)
      expect(share((item) => item.dimension === dimension)).toBeGreaterThan(0.15);
    for (const stance of STANCES) expect(share((item) => item.stance === stance)).toBeGreaterThan(0.05);
  });
});
