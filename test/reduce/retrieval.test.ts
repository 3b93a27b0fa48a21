import { describe, expect, it } from 'vitest';
import { parseQuery, type Query, retrieve } from '../../src/reduce/retrieval.js';
import { makeFacts, village } from './fixture.js';

const facts = makeFacts(village);
const found = (text: string, within: 'segment' | 'turn' | 'document' = 'turn'): string[] => {
  const { query, faults } = parseQuery(text, facts.codes);
  expect(faults).toEqual([]);
  return retrieve(facts.evidence, query as Query, within, facts.codes).map(
    ({ segment }) => `${segment.at} ${segment.code}`,
  );
};
const wrong = (text: string) => parseQuery(text, facts.codes).faults;

describe('retrieval', () => {
  it('finds codes that stand in the same turn', () => {
    expect(found('training AND network')).toEqual(['w01:2 training', 'w01:2 network']);
    expect(found('training AND income')).toEqual([]);
  });

  it('finds codes that stand without another', () => {
    expect(found('training NOT network')).toEqual(['w03:2 training', 'w04:2 training', 'w10:2 training']);
    expect(found('training AND NOT (network OR equipment)')).toEqual(['w04:2 training', 'w10:2 training']);
  });

  it('finds codes in the same document or a few turns apart', () => {
    const both = ['w01:2 training', 'w01:4 income', 'w03:2 training', 'w03:4 income'];
    expect(found('training AND income', 'document')).toEqual(both);
    expect(found('training NEAR/2 income')).toEqual(both);
    expect(found('training NEAR/1 income')).toEqual([]);
  });

  it('counts a parent wherever one of its children stands', () => {
    expect(found('empowering AND network')).toEqual(['w01:2 training', 'w01:2 network']);
  });

  it('says which word is no code and where something is missing', () => {
    expect(wrong('training AND incom')).toEqual([{ kind: 'unknown-code', word: 'incom' }]);
    expect(wrong('training AND')).toEqual([{ kind: 'syntax', near: 'AND' }]);
    expect(wrong('(training OR income')[0]?.kind).toBe('syntax');
    expect(wrong('training income')[0]?.kind).toBe('syntax');
    expect(wrong(') AND (')[0]?.kind).toBe('syntax');
  });
});
