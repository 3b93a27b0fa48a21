import { describe, expect, it } from 'vitest';
import { shippedCodebook, shippedCodebookIds } from '../../src/catalog.js';
import { readCodebook } from '../../src/codebook/read-codebook.js';
import { packCodebook, unpackCodebook } from '../../src/pipeline/packed-codebook.js';

describe('a packed codebook', () => {
  it.each(shippedCodebookIds())('%s is the same unpacked', (id) => {
    const { codebook } = readCodebook(shippedCodebook(id)!, `builtin:${id}`, `builtin:${id}`);
    expect(unpackCodebook(packCodebook(codebook!))).toEqual(codebook);
  });

  it('keeps every kind of token', () => {
    const { codebook } = readCodebook(
      'codebook: uji\nversion: 1.0.0\ncodes:\n  - code: a\n    label: A\n    indicators:\n' +
        '      - modal * usaha|kerja~ ... kami\n      - { exact: P-IRT, none: [tidak ada] }\n' +
        '      - { regex: "a+" }\n      - { near: [modal, usaha], within: 4, stance: contradicts }\n',
      'uji.yaml',
      'uji.yaml',
    );
    expect(unpackCodebook(packCodebook(codebook!))).toEqual(codebook);
  });

  it('is not taken where it was cut off', () => {
    const { codebook } = readCodebook(shippedCodebook('needs')!, 'builtin:needs', 'builtin:needs');
    const packed = packCodebook(codebook!);
    expect(unpackCodebook(packed.slice(0, -5))).toBeUndefined();
    expect(unpackCodebook(packed.slice(0, 50))).toBeUndefined();
    expect(unpackCodebook('')).toBeUndefined();
  });
});
