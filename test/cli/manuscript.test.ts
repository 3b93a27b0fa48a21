import { describe, expect, it } from 'vitest';
import { docx, p } from '../ingest/word.js';
import { daya, folderWith, smallStudy } from './run-daya.js';

const refused = {
  'informants.csv':
    'id,pseudonym,group,role,quote_ok\nI01,Bu Tini,pengurus,Ketua,ya\nI02,Pak Jaka,anggota,Pemilik,tidak\n',
};

interface Found {
  readonly id: string;
  readonly line: number | null;
  readonly message: string;
}

async function checked(
  manuscript: string | Uint8Array,
  files: Readonly<Record<string, string>> = {},
): Promise<Found[]> {
  const name = typeof manuscript === 'string' ? 'bab4.md' : 'bab4.docx';
  const dir = folderWith({ ...smallStudy, ...files, [name]: manuscript });
  const { stdout } = await daya(dir, 'check', '--manuscript', name, '--format', 'json');
  return (JSON.parse(stdout) as { diagnostics: Found[] }).diagnostics;
}

const ids = async (...given: Parameters<typeof checked>) =>
  (await checked(...given)).map(({ id, line }) => `${id}:${line}`);

describe('the words of a quotation', () => {
  it('are those of the document', async () => {
    expect(await ids('Bu Tini berkata, “Kami diajari mengemas kue.”\n')).toEqual([]);
  });

  it('may differ in blanks, capitals, quotation marks and punctuation', async () => {
    expect(await ids('Bu Tini berkata: "kami  diajari\nmengemas kue, enak sekali".\n')).toEqual([]);
    expect(await ids('Bu Tini: «Kami diajari mengemas kue»\n')).toEqual([]);
  });

  it('may be left out with an ellipsis, and be inserted in brackets', async () => {
    expect(await ids('Bu Tini: “Kami diajari […] kue … sekali”\n')).toEqual([]);
    expect(await ids('Bu Tini: “[K]ami [para pengurus] diajari mengemas kue”\n')).toEqual([]);
  });

  it('may be two where a source follows them, and fewer than four are no quotation without one', async () => {
    expect(await ids('Bu Tini: “Enak sekali.” (Pak Jaka, w02:2)\n')).toEqual(['manuscript/unattributed:1']);
    expect(await ids('Ia menyebutnya “enak banget”.\n')).toEqual(['manuscript/no-quotations:null']);
  });

  it('are sought first where the manuscript says that they were spoken', async () => {
    const twin = `${smallStudy['documents/w02.md']}`.replace(
      'Saya nggak pernah',
      'Kami diajari mengemas roti, nggak pernah',
    );
    const [found] = await checked('Pak Jaka: “Kami diajari mengemas kue tar” (Pak Jaka, 7 Oktober 2025)\n', {
      'documents/w02.md': twin,
    });
    expect(found).toMatchObject({ id: 'manuscript/misquoted' });
    expect(found!.message).toContain('w02:2');
  });

  it('are misquoted where parts stand in another order', async () => {
    expect(await ids('Bu Tini: “Enak sekali … kami diajari mengemas kue”\n')).toEqual([
      'manuscript/misquoted:1',
    ]);
  });

  it('are given with their address where they are misquoted', async () => {
    const [found, ...more] = await checked('Pembuka.\n\nBu Tini: “Kami diajari membungkus kue.”\n');
    expect(more).toEqual([]);
    expect(found).toMatchObject({ id: 'manuscript/misquoted', line: 3 });
    expect(found!.message).toContain('w01:2');
    expect(found!.message).toContain('Kami diajari mengemas kue');
  });

  it('are only remarked on where nothing is like them', async () => {
    expect(await ids('“Power is the ability to act otherwise.” (Giddens)\n')).toEqual([
      'manuscript/not-found:1',
    ]);
  });

  it('do not count under four', async () => {
    expect(await ids('Mereka menyebutnya “kue yang lain”.\n')).toEqual(['manuscript/no-quotations:null']);
  });
});

