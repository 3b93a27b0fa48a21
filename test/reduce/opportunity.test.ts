import { describe, expect, it } from 'vitest';
import { opportunities } from '../../src/reduce/opportunity.js';
import { type Made, makeFacts } from './fixture.js';

const heard: Made = {
  informants: [['I01', 'Bu Sari', 'anggota']],
  guide: [
    { id: 'Q1', codes: ['training'] },
    { id: 'Q2', codes: ['social'] },
  ],
  documents: {
    w1: [{ speakers: { N: 'I01' }, asked: ['Q1', 'Q2'] }, 'N: Dulu ada kursus, sekarang omzet naik.'],
  },
};
const opportunity = (made: Made, code: string, witness = 'informant:I01') => {
  const facts = makeFacts(made);
  return opportunities(facts).ofWitness(witness, facts.codes.find(code)!);
};

describe('opportunities', () => {
  it('come from the guide items that a document says were asked', () => {
    expect(opportunity(heard, 'training')).toBe('asked');
    expect(opportunity(heard, 'income')).toBe('not_asked');
  });

  it('reach the codes above and below the code of an item, and not its siblings', () => {
    expect(opportunity(heard, 'empowering')).toBe('asked');
    expect(opportunity(heard, 'network')).toBe('asked');
    expect(opportunity(heard, 'equipment')).toBe('not_asked');
  });

  it('are unknown where nobody recorded what was asked', () => {
    const made = { ...heard, documents: { w1: [{ speakers: { N: 'I01' } }, 'N: Ya.'] } } as const;
    expect(opportunity(made, 'training')).toBe('unknown');
  });

  it('are proven by a coding, for its code and those above it', () => {
    const made: Made = { ...heard, codings: [['w1', 'sekarang omzet naik', 'network']] };
    expect(opportunity(made, 'network')).toBe('asked');
    const coded: Made = { ...heard, codings: [['w1', 'sekarang omzet naik', 'income']] };
    expect(opportunity(coded, 'income')).toBe('asked');
  });

  it('follow opportunity.csv against everything else', () => {
    const mark = (witness: string) => ({ witness, code: 'training', opportunity: 'not_asked' }) as const;
    expect(opportunity({ ...heard, opportunities: [mark('I01')] }, 'training')).toBe('not_asked');
    expect(opportunity({ ...heard, opportunities: [mark('informant:I01')] }, 'training')).toBe('not_asked');
  });
});
