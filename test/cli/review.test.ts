import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { expect, it } from 'vitest';
import { readReviewComments } from '../../src/ingest/review-comments.js';
import { daya, folderWith, smallStudy } from './run-daya.js';

const study = {
  ...smallStudy,
  'daya.yaml': smallStudy['daya.yaml']!.replace(
    'coders: {ani: {name: Ani}}',
    'coders: {ani: {name: Ani Lestari}, dosen: {name: Dr. Sari}}\nuse: ani',
  ),
};

/** A study with two overlapping codings of Ani, and its review in out/. */
async function reviewed(): Promise<{ dir: string; file: string; ids: string[] }> {
  const dir = folderWith(study);
  const add = async (...args: string[]) =>
    (await daya(dir, 'codings', 'add', 'w01', ...args, '--coder', 'ani')).stdout.trim();
  const ids = [
    await add('--quote', 'Kami diajari mengemas kue.', '--code', 'training', '--stance', 'supports'),
    await add('--quote', 'mengemas kue. Enak', '--code', 'equipment', '--memo', 'oven atau kemasan?'),
  ];
  await daya(dir, 'export', 'review', 'w01');
  return { dir, file: join(dir, 'out/review-w01.docx'), ids };
}

/** Changes parts of a Word file, as Word does when somebody comments. */
function edit(file: string, change: Readonly<Record<string, (xml: string) => string>>): void {
  const parts = unzipSync(new Uint8Array(readFileSync(file)));
  for (const [name, edited] of Object.entries(change)) parts[name] = strToU8(edited(strFromU8(parts[name]!)));
  writeFileSync(file, zipSync(parts));
}

const comment = (id: number, author: string, ...lines: string[]) =>
  `<w:comment w:id="${id}" w:author="${author}" w:date="2025-12-01T09:00:00Z">${lines
    .map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
    .join('')}</w:comment>`;

/** Puts a comment on words that stand in one run of the transcript. */
const commentOn = (words: string, id: number) => (xml: string) =>
  xml.replace(
    new RegExp(
      `(<w:r>(?:(?!</w:r>).)*<w:t[^>]*>)([^<]*)${words.replace(/[?.]/g, '\\$&')}([^<]*)(</w:t></w:r>)`,
    ),
    `$1$2$4<w:commentRangeStart w:id="${id}"/><w:r><w:t>${words}</w:t></w:r><w:commentRangeEnd w:id="${id}"/><w:r><w:t>$3</w:t></w:r>`,
  );