describe('the source of a quotation', () => {
  const quote = '“Kami diajari mengemas kue”';

  it.each([
    `${quote} (w01:2).`,
    `${quote} (I01, 6 Oktober 2025).`,
    `${quote}, kata Bu Tini.`,
    `Pak Jaka tidak setuju. ${quote}, ujar Tini.`,
    `Senada dengan Pak Jaka, ${quote} (w01:1–3).`,
  ])('is right in %s', async (text) => {
    expect(await ids(`${text}\n`)).toEqual([]);
  });

  it.each([
    `Ada yang belajar. ${quote}.`,
    `Pak Jaka berkata, ${quote}.`,
    `Pak Jaka berkata, ${quote} (w01:2).`,
    `${quote} (w01:1).`,
    `${quote} (w02).`,
    `${quote} (Bu Tini, 9 Oktober 2025).`,
  ])('is wrong in %s', async (text) => {
    expect(await ids(`${text}\n`)).toEqual(['manuscript/unattributed:1']);
  });

  it('is that of each of several in a paragraph', async () => {
    const jaka = '“Saya nggak pernah dapat oven”';
    expect(await ids(`Bu Tini: ${quote} (w01:2). Lalu ${jaka} (w02:2).\n`)).toEqual([]);
    expect(await ids(`${quote} (w02:2). Lalu ${jaka} (w01:2).\n`)).toEqual([
      'manuscript/unattributed:1',
      'manuscript/unattributed:1',
    ]);
  });

  it('stands before or within a block quotation', async () => {
    expect(await ids('Menurut Bu Tini:\n\n> Kami diajari mengemas kue.\n')).toEqual([]);
    expect(await ids('Begini:\n\n> Kami diajari mengemas kue. (w01:2)\n')).toEqual([]);
    expect(await ids('Begini:\n\n> Kami diajari mengemas kue. (w02:2)\n')).toEqual([
      'manuscript/unattributed:3',
    ]);
  });
});

it('finds the words of somebody who did not agree to be quoted', async () => {
  expect(await ids('Pak Jaka: “Saya nggak pernah dapat oven.”\n', refused)).toEqual([
    'manuscript/no-consent:1',
  ]);
});

describe('a Word manuscript', () => {
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

  it('is read with what tracked changes put in and without what they took out', async () => {
    const gone = '<w:del w:id="1" w:author="x"><w:r><w:delText>membungkus </w:delText></w:r></w:del>';
    const put = `<w:ins w:id="2" w:author="x">${run('mengemas ')}</w:ins>`;
    const tracked = `<w:p>${run('Bu Tini: “Kami diajari ')}${gone}${put}${run('kue.”')}</w:p>`;
    expect(await ids(docx(p('Pembuka.'), tracked))).toEqual([]);
  });

  it('gives the number of the paragraph', async () => {
    const bytes = docx(p('Satu.'), p(''), p('Bu Tini: “Kami diajari membungkus kue.”'));
    expect(await ids(bytes)).toEqual(['manuscript/misquoted:3']);
  });

  it('has block quotations by their style or indent', async () => {
    const indented = `<w:p><w:pPr><w:ind w:left="720" w:right="720"/></w:pPr>${run('Kami diajari membungkus kue.')}</w:p>`;
    expect(await ids(docx(p('Bu Tini:'), indented))).toEqual(['manuscript/misquoted:2']);
    expect(await ids(docx(p('Bu Tini:'), p('Kami diajari membungkus kue.', { style: 'Kutipan' })))).toEqual([
      'manuscript/misquoted:2',
    ]);
  });
});

it('cannot be done with a file of another kind, or none', async () => {
  const dir = folderWith({ ...smallStudy, 'bab4.pdf': '%PDF', 'bab5.docx': 'no archive' });
  for (const name of ['bab4.pdf', 'bab5.docx', 'bab6.docx']) {
    const { status, stderr } = await daya(dir, 'check', '--manuscript', name);
    expect(status).toBe(2);
    expect(stderr).toContain(name);
  }
});

it('fails the command, unless daya.yaml turns it off', async () => {
  const files = { ...smallStudy, 'bab4.md': 'Bu Tini: “Kami diajari membungkus kue.”\n' };
  expect((await daya(folderWith(files), 'check', '--manuscript', 'bab4.md')).status).toBe(1);
  const off = { ...files, 'daya.yaml': `${smallStudy['daya.yaml']}checks: {manuscript/misquoted: off}\n` };
  expect((await daya(folderWith(off), 'check', '--manuscript', 'bab4.md')).status).toBe(0);
});

describe('formats for CI', () => {
  it('do not print the words of the documents unless asked', async () => {
    const dir = folderWith({ ...smallStudy, 'bab4.md': 'Bu Tini: “Kami diajari membungkus kue.”\n' });
    for (const format of ['github', 'sarif', 'junit']) {
      const { stdout } = await daya(dir, 'check', '--manuscript', 'bab4.md', '--format', format);
      expect(stdout).toContain('manuscript/misquoted');
      expect(stdout).not.toContain('mengemas');
      const { stdout: asked } = await daya(
        dir,
        'check',
        '--manuscript',
        'bab4.md',
        '--format',
        format,
        '--show-text',
      );
      expect(asked).toContain('mengemas');
    }
  });
});
