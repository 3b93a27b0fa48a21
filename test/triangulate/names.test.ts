import { describe, expect, it } from 'vitest';
import { nameList } from '../../src/triangulate/names.js';

describe('names in a sentence', () => {
  it.each([
    [['I01', 'I02', 'I03'], 'I01–I03'],
    [['I01', 'I02'], 'I01, I02'],
    [['I01', 'I02', 'I03', 'I07', 'I10', 'I11', 'I12', 'o1'], 'I01–I03, I07, I10–I12, o1'],
    [['I9', 'I10', 'I11'], 'I9, I10, I11'],
    [[], ''],
  ])('%j are written %s', (names, text) => expect(nameList(names)).toBe(text));
});
