import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainValue } from '../../src/study/plain-yaml.js';
import { parseYaml } from '../../src/study/yaml.js';

it.each([
  ['technique: interview\ndate: 2025-10-06\nstart: 09:10\nwave: "1"\n'],
  [
    'site: Rumah produksi kue kering, Karangsari\ninformants: [I01, I02]\nspeakers: {P: interviewer, N: I01}\n',
  ],
  ['states: {participants: 25}\nasked: []\n'],
])('reads %j without the parser', (text) => {
  expect(plainValue(text)).toEqual(parseYaml(text, 'w01.md').value);
});

it.each([
  ['a comment', 'technique: interview # dari catatan\n'],
  ['a list over lines', 'informants:\n  - I01\n'],
  ['words that YAML reads otherwise', 'title: null\n'],
  ['numbers with zeros in front', 'wave: 01\n'],
  ['a key twice', 'wave: 1\nwave: 2\n'],
  ['an alias', 'title: *x\n'],
  ['a colon that parts', 'title: Babak dua: pasar\n'],
])('leaves %s to the parser', (_what, text) => expect(plainValue(text)).toBeUndefined());

it('never reads otherwise than the parser does', () => {
  const key = fc.constantFrom('id', 'title', 'date', 'wave', 'x-1', 'no', 'a');
  const piece = fc.constantFrom(
    ...[
      'I01',
      '1',
      '01',
      '1.0',
      '1e5',
      '0x1',
      '12e5ab',
      'true',
      'No',
      '~',
      'P',
      'a b',
      '09:10',
      '2025-10-06',
      'null',
      '.5',
      '5.',
      '-3',
      '+4',
    ],
    ...[
      '"x"',
      "'y z'",
      '""',
      '"a, b"',
      'é',
      'a,b',
      'a: b',
      'a #b',
      '#c',
      '[x]',
      '{x: y}',
      'a:',
      ':a',
      '- a',
      '? a',
      '& a',
      '* a',
      '! a',
      '%',
      '@',
      '`',
      'a\\b',
      "it's",
      '(x)',
    ],
  );
  const content = fc.oneof(
    piece,
    fc.array(piece, { maxLength: 4 }).map((items) => `[${items.join(', ')}]`),
    fc
      .array(fc.tuple(piece, piece), { maxLength: 3 })
      .map((items) => `{${items.map(([a, b]) => `${a}: ${b}`).join(', ')}}`),
    fc.tuple(piece, piece).map(([a, b]) => `${a} ${b}`),
  );
  const blank = fc.constantFrom(' ', '  ', '');
  const row = fc
    .tuple(key, blank, content, blank)
    .map(([name, before, text, after]) => `${name}:${before}${text}${after}`);
  let plain = 0;
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 3 }), (rows) => {
      const text = `${rows.join('\n')}\n`;
      const value = plainValue(text);
      if (value === undefined) return;
      plain++;
      const { value: parsed, diagnostics } = parseYaml(text, 'w01.md');
      expect(value).toEqual(parsed);
      expect(diagnostics).toEqual([]);
    }),
    { numRuns: 20_000, seed: 5 },
  );
  expect(plain).toBeGreaterThan(1000);
});

it('reads the front matter of the samples', () => {
  for (const sample of ['komunitas-umkm', 'small-business-en']) {
    for (const name of readdirSync(`samples/${sample}/documents`).filter((each) => each.endsWith('.md'))) {
      const text = readFileSync(`samples/${sample}/documents/${name}`, 'utf8');
      const front = /^---\n([\s\S]*?)^---$/m.exec(text)![1]!;
      const value = plainValue(front);
      if (value !== undefined) expect(value).toEqual(parseYaml(front, name).value);
    }
  }
});
