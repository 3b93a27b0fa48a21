import { describe, expect, it } from 'vitest';
import { shippedCodebook, shippedCodebookIds } from '../../src/catalog.js';
import { codebookChecks } from '../../src/codebook/checks.js';
import { codebookSchema } from '../../src/codebook/schema.js';
import { parseYaml } from '../../src/study/yaml.js';
import { type Schema, valid } from './json-schema.js';

const schema = codebookSchema() as Schema;
const fits = (yaml: string) => valid(schema, parseYaml(yaml, 'w.yaml').value);

describe('the schema for editors', () => {
  it.each(shippedCodebookIds())('takes the built-in codebook %s', (id) =>
    expect(fits(shippedCodebook(id)!)).toBe(true),
  );
  it.each(
    codebookChecks
      .filter(({ id }) => id !== 'codebook/unsafe-code')
      .map(({ id, example }) => [id, example.yaml]),
  )('takes what only %s finds', (_, yaml) => expect(fits(yaml)).toBe(true));
  it('takes a version that YAML reads as a number', () =>
    expect(fits('codebook: w\nversion: 1.0\ncodes: []')).toBe(true));

  const code = 'codebook: w\ncodes:\n- code: a\n  label: A\n';
  it.each([
    ['no codes', 'codebook: w'],
    ['an unknown key', `${code}  lable: A`],
    ['no label', 'codebook: w\ncodes: [{code: a}]'],
    ['an id that is not safe', 'codebook: w\ncodes: [{code: a b, label: A}]'],
    ['an unknown kind', 'codebook: w\nfacets: {x: {kind: impacts}}\ncodes: []'],
    ['an indicator of two forms', `${code}  indicators: [{exact: a, regex: b}]`],
    ['an indicator of none', `${code}  indicators: [{weight: 2}]`],
    ['a fault deep down', `${code}  codes: [{code: b, label: B, codes: [{code: c}]}]`],
  ])('refuses %s', (_, yaml) => expect(fits(yaml)).toBe(false));
});