it('puts every coding at its words, by coder, and the same study gives the same bytes', async () => {
  const { dir, file, ids } = await reviewed();
  const bytes = new Uint8Array(readFileSync(file));
  const { comments } = readReviewComments(bytes, 'w01.docx');
  expect(comments.map(({ author, address, words }) => [author, address, words])).toEqual([
    ['Ani Lestari', 'w01:2', 'Kami diajari mengemas kue.'],
    ['Ani Lestari', 'w01:2', 'mengemas kue. Enak'],
  ]);
  expect(comments[0]!.text).toMatch(/^Pelatihan \(lokal:training\)\nmendukung\n\[/);
  expect(comments[1]!.text).toContain('oven atau kemasan?');
  expect(comments.every(({ text }, i) => text.includes(ids[i]!))).toBe(true);
  await daya(dir, 'export', 'review', 'w01', '-o', 'again.docx');
  expect(Buffer.compare(readFileSync(file), readFileSync(join(dir, 'again.docx')))).toBe(0);
});

it('is read by other programs, transcript and comments', async () => {
  const { file } = await reviewed();
  const options = { styleMap: ['comment-reference => sup'] };
  const { value } = await mammoth.convertToHtml({ path: file }, options);
  expect(value).toContain('Pelatihan (lokal:training)');
  expect(value.replace(/<[^>]+>/g, '')).toContain('Kami diajari');
});

it('brings nothing back where nobody wrote anything', async () => {
  const { dir, file } = await reviewed();
  const { status, stdout, stderr } = await daya(dir, 'codings', 'import-review', file);
  expect([status, stdout]).toEqual([0, '']);
  expect(stderr).toContain('2 comments unchanged');
});

it('brings comments, answers and changed comments back as memos, once', async () => {
  const { dir, file, ids } = await reviewed();
  edit(file, {
    'word/comments.xml': (xml) =>
      xml
        .replace('oven atau kemasan?', 'kemasan, jelas')
        .replace('</w:comments>', `${comment(7, 'Dr. Sari', 'Tanyakan lagi.')}</w:comments>`),
    'word/document.xml': commentOn('Pelatihan apa?', 7),
  });
  const first = await daya(dir, 'codings', 'import-review', file);
  expect([first.status, first.stdout.trim().split('\n').length]).toEqual([0, 2]);
  const memos = readdirSync(join(dir, 'memos')).map((name) => readFileSync(join(dir, 'memos', name), 'utf8'));
  expect(memos.some((text) => text.includes('about: w01:1') && text.includes('Tanyakan lagi.'))).toBe(true);
  expect(memos.some((text) => text.includes(`about: ${ids[1]}`) && text.includes('kemasan, jelas'))).toBe(
    true,
  );
  const again = await daya(dir, 'codings', 'import-review', file);
  expect(again.stdout).toBe('');
});

it("makes a reviewer's code a coding, so that the two disagree", async () => {
  const { dir, file } = await reviewed();
  edit(file, {
    'word/comments.xml': (xml) =>
      xml.replace(
        '</w:comments>',
        `${comment(7, 'Dr. Sari', 'Alat: contradicts', 'bukan pelatihan')}</w:comments>`,
      ),
    'word/document.xml': commentOn(' sekali.', 7),
  });
  const imported = await daya(dir, 'codings', 'import-review', file);
  expect(imported.status).toBe(0);
  const { stdout } = await daya(dir, 'codings', 'list', '--coder', 'dosen', '--format', 'json');
  const [coding] = JSON.parse(stdout) as { quote: string; code: string; stance: string; how: string }[];
  expect(coding).toMatchObject({ quote: 'sekali.', code: 'equipment', stance: 'contradicts', how: 'review' });
});

it('says that a reviewer who is no coder proposes a code', async () => {
  const { dir, file } = await reviewed();
  edit(file, {
    'word/comments.xml': (xml) =>
      xml.replace('</w:comments>', `${comment(7, 'Prof. Tamu', 'equipment')}</w:comments>`),
    'word/document.xml': commentOn(' sekali.', 7),
  });
  const { status, stderr } = await daya(dir, 'codings', 'import-review', file);
  expect([status, stderr.includes('review/unknown-reviewer')]).toEqual([0, true]);
});

it.each([
  ['no file', 'x.docx', undefined],
  ['no Word document', 'x.docx', 'plain text'],
])('refuses %s', async (_what, name, text) => {
  const dir = folderWith({ ...study, ...(text !== undefined && { [name]: text }) });
  expect((await daya(dir, 'codings', 'import-review', name)).status).toBe(2);
});

const office = spawnSync('soffice', ['--version'], { encoding: 'utf8' });

// Where LibreOffice is not installed this is skipped: the file was then read by mammoth and by the program itself only.
it.skipIf(office.status !== 0)(
  'survives LibreOffice: opened, saved, brought back',
  async () => {
    const { dir, file } = await reviewed();
    const out = join(dir, 'office');
    spawnSync(
      'soffice',
      [
        `-env:UserInstallation=file://${dir}/profile`,
        '--headless',
        '--convert-to',
        'docx',
        '--outdir',
        out,
        file,
      ],
      { stdio: 'ignore' },
    );
    const saved = join(out, 'review-w01.docx');
    const { comments } = readReviewComments(new Uint8Array(readFileSync(saved)), saved);
    expect(comments.map(({ author, address, words }) => [author, address, words])).toEqual([
      ['Ani Lestari', 'w01:2', 'Kami diajari mengemas kue.'],
      ['Ani Lestari', 'w01:2', 'mengemas kue. Enak'],
    ]);
    const { stderr } = await daya(dir, 'codings', 'import-review', saved);
    expect(stderr).toContain('2 comments unchanged');
  },
  120_000,
);
