import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { daya, folderWith } from './run-daya.js';

/** Files below a folder with their texts. */
function texts(dir: string): Record<string, string> {
  if (!existsSync(dir)) return {};
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(dir.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  );
}

describe.each(readdirSync(join(process.cwd(), 'samples')).filter((name) => !name.includes('.')))(
  'the sample %s',
  (name) => {
    const sample = join(process.cwd(), 'samples', name);

    it('comes out of its raw files as it is committed', async () => {
      const dir = folderWith();
      cpSync(sample, dir, { recursive: true });
      for (const made of ['documents', 'codings/rules', 'out'])
        rmSync(join(dir, made), { recursive: true, force: true });
      const { status, stderr } = await daya(dir, 'run');
      expect(stderr).not.toContain('error');
      expect(status).toBe(0);
      expect(texts(join(dir, 'documents'))).toEqual(texts(join(sample, 'documents')));
      expect(texts(join(dir, 'codings', 'rules'))).toEqual(texts(join(sample, 'codings', 'rules')));
    });

    it('gives the same bytes every time, and nothing is left to ingest', async () => {
      const dir = folderWith();
      cpSync(sample, dir, { recursive: true });
      await daya(dir, 'run');
      const first = texts(dir);
      await daya(dir, 'run');
      expect(texts(dir)).toEqual(first);
    });

    it('is in order', async () => {
      const { status, stdout } = await daya(sample, 'check', '--format', 'json');
      expect(JSON.parse(stdout)).toMatchObject({ summary: { errors: 0 } });
      expect(status).toBe(0);
    });

    it('shows no quotation that does not stand in its document', async () => {
      const documents = texts(join(sample, 'documents'));
      const { stdout } = await daya(sample, 'display', 'quotes', '--format', 'json');
      const { cells } = JSON.parse(stdout) as { cells: { quotes: { at: string; quote: string }[] }[] };
      const quotes = cells.flatMap((cell) => cell.quotes);
      expect(quotes.length).toBeGreaterThan(0);
      for (const { at, quote } of quotes) expect(documents[`${at.split(':')[0]}.md`]).toContain(quote);
    });
  },
);
