import { expect, it } from 'vitest';
import { withheldLetter, withholdWords } from '../../src/reduce/withhold.js';
import { codePointsOf } from '../../src/text/code-points.js';
import { makeFacts, village } from './fixture.js';

const facts = makeFacts(village);
const withheld = withholdWords(facts, new Set(['I01']));
const said = (one: (typeof facts.evidence)[number]) => one.segment.informant;

it('blacks out the words of an informant in quotations and documents, place for place', () => {
  const theirs = withheld.evidence.filter((one) => said(one) === 'I01');
  expect(theirs.length).toBeGreaterThan(0);
  for (const { segment, document } of theirs) {
    expect(segment.quote).toMatch(new RegExp(`^[^\\p{L}\\p{N}]*${withheldLetter}`, 'u'));
    expect(segment.quote).not.toMatch(/[\p{L}\p{N}]/u);
    expect(codePointsOf(document).slice(segment.start, segment.end)).toBe(segment.quote);
  }
});

it('leaves the words of everybody else, and the number of everything', () => {
  const others = (all: typeof facts) =>
    all.evidence.filter((one) => said(one) !== 'I01').map(({ segment }) => segment.quote);
  expect(others(withheld)).toEqual(others(facts));
  expect(withheld.evidence).toHaveLength(facts.evidence.length);
});

it('keeps what was said for fingerprints', () => {
  const [first] = withheld.evidence.filter((one) => said(one) === 'I01');
  expect(first?.said).toBe(
    facts.evidence.find(({ segment }) => segment.id === first?.segment.id)?.segment.quote,
  );
});

it('gives facts back as they are where nobody is withheld', () => {
  expect(withholdWords(facts, new Set())).toBe(facts);
  expect(withholdWords(facts, new Set(['I99']))).toBe(facts);
});
