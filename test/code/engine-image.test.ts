import { describe, expect, it } from 'vitest';
import { createPass, type EngineImages } from '../../src/code/pass.js';
import type { DocumentLanguage } from '../../src/model/words.js';
import { packNumbers, unpackNumbers } from '../../src/text/packed-numbers.js';
import { codebookOf, turn } from './fixture.js';

const codebooks = [
  codebookOf('  - { code: ilmu, label: Ilmu, indicators: [latih~, buka wawasan, {regex: "(?i)ibu-ibu"}] }'),
];
const first = turn('Saya ikut pelatihan. Ibu-ibu bilang itu membuka wawasan, kata Dr. Sari.');
const second = turn('Pelatihan di desa membuka wawasan ibu-ibu, belum melatih semua orang.');

function imagesOf(kept: ReadonlyMap<DocumentLanguage, Uint8Array>, fingerprint = '0123456789abcdef') {
  return { fingerprint, read: (language: DocumentLanguage) => kept.get(language) } satisfies EngineImages;
}

const passWith = (images?: EngineImages) =>
  createPass(codebooks, { unit: 'turn', ...(images && { images }) });

function learntFrom(document = first): ReadonlyMap<DocumentLanguage, Uint8Array> {
  const pass = passWith(imagesOf(new Map()));
  pass.code(document);
  return pass.learnt();
}

describe('what an engine learnt', () => {
  it('changes no coding of the next pass', () => {
    const pass = passWith(imagesOf(learntFrom()));
    expect(pass.code(first)).toEqual(passWith().code(first));
    expect(pass.code(second)).toEqual(passWith().code(second));
  });

  it('is kept again only where something came to it', () => {
    const pass = passWith(imagesOf(learntFrom()));
    pass.code(first);
    expect(pass.learnt().size).toBe(0);
    pass.code(second);
    expect([...pass.learnt().keys()]).toEqual(['id']);
  });

  it('is not taken by an engine of other codebooks or rules, nor where it is damaged', () => {
    const [language, image] = [...learntFrom()][0]!;
    const others = [
      imagesOf(new Map([[language, image]]), 'fedcba9876543210'),
      imagesOf(new Map([[language, image.subarray(0, image.length - 8)]])),
      imagesOf(new Map([[language, image.subarray(0, 3)]])),
    ];
    for (const images of others) {
      const pass = passWith(images);
      expect(pass.code(second)).toEqual(passWith().code(second));
      expect(pass.learnt().size).toBe(1);
    }
  });
});

describe('packed numbers', () => {
  it('are the same unpacked', () => {
    const runs = [Int32Array.of(1, -2, 3), new Int32Array(0), Int32Array.of(2 ** 31 - 1)];
    expect(unpackNumbers(packNumbers(runs))).toEqual(runs);
    expect(unpackNumbers(packNumbers([]))).toEqual([]);
    expect(unpackNumbers(packNumbers(runs).subarray(0, 12))).toBeUndefined();
  });
});
