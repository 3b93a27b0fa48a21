import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { daya, folderWith, smallStudy } from './run-daya.js';

const withConsent = {
  ...smallStudy,
  'informants.csv':
    'id,pseudonym,group,role,consent_date,consent_form,quote_ok\nI01,Bu Tini,pengurus,Ketua,2025-10-06,tertulis,ya\nI02,Pak Jaka,anggota,Pemilik,,,\n',
};

const observed = {
  ...smallStudy,
  'documents/o1.md':
    '---\ntechnique: observation\ndate: 2025-10-18\nsite: Aula\n---\nRak berisi 70 jenis barang.\n\nRefleksi: Saya datang terlalu pagi.\n',
};

/** The words of the paragraphs of word/document.xml, and which of them have a heading style. */
function partsOf(bytes: Uint8Array): { xml: string; headings: string[]; texts: string[] } {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
  const paragraphs = xml.match(/<w:p>[\s\S]*?<\/w:p>/g) ?? [];
  const textOf = (paragraph: string): string =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');
  return {
    xml,
    headings: paragraphs.filter((one) => /w:pStyle w:val="(?:Heading|Judul)1"/.test(one)).map(textOf),
    texts: paragraphs.map(textOf),
  };
}

async function exported(dir: string, ...args: string[]) {
  const ran = await daya(dir, 'export', 'appendices', '-o', 'Lampiran.docx', ...args);
  expect(ran.status).toBe(0);
  const bytes = new Uint8Array(readFileSync(join(dir, 'Lampiran.docx')));
  return { ...ran, bytes, ...partsOf(bytes) };
}

