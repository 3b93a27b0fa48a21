import { describe, expect, it } from 'vitest';
import { createPass } from '../../src/code/pass.js';
import { codebookOf, turn } from './fixture.js';

const book = (exclusive: boolean) =>
  codebookOf(
    `
  - code: help
    label: Bantuan
    indicators: [bantuan]
    codes:
      - { code: tools, label: Alat, indicators: ["bantuan alat"] }
      - { code: money, label: Modal, indicators: [modal, { phrase: uang, negation: exclude }] }
`,
    `{ kind: dimension, exclusive: ${exclusive} }`,
  );

const explain = (text: string, exclusive = false) =>
  createPass([book(exclusive)], { unit: 'turn' }).explain(turn(text))[0]!;

describe('explaining a unit', () => {
  it('says that a code gave way to its child', () => {
    const { codes } = explain('Ada bantuan alat.');
    expect(codes.map(({ code, outcome, to }) => [code, outcome, to])).toEqual([
      ['lokal:tools', 'recorded', undefined],
      ['lokal:help', 'child', 'lokal:tools'],
    ]);
  });

  it('says which code of an exclusive facet won', () => {
    const { codes } = explain('Ada bantuan alat, modal.', true);
    expect(codes.map(({ code, outcome, to }) => [code, outcome, to])).toContainEqual([
      'lokal:money',
      'rival',
      'lokal:tools',
    ]);
  });

  it('says that a denied hit was dropped where the indicator says so', () => {
    const { codes, dropped } = explain('Tidak ada uang.');
    expect(codes).toEqual([]);
    expect(dropped).toEqual([
      {
        indicator: '{phrase: uang, negation: exclude}',
        start: 10,
        end: 14,
        code: 'lokal:money',
        why: 'denied',
      },
    ]);
  });

  it('says what decided the stance', () => {
    const [code] = explain('Belum pernah ada modal.').codes;
    expect(code).toMatchObject({ stance: 'contradicts', cues: [{ indicator: 'Belum', cue: 'negation' }] });
  });
});
