import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { checkShape } from '../../src/study/shape.js';
import { parseYaml } from '../../src/study/yaml.js';

const localised = z.union([
  z.string(),
  z.strictObject({ id: z.string().optional(), en: z.string().optional() }),
]);
const schema = z.strictObject({
  daya: z.literal(1),
  title: localised,
  language: z.enum(['id', 'en']).optional(),
  version: z.string().optional(),
  groups: z
    .record(
      z.string(),
      z.union([localised, z.strictObject({ label: localised, planned: z.int().min(0).optional() })]),
    )
    .optional(),
  use: z
    .union([
      z.string(),
      z.strictObject({ consensus: z.enum(['union', 'majority']), of: z.array(z.string()).min(1) }),
    ])
    .optional(),
  date: z
    .string()
    .refine((date) => date !== '2025-02-30', {
      params: { id: 'Tanggal itu tidak ada.', en: 'There is no such date.' },
    })
    .optional(),
});
const check = (text: string) =>
  checkShape(parseYaml(`daya: 1\ntitle: Sambal\n${text}`, 'daya.yaml'), schema, 'settings');
const faultsOf = (text: string) =>
  check(text).diagnostics.map(({ id, place }) => [id, place?.line, place?.column, place?.endColumn]);

describe('a value that fits', () => {
  it('is given back', () => expect(check('language: en').value).toMatchObject({ language: 'en' }));
  it('a number where a text is wanted is taken as typed', () =>
    expect(check('version: 1.0').value?.version).toBe('1.0'));
  it('so is a number behind a choice', () =>
    expect(check('groups: {anggota: 12}').value?.groups).toEqual({ anggota: '12' }));
  it('a known key with nothing behind it is absent', () =>
    expect(check('version:\nlanguage: id').value).not.toHaveProperty('version'));
  it('an empty file is an empty map', () =>
    expect(checkShape(parseYaml('', 'guide.yaml'), z.strictObject({}), 'guide').value).toEqual({}));
});

describe('a value that does not', () => {
  const cases: [string, string, unknown[][]][] = [
    ['an unknown key', 'langage: id', [['settings/unknown-key', 3, 1, 8]]],
    ['an unknown key inside', 'groups: {anggota: {lable: A}}', [['settings/unknown-key', 3, 20, 25]]],
    ['a wrong type', 'use: [ani]', [['settings/wrong-type', 3, 6, 11]]],
    ['a choice', 'language: indonesia', [['settings/not-in-list', 3, 11, 20]]],
    [
      'a choice inside a choice',
      'use: {consensus: most, of: []}',
      [
        ['settings/not-in-list', 3, 18, 22],
        ['settings/out-of-range', 3, 28, 30],
      ],
    ],
    [
      'a number out of range',
      'groups: {anggota: {label: A, planned: -1}}',
      [['settings/out-of-range', 3, 39, 41]],
    ],
    ['words of its own', 'date: 2025-02-30', [['settings/wrong-form', 3, 7, 17]]],
    ['a group with nothing behind it', 'groups:\n  anggota:\n', [['settings/wrong-type', 4, 3, 10]]],
  ];
  it.each(cases)('%s', (_, text, expected) => expect(faultsOf(text)).toEqual(expected));

  it('names the nearest known key', () =>
    expect(check('langage: id').diagnostics[0]?.hint?.en).toBe('Did you mean `language`?'));
  it('names the nearest known key of the branch meant', () =>
    expect(check('use: {consensus: union, of: [a], off: 1}').diagnostics[0]?.hint?.en).toBe(
      'Did you mean `of`?',
    ));
  it('says of a comma in braces that it ends a text', () =>
    expect(check('groups: {anggota: {label: Anggota, dan lain}}').diagnostics[0]?.hint?.en).toContain(
      'quotes',
    ));
  it('a missing key stands at what it is missing from', () =>
    expect(checkShape(parseYaml('daya: 1\n', 'daya.yaml'), schema, 'settings').diagnostics).toMatchObject([
      { id: 'settings/missing-key', place: { line: 1, column: 1 }, text: 'daya: 1' },
    ]));
  it('a file that is a list', () =>
    expect(checkShape(parseYaml('- a\n', 'daya.yaml'), schema, 'settings').diagnostics).toMatchObject([
      { id: 'settings/wrong-type' },
    ]));
});
