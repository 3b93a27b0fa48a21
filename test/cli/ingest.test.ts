import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readInformants } from '../../src/study/register.js';
import { docx, p } from '../ingest/word.js';
import { checkIds, daya, folderWith, smallStudy } from './run-daya.js';

const talk = 'P: (Q1) Pelatihan apa?\nN: Kami diajari mengemas kue.\nP: Lalu?\nN: Sudah.\n';
const roles = ['--as', 'interview', '--speaker', 'P=interviewer', '--speaker', 'N=I01'];

/** The small study without its documents, with raw files beside it. */
function study(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const { 'documents/w01.md': _a, 'documents/w02.md': _b, ...rest } = smallStudy;
  return folderWith({ ...rest, ...files });
}

const read = (dir: string, path: string) => readFileSync(join(dir, path), 'utf8');
const documents = (dir: string) =>
  existsSync(join(dir, 'documents')) ? readdirSync(join(dir, 'documents')).sort() : [];

describe('daya ingest', () => {
  it('makes a document, keeps the raw file and writes down how', async () => {
    const dir = study({ 'in/Wawancara 1.txt': talk });
    const { status, stdout, stderr } = await daya(
      dir,
      'ingest',
      'in/Wawancara 1.txt',
      '--id',
      'w01',
      ...roles,
      '--date',
      '14 Oktober 2025',
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(read(dir, 'documents/w01.md')).toMatch(
      /^---\nid: w01\ntechnique: interview\ndate: 2025-10-14\ninformants: \[I01\]\nspeakers: \{P: interviewer, N: I01\}\nsource: raw\/Wawancara 1\.txt\nsha256: [0-9a-f]{64}\n---\nP: \(Q1\)/,
    );
    expect(read(dir, 'raw/Wawancara 1.txt')).toBe(talk);
    expect(read(dir, 'raw/sources.csv')).toMatch(
      /\nWawancara 1\.txt,w01,interview,,2025-10-14,,,,,,P=interviewer;N=I01,,,,,,,,,,[0-9a-f]{64},w01\n$/,
    );
    expect(stdout).toMatch(/P +interviewer +2 +4 +100% \?/);
    expect(await checkIds(dir)).toEqual([]);
  });

  it('gives the same bytes again', async () => {
    const [a, b] = [study({ 'w01.txt': talk }), study({ 'w01.txt': talk })];
    for (const dir of [a, b]) await daya(dir, 'ingest', 'w01.txt', ...roles);
    expect(read(a, 'documents/w01.md')).toBe(read(b, 'documents/w01.md'));
  });

  it('reads one setting of a document’s language and speaks the study’s', async () => {
    const dir = study({ 'w01.txt': talk });
    expect((await daya(dir, 'ingest', 'w01.txt', ...roles, '--language', 'mixed')).status).toBe(0);
    expect(read(dir, 'documents/w01.md')).toContain('\nlanguage: mixed\n');
  });

  it('warns of roles that nobody confirmed, and exits 0', async () => {
    const dir = study({ 'w01.txt': talk });
    const { status, stderr } = await daya(dir, 'ingest', 'w01.txt', '--as', 'interview');
    expect(status).toBe(0);
    expect(stderr.match(/ingest\/unknown-speaker/g)).toHaveLength(2);
    expect(read(dir, 'documents/w01.md')).toContain('speakers: {P: unknown, N: unknown}');
  });

  it('takes in several files and folders', async () => {
    const dir = study({
      'in/w01.txt': talk,
      'in/lama/w02.md': talk.replace('kue', 'roti'),
      'in/foto.jpg': 'x',
      'in/~$w01.docx': 'x',
    });
    const { status, stderr } = await daya(dir, 'ingest', 'in', ...roles);
    expect(status).toBe(0);
    expect(documents(dir)).toEqual(['w01.md', 'w02.md']);
    expect(stderr).toContain('sources/passed-over');
  });

  it('takes the settings of a file in raw/ from raw/sources.csv', async () => {
    const sources = 'file,id,as,speaker\nw01.txt,w07,interview,P=interviewer;N=I01\n';
    const dir = study({ 'raw/w01.txt': talk, 'raw/sources.csv': sources });
    expect((await daya(dir, 'ingest', 'raw', '--wave', '1')).status).toBe(0);
    expect(read(dir, 'documents/w07.md')).toContain(
      'wave: "1"\ninformants: [I01]\nspeakers: {P: interviewer, N: I01}',
    );
    expect(readdirSync(join(dir, 'raw')).sort()).toEqual(['sources.csv', 'w01.txt']);
  });

  it('makes several documents of one Word file', async () => {
    const style = { style: 'Judul2' };
    const bytes = docx(
      p('Sesi 1', style),
      p('P: Apa?'),
      p('N: Ya.'),
      p('Sesi 2', style),
      p('P: Lagi?'),
      p('N: Tidak.'),
    );
    const dir = study({ 'w01.docx': bytes });
    expect((await daya(dir, 'ingest', 'w01.docx', ...roles, '--split', 'heading:2')).status).toBe(0);
    expect(documents(dir)).toEqual(['w01-1.md', 'w01-2.md']);
    expect(read(dir, 'raw/sources.csv')).toContain(',w01-1;w01-2\n');
  });
});

describe('--sheet', () => {
  const plan =
    'file,id,as,informant,speaker\na.txt,w01,interview,I01,P=interviewer;N=I01\nb.txt,w02,interview,I02,P=interviewer;N=I02\n';
  const files = { 'in/a.txt': talk, 'in/b.txt': talk.replace('kue', 'roti') };

  it('gives every file its own settings; files are named from where the sheet lies', async () => {
    const dir = study({ ...files, 'in/plan.csv': plan });
    expect((await daya(dir, 'ingest', '--sheet', 'in/plan.csv')).status).toBe(0);
    expect(read(dir, 'documents/w02.md')).toContain('informants: [I02]');
  });

  it('with files named only these are taken, flags win', async () => {
    const dir = study({ ...files, 'in/plan.csv': plan });
    expect((await daya(dir, 'ingest', 'in/b.txt', '--sheet', 'in/plan.csv', '--wave', '2')).status).toBe(0);
    expect(documents(dir)).toEqual(['w02.md']);
    expect(read(dir, 'documents/w02.md')).toContain('wave: "2"');
  });

  it('with a fault nothing is ingested', async () => {
    const dir = study({
      ...files,
      'in/plan.csv': plan.replace('interview,I02', 'intervew,I02').replace('id,as', 'id,ass'),
    });
    const { status, stderr } = await daya(dir, 'ingest', '--sheet', 'in/plan.csv');
    expect(status).toBe(2);
    expect(stderr).toContain('plan.csv:1:9');
    expect(documents(dir)).toEqual([]);
  });
});

describe('the same again', () => {
  const ingested = async () => {
    const dir = study({ 'w01.txt': talk });
    await daya(dir, 'ingest', 'w01.txt', ...roles);
    return dir;
  };

  it('the same file in the same way is passed over', async () => {
    const dir = await ingested();
    const before = read(dir, 'raw/sources.csv');
    const { status, stderr } = await daya(dir, 'ingest', 'w01.txt', ...roles);
    expect(status).toBe(0);
    expect(stderr).toContain('sources/already-ingested');
    expect(read(dir, 'raw/sources.csv')).toBe(before);
  });

  it('the same content under another name is refused', async () => {
    const dir = await ingested();
    writeFileSync(join(dir, 'salinan.txt'), talk);
    const { status, stderr } = await daya(dir, 'ingest', 'salinan.txt', ...roles);
    expect(status).toBe(2);
    expect(stderr).toContain('sources/same-content');
    expect(documents(dir)).toEqual(['w01.md']);
  });

  it('twice in one go too', async () => {
    const dir = study({ 'a.txt': talk, 'b.txt': talk });
    const { status, stderr } = await daya(dir, 'ingest', 'a.txt', 'b.txt', ...roles);
    expect(status).toBe(2);
    expect(stderr).toContain('sources/same-content');
    expect(documents(dir)).toEqual(['a.md']);
  });

  it('another file is not written over a document or a raw file', async () => {
    const dir = await ingested();
    const before = read(dir, 'documents/w01.md');
    writeFileSync(join(dir, 'w01.txt'), `${talk}P: Masih?\nN: Masih.\n`);
    const { status, stderr } = await daya(dir, 'ingest', 'w01.txt', ...roles);
    expect(status).toBe(2);
    expect(stderr).toContain('sources/document-exists');
    expect(stderr).toContain('sources/raw-exists');
    expect(read(dir, 'documents/w01.md')).toBe(before);
    expect(read(dir, 'raw/w01.txt')).toBe(talk);
  });

  it('with --force it is', async () => {
    const dir = await ingested();
    writeFileSync(join(dir, 'w01.txt'), `${talk}P: Masih?\nN: Masih.\n`);
    expect((await daya(dir, 'ingest', 'w01.txt', ...roles, '--force')).status).toBe(0);
    expect(read(dir, 'documents/w01.md')).toContain('N: Masih.');
    expect(read(dir, 'raw/w01.txt')).toContain('N: Masih.');
    expect(read(dir, 'raw/sources.csv').match(/w01\.txt/g)).toHaveLength(1);
  });

  it('with --force roles can be said later, and the others stay', async () => {
    const dir = study({ 'w01.txt': talk });
    await daya(dir, 'ingest', 'w01.txt', '--as', 'interview', '--speaker', 'P=interviewer');
    expect((await daya(dir, 'ingest', 'w01.txt', '--speaker', 'N=I01', '--force')).status).toBe(0);
    expect(read(dir, 'documents/w01.md')).toContain('speakers: {P: interviewer, N: I01}');
  });

  it('two files that become one document are both named', async () => {
    const dir = study({ 'a/w01.txt': talk, 'b/W01.txt': talk.replace('kue', 'roti') });
    const { status, stderr } = await daya(dir, 'ingest', 'a', 'b', ...roles);
    expect(status).toBe(2);
    expect(stderr).toContain('sources/same-document');
    expect(documents(dir)).toEqual(['w01.md']);
  });
});

describe('files that cannot be ingested', () => {
  it.each([
    ['a file that is not there', 'nihil.txt', 'files/missing'],
    ['an empty file', 'kosong.txt', 'ingest/empty-file'],
    ['a .docx that is none', 'palsu.docx', 'ingest/not-docx'],
    ['text that is not UTF-8', 'latin.txt', 'ingest/encoding'],
    ['a folder without transcripts', 'folder.txt', 'sources/nothing-to-ingest'],
    ['a link that goes round', 'putar.txt', 'files/not-a-file'],
  ])('%s', async (_name, file, id) => {
    const dir = study({
      'kosong.txt': '',
      'palsu.docx': 'P: Apa?',
      'latin.txt': Uint8Array.from([0x4e, 0x3a, 0x20, 0xe9, 0x0a]),
      'folder.txt/foto.jpg': 'x',
    });
    // Windows lets only administrators make links.
    const links = process.platform !== 'win32';
    if (links) symlinkSync('putar.txt', join(dir, 'putar.txt'));
    else if (file === 'putar.txt') return;
    const { status, stderr } = await daya(dir, 'ingest', file);
    expect(status).toBe(2);
    expect(stderr).toContain(id);
    expect(existsSync(join(dir, 'raw'))).toBe(false);
  });

  it('faults of several files are shown together, the sound ones are taken in', async () => {
    const dir = study({ 'in/a.txt': '', 'in/b.docx': 'x', 'in/w01.txt': talk });
    const { status, stderr } = await daya(dir, 'ingest', 'in', ...roles);
    expect(status).toBe(2);
    expect(stderr).toContain('ingest/empty-file');
    expect(stderr).toContain('ingest/not-docx');
    expect(documents(dir)).toEqual(['w01.md']);
  });

  it('a date that does not exist is an error of the content: nothing is written', async () => {
    const dir = study({ 'w01.txt': `Tanggal : 31 November 2025\nTempat : Balai\n\n${talk}` });
    const { status, stderr } = await daya(dir, 'ingest', 'w01.txt', ...roles);
    expect(status).toBe(1);
    expect(stderr).toContain('w01.txt:1');
    expect(documents(dir)).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('a named pipe is not waited for', async () => {
    const dir = study();
    mkdirSync(join(dir, 'in'));
    execFileSync('mkfifo', [join(dir, 'in', 'w01.txt')]);
    expect((await daya(dir, 'ingest', 'in/w01.txt')).stderr).toContain('files/not-a-file');
    expect((await daya(dir, 'ingest', 'in')).stderr).toContain('files/not-a-file');
  });

  it.skipIf(process.platform === 'win32')(
    'links between folders that go round end, and no file is read twice',
    async () => {
      const dir = study({ 'in/lama/w01.txt': talk });
      symlinkSync('..', join(dir, 'in', 'lama', 'naik'));
      symlinkSync('.', join(dir, 'in', 'diri'));
      expect((await daya(dir, 'ingest', 'in', ...roles)).status).toBe(0);
      expect(documents(dir)).toEqual(['w01.md']);
    },
  );

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('a file one may not read', async () => {
    const dir = study({ 'w01.txt': talk });
    chmodSync(join(dir, 'w01.txt'), 0);
    expect((await daya(dir, 'ingest', 'w01.txt')).stderr).toContain('files/unreadable');
  });

  it.skipIf(process.platform === 'win32')('a name with a newline and escape sequences', async () => {
    const dir = study({ '\u001b[31mw\n01.txt': talk });
    const { status, stdout, stderr } = await daya(dir, 'ingest', '\u001b[31mw\n01.txt', '--as', 'interview');
    expect(status).toBe(0);
    expect(stdout + stderr).not.toContain('\u001b[31m');
    expect(readInformants(dir, undefined).diagnostics).toEqual([]);
    expect(documents(dir)).toHaveLength(1);
    expect(documents(dir)[0]).toMatch(/^[\w-]+\.md$/);
  });
});

describe('what was typed wrongly', () => {
  it.each([
    [['--date', '31 November 2025'], 'ingest/no-such-date'],
    [['--speaker', 'P'], 'ingest/bad-option'],
    [['--table', '2,3'], 'ingest/bad-option'],
    [['--as', 'intervew'], 'ingest/bad-option'],
    [['--language', 'jawa'], 'ingest/bad-option'],
    [['--split', '('], 'ingest/bad-regex'],
    [['--sheet', 'nihil.csv'], 'files/missing'],
  ])('%j', async (flags, id) => {
    const dir = study({ 'w01.txt': talk });
    const { status, stderr } = await daya(dir, 'ingest', 'w01.txt', ...flags);
    expect(status).toBe(2);
    expect(stderr).toContain(id);
    expect(documents(dir)).toEqual([]);
  });

  it('one id for many files', async () => {
    const dir = study({ 'a.txt': talk, 'b.txt': talk });
    const { status, stderr } = await daya(dir, 'ingest', 'a.txt', 'b.txt', '--id', 'w01');
    expect([status, stderr.includes('sources/one-id-for-many')]).toEqual([2, true]);
  });

  it('no file at all', async () => {
    expect((await daya(study(), 'ingest')).status).toBe(2);
  });

  it('outside of a study', async () => {
    expect((await daya(folderWith({ 'w01.txt': talk }), 'ingest', 'w01.txt')).status).toBe(2);
  });
});

describe('daya run', () => {
  const sources = 'file,id,as,informant,speaker\nw01.txt,w01,interview,I01,P=interviewer;N=I01\n';

  it('ingests what raw/sources.csv names and no document comes from yet', async () => {
    const dir = study({ 'raw/w01.txt': talk, 'raw/sources.csv': sources });
    expect((await daya(dir, 'run')).status).toBe(0);
    expect(documents(dir)).toEqual(['w01.md']);
    const recorded = read(dir, 'raw/sources.csv');
    expect(recorded).toMatch(/[0-9a-f]{64},w01\n$/);
    expect((await daya(dir, 'run')).status).toBe(0);
    expect(read(dir, 'raw/sources.csv')).toBe(recorded);
  });

  it('leaves a document alone that was mended by hand', async () => {
    const dir = study({ 'raw/w01.txt': talk, 'raw/sources.csv': sources });
    await daya(dir, 'run');
    const mended = read(dir, 'documents/w01.md').replace('kue', 'kue kering');
    writeFileSync(join(dir, 'documents/w01.md'), mended);
    writeFileSync(join(dir, 'raw/sources.csv'), sources);
    expect((await daya(dir, 'run')).status).toBe(0);
    expect(read(dir, 'documents/w01.md')).toBe(mended);
  });

  it('stops where a file cannot be ingested: tables without it would be wrong', async () => {
    const dir = study({ 'raw/w01.txt': talk, 'raw/sources.csv': `${sources}w02.txt,w02,interview,I02,\n` });
    const { status, stderr } = await daya(dir, 'run');
    expect(status).toBe(1);
    expect(stderr).toContain('files/missing');
    expect(stderr).toContain('raw/w02.txt');
  });

  it('says where raw/sources.csv is wrong', async () => {
    const dir = study({ 'raw/w01.txt': talk, 'raw/sources.csv': sources.replace('informant', 'infromant') });
    const { status, stderr } = await daya(dir, 'run');
    expect(status).toBe(1);
    expect(stderr).toContain('raw/sources.csv:1:12');
  });
});
