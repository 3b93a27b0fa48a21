import { describe, expect, it } from 'vitest';
import { resolveCodebooks } from '../../src/codebook/code-index.js';
import { readCodebook } from '../../src/codebook/read-codebook.js';

const codebook = (text: string) => readCodebook(text, 'c.yaml', 'c.yaml').codebook!;
const index = resolveCodebooks([
  codebook(`codebook: dimensi
facets: {dimension: {}, impact: {}}
codes:
  - code: belajar
    facet: dimension
    label: Belajar
    formerly: learning
    codes:
      - code: pelatihan
        label: Pelatihan
        codes: [{code: omzet, facet: impact, label: Omzet, codes: [{code: laba, label: Laba}]}]
  - {code: modal, facet: dimension, label: Modal}
`),
  codebook(
    'codebook: lokal\ncodes: [{code: modal, label: Modal, formerly: ["dimensi:dana"]}, {code: learning2, label: L, formerly: learning}]',
  ),
]);
const refOf = (reference: string) => index.find(reference)?.ref;

describe('find', () => {
  it('a full reference', () => expect(refOf('lokal:modal')).toBe('lokal:modal'));
  it('a bare id that one codebook has', () => expect(refOf('omzet')).toBe('dimensi:omzet'));
  it('nothing for a bare id of two codebooks', () => expect(refOf('modal')).toBeUndefined());
  it('a former id', () => expect(refOf('dimensi:learning')).toBe('dimensi:belajar'));
  it('a former id from another codebook', () => expect(refOf('dimensi:dana')).toBe('lokal:modal'));
  it('nothing for a former id of two codebooks', () =>
    expect(index.lookUp('learning').kind).toBe('ambiguous'));
  it('nothing for what is not there', () => expect(index.lookUp('constructor').kind).toBe('unknown'));
});

describe('the tree', () => {
  it('topmost stays in the facet', () => expect(index.topmost(index.find('laba')!).id).toBe('omzet'));
  it('topmost goes to the root', () => expect(index.topmost(index.find('pelatihan')!).id).toBe('belajar'));
  it('descendants in the order of the codebook', () =>
    expect(index.descendants(index.find('belajar')!).map(({ id }) => id)).toEqual([
      'pelatihan',
      'omzet',
      'laba',
    ]));
  it('a facet that two codebooks declare stands once', () =>
    expect(index.facets.map(({ id }) => id)).toEqual(['dimension', 'impact', 'lokal']));
});
