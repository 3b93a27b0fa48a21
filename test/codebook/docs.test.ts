import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedCodebook } from '../../src/catalog.js';
import { checkCodebook } from '../../src/codebook/check-codebook.js';
import { readCodebook } from '../../src/codebook/read-codebook.js';
import { codeKeyNames } from '../../src/codebook/schema.js';

const page = readFileSync('docs/codebook.md', 'utf8');
const examples = [...page.matchAll(/```yaml\n(codebook:[\s\S]*?)```/g)].map((match) => match[1]!);
const load = (ref: string) => ({ text: shippedCodebook(ref.replace('builtin:', ''))!, file: ref });

describe('the page about codebooks', () => {
  it.each(examples.map((text, i) => [i + 1, text]))('its example %i has no errors', (_, text) => {
    const found = checkCodebook(readCodebook(text, 'warung.yaml', 'warung.yaml', load));
    expect(
      found.filter(({ severity }) => severity === 'error').map(({ id, place }) => [id, place?.line]),
    ).toEqual([]);
  });
  it('names every key of a code', () => {
    const keys = page.slice(page.indexOf('| of a code |'));
    expect(codeKeyNames.filter((key) => !keys.includes(`\`${key}\``))).toEqual([]);
  });
});
