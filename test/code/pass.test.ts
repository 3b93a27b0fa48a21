import { describe, expect, it } from 'vitest';
import { codeDocument } from '../../src/code/pass.js';
import { codebookOf, turn } from './fixture.js';

const training = codebookOf(`
  - code: training
    label: Pelatihan
    indicators: [pelatihan]
`);

const first = (text: string, codebook = training) =>
  codeDocument(turn(text), [codebook], { unit: 'turn' })[0];

describe('a rule coding', () => {
  it('quotes the whole sentence of its hit, with its surroundings', () => {
    const coding = first('Halo. Kami ikut pelatihan itu. Sudah.')!;
    expect(coding.quote).toBe('Kami ikut pelatihan itu.');
    expect(coding.prefix).toBe('Halo. ');
    expect(coding.suffix).toBe(' Sudah.');
    expect(coding).toMatchObject({ start: 6, end: 30, by: 'rules', how: 'rules', code: 'lokal:training' });
    expect(coding.at).toBeUndefined();
  });

  it('counts offsets in code points', () => {
    const coding = first('😀😀 Ada pelatihannya.')!;
    expect(coding.because).toEqual([{ indicator: 'pelatihan', start: 7, end: 19 }]);
  });

  it('is the same every time', () => {
    expect(first('Ada pelatihan.')).toEqual(first('Ada pelatihan.'));
  });

  it('says which negator decided', () => {
    const coding = first('Kami tidak pernah ikut pelatihan.')!;
    expect(coding.stance).toBe('contradicts');
    expect(coding.because?.at(-1)).toEqual({ indicator: 'tidak', start: 5, end: 10, cue: 'negation' });
  });

  it('is not made from a quoted question', () => {
    expect(first('“Mau ikut pelatihan?” tanya beliau.')).toBeUndefined();
  });

  it('is not made from the interviewer', () => {
    const document = turn('Ada pelatihan.');
    const asked = {
      ...document,
      units: document.units.map((unit) => ({ ...unit, standing: 'interviewer' as const })),
    };
    expect(codeDocument(asked, [training], { unit: 'turn' })).toEqual([]);
  });
});
