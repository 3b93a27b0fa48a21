import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, it } from 'vitest';

/** Who may import whom; docs/design.md says why. `*` is every folder of the table. */
const table: Readonly<Record<string, readonly string[]>> = {
  model: [],
  i18n: ['model'],
  text: ['model', 'i18n', 'catalog'],
  study: ['model', 'i18n', 'text'],
  ingest: ['model', 'i18n', 'text', 'study'],
  codebook: ['model', 'i18n', 'text', 'study'],
  code: ['model', 'i18n', 'text', 'codebook'],
  reduce: ['model', 'i18n', 'text', 'codebook', 'code'],
  display: ['model', 'i18n', 'text', 'reduce'],
  agree: ['model', 'i18n', 'text', 'codebook', 'code', 'reduce'],
  triangulate: ['model', 'i18n', 'text', 'reduce', 'display'],
  conclude: ['model', 'i18n', 'text', 'reduce', 'display', 'triangulate'],
  check: [
    'model',
    'i18n',
    'text',
    'study',
    'ingest',
    'codebook',
    'code',
    'reduce',
    'display',
    'triangulate',
    'conclude',
    'agree',
  ],
  emit: ['model', 'i18n'],
  ui: ['model', 'i18n', 'text'],
  pipeline: ['*', 'catalog'],
  cli: ['*', 'index', 'catalog'],
  catalog: [],
  index: ['*', 'catalog'],
};

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /(?<!\.d)\.tsx?$/.test(file));

/** `src/text/units.ts` → `text`, `src/catalog.ts` → `catalog`. */
const room = (file: string): string => file.split('/')[0]!.replace(/\.[tj]sx?$/, '');

function importsOf(file: string, what: RegExp): string[] {
  const text = readFileSync(join('src', file), 'utf8');
  return [...text.matchAll(what)].map((match) => match[1]!);
}

const anyImport = /(?:^|\n)(?:import|export)\b[^;]*?\bfrom\s+'([^']+)'|\bimport\('([^']+)'\)/g;
const staticValueImport = /(?:^|\n)(?:import|export)\s+(?!type\b)[^;]*?\bfrom\s+'([^']+)'/g;

it('has no folder outside the table', () => {
  expect([...new Set(sources.map(room))].filter((name) => !(name in table))).toEqual([]);
});

it('imports only in the way of the data', () => {
  const wrong: string[] = [];
  for (const file of sources) {
    const allowed = table[room(file)]!;
    for (const path of importsOf(file, anyImport)) {
      if (!path?.startsWith('.')) continue;
      const target = room(normalize(join(dirname(file), path)).replaceAll('\\', '/'));
      if (
        target !== room(file) &&
        !allowed.includes(target) &&
        !(allowed.includes('*') && target in table && target !== 'cli')
      ) {
        wrong.push(`${file} → ${path}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

it('touches files in study/ only (catalog reads what ships, cli the version)', () => {
  const allowed = new Set(['study', 'catalog']);
  const users = sources.filter((file) => importsOf(file, /from 'node:(fs|fs\/promises)'/g).length > 0);
  expect(
    users.filter(
      (file) => !allowed.has(room(file)) && file !== 'cli/version.ts' && file !== 'cli/output-file.ts',
    ),
  ).toEqual([]);
});

it('starts up with commander and nothing else', () => {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const path of importsOf(file, staticValueImport)) {
      if (path.startsWith('.'))
        visit(
          normalize(join(dirname(file), path))
            .replaceAll('\\', '/')
            .replace(/\.js$/, '.ts'),
        );
      else if (!path.startsWith('node:')) packages.add(path);
    }
  };
  visit('cli/main.ts');
  expect([...packages]).toEqual(['commander']);
});

it('keeps its files small', () => {
  const lengths = sources
    .map((file) => readFileSync(join('src', file), 'utf8').split('\n').length - 1)
    .sort((a, b) => a - b);
  expect(lengths[lengths.length >> 1]).toBeLessThanOrEqual(100);
  expect(lengths.at(-1)).toBeLessThanOrEqual(400);
});
