import { describe, expect, it } from 'vitest';
import { checkCodebook } from '../../src/codebook/check-codebook.js';
import { readCodebook } from '../../src/codebook/read-codebook.js';

const found = (text: string) =>
  checkCodebook(readCodebook(text, 'w.yaml', 'w.yaml'))
    .filter(({ id }) => !['codebook/missing-boundary', 'codebook/missing-example'].includes(id))
    .map(({ id, place }) => [id, place?.line]);

const code = (comments: { above?: string; behind?: string; before?: string } = {}) =>
  `${comments.before ?? ''}codebook: warung
codes:
${comments.above ?? ''}  - code: modal${comments.behind ?? ''}
    label: Modal
  - code: pasar
    label: Pasar
`;

describe('a silence', () => {
  it('behind something holds for its line', () =>
    expect(found(code({ behind: ' # daya-ignore codebook/missing-definition: menyusul' }))).toEqual([
      ['codebook/missing-definition', 5],
    ]));
  it('on a line of its own holds for the block below', () =>
    expect(found(code({ above: '  # daya-ignore codebook/missing-definition: menyusul\n' }))).toEqual([
      ['codebook/missing-definition', 6],
    ]));
  it('above everything holds for the file', () =>
    expect(found(code({ before: '# daya-ignore codebook/missing-definition: menyusul\n' }))).toEqual([]));
  it('without a reason is reported', () =>
    expect(found(code({ before: '# daya-ignore codebook/missing-definition\n' }))).toEqual([
      ['codebook/silence-without-reason', 1],
    ]));
  it('of nothing is reported', () =>
    expect(found(code({ behind: ' # daya-ignore codebook/deep-tree: menyusul' })).at(-1)).toEqual([
      'codebook/unused-silence',
      3,
    ]));
  it('may name several checks', () =>
    expect(
      found(code({ before: '# daya-ignore codebook/missing-definition, codebook/deep-tree: menyusul\n' })),
    ).toEqual([['codebook/unused-silence', 1]]));
});
