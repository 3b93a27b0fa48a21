import { describe, expect, it } from 'vitest';
import { shippedCodebook, shippedCodebookIds } from '../../src/catalog.js';
import { checkCodebook } from '../../src/codebook/check-codebook.js';
import { readCodebook } from '../../src/codebook/read-codebook.js';

const read = (id: string) => readCodebook(shippedCodebook(id)!, `codebooks/${id}.yaml`, `builtin:${id}`);

describe.each(shippedCodebookIds())('the built-in codebook %s', (id) => {
  it('has the id of its file', () => expect(read(id).codebook?.id).toBe(id));
  it('passes every check but remarks', () => {
    const found = checkCodebook(
      read(id),
      (other) => (shippedCodebook(other) && read(other).codebook) || undefined,
    );
    expect(
      found.filter(({ severity }) => severity === 'error').map((each) => [each.id, each.place?.line]),
    ).toEqual([]);
  });
});
