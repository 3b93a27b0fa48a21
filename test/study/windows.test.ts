import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { systemWords } from '../../src/i18n/system-words.js';
import { CodebookShelf } from '../../src/pipeline/codebook-files.js';
import { appendLines } from '../../src/study/atomic.js';
import { isSafeId } from '../../src/study/documents.js';
import { patiently } from '../../src/study/patience.js';
import { rawName } from '../../src/study/raw-files.js';
import { readSettings } from '../../src/study/settings.js';
import { expandWildcards } from '../../src/study/wildcards.js';
import { checkIds, daya, folderWith, smallStudy } from '../cli/run-daya.js';
import { Driven, studyFolder } from '../ui/session-of.js';

const windows = (study: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(study).map(([path, text]) => [path, `\uFEFF${text.replaceAll('\n', '\r\n')}`]),
  );

describe('a file that another program holds', () => {
  /** Fails so many times with a code, then succeeds. */
  const held = (times: number, code: string) => {
    let tries = 0;
    const work = () => {
      if (tries++ < times) throw Object.assign(new Error(code), { code });
      return tries;
    };
    return work;
  };

  it('is tried again for a moment on Windows', () => {
    const pauses: number[] = [];
    expect(patiently(held(3, 'EPERM'), 'win32', (ms) => pauses.push(ms))).toBe(4);
    expect(pauses).toEqual([10, 20, 50]);
  });

  it('is given up after a while', () => {
    const pauses: number[] = [];
    expect(() => patiently(held(99, 'EBUSY'), 'win32', (ms) => pauses.push(ms))).toThrow('EBUSY');
    expect(pauses.reduce((a, b) => a + b)).toBeLessThan(2000);
  });

  it('is not waited for where waiting does not help', () => {
    expect(() => patiently(held(1, 'EPERM'), 'linux')).toThrow('EPERM');
    expect(() => patiently(held(1, 'ENOSPC'), 'win32')).toThrow('ENOSPC');
  });

  it('is named as open in Word or Excel, on Windows', () => {
    expect(systemWords('EPERM', 'win32')?.hint?.en).toContain('Excel');
    expect(systemWords('EPERM', 'linux')?.hint).toBeUndefined();
    expect(systemWords('toString')).toBeUndefined();
  });
});

describe('names', () => {
  test.each(['con', 'AUX', 'nul.md', 'com1', 'LPT9.txt', 'a:b', 'a/b', 'a\\b', 'a.', '..', '.a', 'a b', ''])(
    '%j is no id',
    (id) => expect(isSafeId(id)).toBe(false),
  );
  test.each(['w01', 'console', 'wawancara-bu-ná', 'w01.2'])('%j is one', (id) =>
    expect(isSafeId(id)).toBe(true),
  );

  test.each([
    ['w01.docx', 'w01.docx'],
    ['con.txt', 'raw-con.txt'],
    ['NUL', 'raw-NUL'],
    ['Sources.csv', 'raw-Sources.csv'],
    ['a:b?.txt. ', 'a-b-.txt'],
    ['console.txt', 'console.txt'],
  ])('the raw file %j is kept as %j', (name, kept) => expect(rawName(name)).toBe(kept));

  it('coders that cannot have a folder of their own are named and left out', () => {
    const yaml = 'daya: 1\ncoders:\n  ani: Ani\n  ../x: X\n  con: C\n  Ani: A\n';
    const { settings, diagnostics } = readSettings(yaml);
    expect(Object.keys(settings.coders)).toEqual(['ani']);
    expect(diagnostics.map(({ id, place }) => `${id} ${place?.line}:${place?.column}`)).toEqual([
      'settings/unsafe-coder 4:3',
      'settings/unsafe-coder 5:3',
      'settings/unsafe-coder 6:3',
    ]);
  });

  it.skipIf(process.platform !== 'linux')(
    'documents that are one file on Windows are warned of',
    async () => {
      const dir = folderWith({ ...smallStudy, 'documents/W01.md': smallStudy['documents/w01.md']! });
      expect(await checkIds(dir)).toContain('document/case-only documents/w01.md:1');
    },
  );

  it('with wildcards stand for the files there are, as shells of Windows leave to programs', () => {
    const dir = folderWith({ 'raw/w2.docx': '', 'raw/w10.DOCX': '', 'raw/a.txt': '', 'raw/.x.docx': '' });
    expect(expandWildcards(dir, 'raw/*.docx')).toEqual(['raw/w2.docx', 'raw/w10.DOCX']);
    expect(expandWildcards(dir, 'raw/?.txt')).toEqual(['raw/a.txt']);
    expect(expandWildcards(dir, 'raw/*.pdf')).toEqual(['raw/*.pdf']);
    expect(expandWildcards(dir, 'raw/a.txt')).toEqual(['raw/a.txt']);
  });

  it('with wildcards may be given to ingest and to codebook check', async () => {
    const dir = folderWith({ ...smallStudy, 'in/a.txt': 'P: Apa?\n\nI01: Ya.\n\nP: Lalu?\n' });
    expect((await daya(dir, 'ingest', 'in/*.txt', '--as', 'interview')).status).toBe(0);
    expect(existsSync(join(dir, 'documents/a.md'))).toBe(true);
    expect((await daya(dir, 'codebook', 'check', 'codebooks/*.yaml')).status).toBe(0);
    expect((await daya(dir, 'codebook', 'check', 'codebooks/*.yml')).status).toBe(2);
  });

  it('a path with a drive is no revision of git', () => {
    const shelf = new CodebookShelf(folderWith());
    const fault = () => {
      try {
        shelf.named(['C:\\buku\\kode.yaml']);
        return undefined;
      } catch (error) {
        return (error as { diagnostics: { id: string }[] }).diagnostics[0]?.id;
      }
    };
    expect(fault()).toBe('codebook/not-found');
  });
});

describe('files of Windows editors, with BOM and CRLF', () => {
  it('are the same study', async () => {
    const [here, there] = [folderWith(smallStudy), folderWith(windows(smallStudy))];
    expect(await checkIds(there)).toEqual(await checkIds(here));
    for (const dir of [here, there]) expect((await daya(dir, 'code')).status).toBe(0);
    const log = 'codings/rules/w01.jsonl';
    expect(readFileSync(join(there, log), 'utf8')).toBe(readFileSync(join(here, log), 'utf8'));
  });

  it('keep their line breaks and BOM when a session makes the first codebook', () => {
    const yaml = windows({
      'daya.yaml': smallStudy['daya.yaml']!.replace('[codebooks/lokal.yaml]', '[]'),
    });
    const session = new Driven(studyFolder(yaml)).press('j', 'c', 'Rasa bangga', 'enter', 'enter');
    expect(session.read('daya.yaml')).toBe(
      yaml['daya.yaml']!.replace('codebooks: []', 'codebooks: [codebooks/lokal.yaml]'),
    );
  });
});

it.skipIf(!existsSync('/dev/full'))('a full disk is told as it is when a log cannot be written', () => {
  expect(() => appendLines('/dev/full', ['{}'])).toThrow('ENOSPC');
});