describe('daya export appendices', () => {
  it('numbers the appendices that the study has, in the order of a thesis', async () => {
    const { headings } = await exported(
      folderWith(smallStudy),
      '--only',
      'profil,wawancara,transkrip',
      '--language',
      'id',
    );
    expect(headings).toEqual([
      'Lampiran 1. Pedoman wawancara',
      'Lampiran 2. Profil informan',
      'Lampiran 3. Transkrip verbatim',
    ]);
  });

  it('speaks English, and takes English names', async () => {
    const { headings } = await exported(folderWith(smallStudy), '--only', 'interview', '--language', 'en');
    expect(headings).toEqual(['Appendix 1. Interview guide']);
  });

  it('has contents and a list of tables that Word builds, and counts tables by a field', async () => {
    const { xml } = await exported(folderWith(smallStudy), '--only', 'transkrip', '--language', 'id');
    expect(xml).toContain('TOC \\h \\o &quot;1-2&quot;');
    expect(xml).toContain('TOC \\c &quot;Tabel&quot; \\h');
    expect(xml.match(/SEQ Tabel /g)).toHaveLength(2);
    // Without it LibreOffice prints the code of the field as a line of the list.
    expect(xml.match(/<w:docPartObj>/g)).toHaveLength(2);
    const marks = [...xml.matchAll(/w:name="(_Toc\d+)"/g)].map(([, name]) => name);
    const targets = [...xml.matchAll(/w:anchor="(_Toc\d+)"/g)].map(([, name]) => name);
    expect(targets.sort()).toEqual(marks.sort());
  });

  it('holds a transcript for each interview, word for word', async () => {
    const { texts } = await exported(folderWith(smallStudy), '--only', 'transkrip');
    expect(texts).toContain('Kami diajari mengemas kue. Enak sekali.');
    expect(texts).toContain('w02 · I02 Pak Jaka');
  });

  it('sets reflections of field notes beside the description', async () => {
    const { texts } = await exported(folderWith(observed), '--only', 'catatan', '--language', 'id');
    expect(texts).toContain('Refleksi');
    const at = texts.findIndex((text) => text.includes('Rak berisi 70'));
    expect(texts[at + 1]).toContain('Saya datang terlalu pagi.');
  });

  it('prints consent as the register records it, and who has none', async () => {
    const { texts } = await exported(folderWith(withConsent), '--only', 'persetujuan', '--language', 'id');
    expect(texts).toEqual(expect.arrayContaining(['Sebut nama', '6 Oktober 2025', 'tertulis']));
    expect(texts.some((text) => text.includes('I02') && text !== 'I02')).toBe(true);
  });

  it('withholds the words of those who refuse to be quoted, and says how many', async () => {
    const refused = {
      ...smallStudy,
      'daya.yaml': `${smallStudy['daya.yaml']}use: ani\n`,
      'informants.csv':
        'id,pseudonym,group,role,quote_ok\nI01,Bu Tini,pengurus,Ketua,tidak\nI02,Pak Jaka,anggota,Pemilik,ya\n',
      'codings/ani/w01.jsonl':
        '{"op":"add","id":"k1","doc":"w01","start":27,"end":53,"quote":"Kami diajari mengemas kue.","prefix":"P: (Q1) Pelatihan apa?\\n\\nN: ","suffix":" Enak sekali.\\n","code":"lokal:training","stance":"supports","by":"ani","how":"manual","at":"2025-11-22T04:10:00Z"}\n',
    };
    const { texts, stderr } = await exported(folderWith(refused), '--language', 'id', '--full');
    expect(texts.filter((text) => /mengemas|Enak sekali/.test(text))).toEqual([]);
    expect(texts).toContain('[6 kata tidak ditampilkan]');
    expect(texts).toContain('Saya nggak pernah dapat oven.');
    expect(texts.some((text) => text.startsWith('Ucapan yang tidak ditampilkan: 1.'))).toBe(true);
    expect(stderr).toContain('I01');
  });

  it('prints no real name, unless the register allows it', async () => {
    const named = (nameOk: string) => ({
      ...smallStudy,
      'informants.csv': `id,pseudonym,group,role,name_ok\nI01,Bu Tini,pengurus,Ketua,${nameOk}\nI02,Pak Jaka,anggota,Pemilik,\n`,
      'documents/w01.md': smallStudy['documents/w01.md']!.replace('Kami', 'Kartini Wulandari'),
      'private/names.csv': 'id,name\nI01,Kartini Wulandari\n',
    });
    const printed = async (nameOk: string) =>
      (await exported(folderWith(named(nameOk)), '--only', 'transkrip')).texts.join('\n');
    expect(await printed('tidak')).not.toContain('Kartini');
    expect(await printed('tidak')).toContain('[Bu Tini] diajari');
    expect(await printed('ya')).toContain('Kartini Wulandari diajari');
  });

  it('prints the name of a picture that is missing or none, and says so', async () => {
    const pictured = {
      ...smallStudy,
      'documents/d1.md':
        '---\ntechnique: documentation\ntitle: Foto rak\nmedia: raw/rak.png\n---\nRak penuh kue.\n',
      'documents/d2.md':
        '---\ntechnique: documentation\ntitle: Foto oven\nmedia: raw/oven.png\n---\nOven baru.\n',
      'raw/oven.png': 'bukan gambar',
    };
    const { texts, stderr } = await exported(folderWith(pictured), '--only', 'dokumen', '--language', 'id');
    expect(texts).toEqual(expect.arrayContaining(['raw/rak.png', 'raw/oven.png', 'Rak penuh kue.']));
    expect(stderr).toContain('raw/rak.png');
    expect(stderr).toContain('raw/oven.png');
  });

  it('lets a turn of thousands of words go over pages, and keeps short ones whole', async () => {
    const long = {
      ...smallStudy,
      'documents/w02.md': smallStudy['documents/w02.md']!.replace(
        'oven.',
        `oven. ${'Begitu ceritanya. '.repeat(2500)}`,
      ),
    };
    const { xml } = await exported(folderWith(long), '--only', 'transkrip');
    const rows = xml.match(/<w:tr>[\s\S]*?<\/w:tr>/g) ?? [];
    const splits = rows.filter((row) => !row.includes('<w:cantSplit/>'));
    expect(splits).toHaveLength(1);
    expect(splits[0]).toContain('Begitu ceritanya.');
  });

  it('sums up the audit trail', async () => {
    const { headings, texts } = await exported(folderWith(smallStudy), '--only', 'audit', '--language', 'id');
    expect(headings).toEqual(['Lampiran 1. Ringkasan jejak audit']);
    expect(texts).toContain('1-raw-data.csv');
  });

  it('says on stderr what is left out', async () => {
    const { stderr, headings } = await exported(folderWith(smallStudy));
    expect(stderr).toContain('findings.yaml');
    expect(headings.some((text) => text.includes('Triangulation'))).toBe(false);
  });

  it('gives the same bytes for the same study', async () => {
    const dir = folderWith(smallStudy);
    const first = await exported(dir, '--only', 'transkrip,profil');
    const second = await exported(dir, '--only', 'profil,transkrip');
    expect(second.bytes).toEqual(first.bytes);
  });

  it('takes the headings of a template by their names, whatever their ids', async () => {
    const styles =
      '<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Judul1"><w:name w:val="heading 1"/></w:style></w:styles>';
    const template = zipSync({ 'word/styles.xml': strToU8(styles) });
    const dir = folderWith({ ...smallStudy, 'kampus.docx': template });
    const { xml, headings } = await exported(dir, '--only', 'profil', '--template', 'kampus.docx');
    expect(headings).toHaveLength(1);
    expect(xml).toContain('<w:pStyle w:val="Judul1"/>');
  });

  it.each([
    [['--template', 'daya.yaml'], 'usage/bad-template'],
    [['--only', 'profli'], 'usage/unknown-appendix'],
    [['--only', 'simpulan'], 'usage/no-appendix'],
    [['-o', 'Lampiran.pdf'], 'usage/not-a-word-file'],
  ])('refuses %j', async (args, fault) => {
    const { status, stderr } = await daya(folderWith(smallStudy), 'export', 'appendices', ...args);
    expect(status).toBe(2);
    expect(stderr).toContain(fault);
  });

  it('says so where a study has nothing in it', async () => {
    const dir = folderWith({ 'daya.yaml': 'daya: 1\ntitle: Kosong\n' });
    const { status, stderr } = await daya(dir, 'export', 'appendices');
    expect(status).toBe(2);
    expect(stderr).toContain('usage/no-appendix');
  });
});
