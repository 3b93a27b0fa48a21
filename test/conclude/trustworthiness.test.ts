import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coreq, srqr } from '../../src/conclude/reporting/checklists.js';
import { checkIds, daya } from '../cli/run-daya.js';
import { rajut, studyWith } from '../triangulate/study.js';

const md = async (dir: string, table: string): Promise<string> =>
  (await daya(dir, 'conclude', table, '--format', 'md', '--language', 'id')).stdout;

describe('reporting checklists', () => {
  it('have all their items, in order', () => {
    expect(coreq.map(({ no }) => no)).toEqual(Array.from({ length: 32 }, (_, n) => n + 1));
    expect(srqr.map(({ no }) => no)).toEqual(Array.from({ length: 21 }, (_, n) => n + 1));
  });

  it('fill what the data say and leave the rest visibly blank', async () => {
    const text = await md(studyWith(), 'coreq');
    expect(text).toContain(
      '| 12 | Jumlah partisipan | otomatis | 3 informan: Pengurus 1, Anggota 1, Dinas 1 |',
    );
    expect(text).toContain('| 6 | Hubungan sebelum penelitian | peneliti | \\_\\_\\_\\_ |');
    expect(text).toContain(
      '| 22 | Kejenuhan data | otomatis | tidak dinilai: 3 dokumen, perlu paling sedikit 6 |',
    );
  });

  it('take what the researcher typed in daya.yaml, before what the data say', async () => {
    const dir = studyWith();
    const typed =
      'coreq: {2: "S.Sos.", 12: {id: dipilih semua, en: all were chosen}}\nsrqr: {20: tidak ada}\n';
    appendFileSync(join(dir, 'daya.yaml'), typed);
    const text = await md(dir, 'coreq');
    expect(text).toContain('| 2 | Gelar dan kualifikasi peneliti | sebagian | S.Sos. |');
    expect(text).toContain('| 12 | Jumlah partisipan | otomatis | dipilih semua; 3 informan: ');
    expect(await md(dir, 'srqr')).toContain('| 20 | Benturan kepentingan | sebagian | tidak ada |');
  });

  it('have no items but their own', async () => {
    const dir = studyWith();
    appendFileSync(join(dir, 'daya.yaml'), 'coreq: {33: x}\n');
    expect(await checkIds(dir)).toContainEqual(
      expect.stringMatching(/^settings\/unknown-key daya\.yaml:\d+:9$/),
    );
  });

  it('draft the limitations from what is silent or thin', async () => {
    expect(await md(studyWith(), 'srqr')).toContain('ada pihak yang diam: F1');
  });
});

describe('the four criteria', () => {
  it('are shown with what there is, and judge nothing', async () => {
    const text = await md(studyWith(), 'trustworthiness');
    for (const word of ['Kredibilitas', 'Transferabilitas', 'Dependabilitas', 'Konfirmabilitas'])
      expect(text).toContain(word);
    expect(text).toContain('F1: bertentangan, perlu ditelusuri');
    expect(text).not.toMatch(/\bvalid\b|kredibel/i);
  });
});

describe('member checks', () => {
  it('are a form for each informant, with their own words and the answers on record', async () => {
    const dir = studyWith({
      'memberchecks.csv':
        'finding,informant,answer,correction,date\nF1,I02,koreksi,Pernah sekali diajak.,2025-12-15\n',
    });
    const text = await md(dir, 'member-checks');
    expect(text).toContain('**Lembar member check: I02 Bu Nur**');
    expect(text).toContain(
      '| No | Ringkasan temuan | Kutipan, rujukan | Sesuai / Tidak / Koreksi | Koreksi informan | Paraf, tanggal |',
    );
    expect(text).toContain('☐ Sesuai<br>☐ Tidak<br>☑ Koreksi | Pernah sekali diajak. | 15 Desember 2025 |');
    expect(text).not.toContain('I03');
    const views = await daya(
      dir,
      'triangulate',
      'source',
      '--layout',
      'sugiyono',
      '--format',
      'md',
      '--language',
      'id',
    );
    expect(views.stdout).toContain('I02 koreksi: Pernah sekali diajak. (15 Desember 2025)');
  });

  it('that cannot be read are named with their place', async () => {
    const dir = studyWith({
      'memberchecks.csv': 'finding,informant,answer\nF1,I02,mungkin\nF9,I02,sesuai\nF1,I99,sesuai\n',
    });
    const { status, stderr } = await daya(dir, 'conclude');
    expect(status).toBe(1);
    for (const place of ['memberchecks.csv:2:8', 'memberchecks.csv:3:1', 'memberchecks.csv:4:4'])
      expect(stderr).toContain(place);
  });
});

describe('negative cases of observers', () => {
  it('may be closed by the name of their document', async () => {
    const observed = (negative: string) =>
      studyWith({
        'findings.yaml': `findings: [{finding: F1, claim: Ada., codes: [training], require: {resolved: true}, negative: [{witness: I02, resolution: accepted}${negative}]}]\n`,
        'documents/o1.md':
          '---\ntechnique: observation\nobserver: Rina\nsite: Balai\n---\nTidak ada kelas.\n',
        'codings/ani/o1.jsonl': rajut['codings/ani/w02.jsonl']!.replace('w02-1', 'o1-1')
          .replace('"doc":"w02"', '"doc":"o1"')
          .replace(/"start":\d+,"end":\d+,"quote":"[^"]*"/, '"start":0,"end":16,"quote":"Tidak ada kelas."'),
      });
    expect((await daya(observed(''), 'conclude')).status).toBe(1);
    expect((await daya(observed(', {witness: o1, resolution: accepted}'), 'conclude')).status).toBe(0);
  });
});
