import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { daya } from '../cli/run-daya.js';
import { rajut, studyWith } from './study.js';

const study = studyWith();
const id = ['--language', 'id'];

/** findings.yaml with one claim about a code. */
const finding = (name: string, code: string) => ({
  'findings.yaml': `findings: [{finding: ${name}, claim: Ada., codes: [${code}]}]\n`,
});

/** A table in Markdown, in Indonesian. */
async function table(...argv: string[]): Promise<string> {
  await daya(study, 'triangulate', ...argv, '-o', 'out.md', ...id);
  return readFileSync(join(study, 'out.md'), 'utf8');
}

describe('daya triangulate --format json', () => {
  it('has the keys and the order that scripts rely on', async () => {
    const { stdout, status } = await daya(study, 'triangulate', '--format', 'json');
    expect(status).toBe(0);
    const [finding] = JSON.parse(stdout).findings;
    expect(Object.keys(finding).slice(0, 10)).toEqual([
      'finding',
      'witnesses',
      'source',
      'technique',
      'time',
      'pairs',
      'proposal',
      'lean',
      'with_negative_cases',
      'reviewed',
    ]);
    expect(finding).toMatchObject({
      finding: 'F1',
      witnesses: [
        { id: 'I01', group: 'pengurus', techniques: ['interview'], waves: ['1'], stance: 'supports' },
        { id: 'I02', group: 'anggota', techniques: ['interview'], waves: ['1'], stance: 'contradicts' },
      ],
      source: { verdict: 'dissonance', lean: 'none' },
      technique: { verdict: 'single', lean: 'none' },
      time: { verdict: 'not_assessable' },
      proposal: 'dissonant',
      lean: 'none',
      with_negative_cases: false,
      reviewed: { accepted: 0, total: 0 },
      decision: null,
    });
    expect(finding.source.levels[2]).toMatchObject({
      key: 'dinas',
      status: 'silent',
      dissent: false,
      supports: 0,
      contradicts: 0,
      mixed: 0,
      neutral: 0,
      silent: 1,
      unknown: 0,
      not_asked: 0,
      refs: [],
    });
  });

  it('is the same whatever table is asked for', async () => {
    const all = await daya(study, 'triangulate', '--format', 'json');
    expect((await daya(study, 'triangulate', 'time', '--format', 'json')).stdout).toBe(all.stdout);
  });

  it('judges by the rules asked for, and prints them', async () => {
    const { stdout } = await daya(
      study,
      'triangulate',
      '--dimensions',
      'technique',
      '--threshold',
      '0.6',
      '--format',
      'json',
    );
    const { findings, rules } = JSON.parse(stdout);
    expect(findings[0].proposal).toBe('not_triangulated');
    expect(rules).toMatchObject({ by: ['technique'], threshold: 0.6, compare: 'pooled' });
  });
});

describe('tables', () => {
  it('of sources in full: a column a group, negative cases, proposal and decision, with one sentence', async () => {
    const text = await table('source');
    expect(text).toContain(
      '| No | Temuan | Pengurus | Anggota | Dinas | Kasus negatif | Usulan sistem | Keputusan peneliti | Alasan |',
    );
    expect(text).toContain(
      'Pengurus (I01) mendukung; Anggota (I02) membantah (w02:2); Dinas tidak menyinggung walau ditanya.',
    );
    expect(text).toContain('Bertentangan antarsumber.');
    expect(text).toContain('belum diputuskan');
    expect(text).toContain('0,75');
  });

  it('of sources as in the classic appendix: a column an informant', async () => {
    const text = await table('source', '--layout', 'klasik');
    expect(text).toContain('| No | Fokus | I01 Bu Sari | I02 Bu Nur | I03 Pak Hadi | Kesimpulan peneliti |');
    expect(text).toContain(
      'Usulan sistem: bertentangan, perlu ditelusuri. Keputusan peneliti: belum diputuskan.',
    );
    expect(await table('source', '--layout', 'klasik', '--columns', 'group')).toContain(
      '| No | Fokus | Pengurus | Anggota | Dinas | Kesimpulan peneliti |',
    );
  });

  it('of sources as Sugiyono sorts views', async () => {
    const text = await table('source', '--layout', 'sugiyono');
    expect(text).toContain(
      '| No | Temuan | Pandangan yang sama | Pandangan yang berbeda | Pandangan spesifik | Member check | Kesimpulan peneliti |',
    );
  });

  it('set a view that one party alone holds apart', async () => {
    const lone = { ...finding('F1', 'training'), 'codings/ani/w02.jsonl': '' };
    const { stdout } = await daya(
      studyWith(lone),
      'triangulate',
      'source',
      '--layout',
      'sugiyono',
      '--format',
      'md',
      ...id,
    );
    expect(stdout).toMatch(/\| F1\. Ada\. \| {2}\| {2}\| I01:<br>/);
  });

  it('of techniques say in which sense they compare', async () => {
    const text = await table('technique');
    expect(text).toContain('bukan triangulasi teknik dalam arti Sugiyono');
    expect(text).toContain('Hanya satu teknik: belum tertriangulasi');
  });

  it('of pairs carry a letter and the legend', async () => {
    const text = await table('convergence');
    expect(text).toMatch(/Pengurus × Anggota \| Pengurus × Dinas \| Anggota × Dinas/);
    expect(text).toMatch(/\| D \| S \| S \|/);
    expect(text).toContain('A sesuai, P sebagian sesuai');
  });

  it('of what is left say whom to ask', async () => {
    const text = await table('follow-up');
    expect(text).toContain('Bertentangan antarsumber | I01, I02 |');
  });

  it('say in English who says what', async () => {
    const { stdout } = await daya(study, 'triangulate', 'source', '--format', 'md', '--language', 'en');
    expect(stdout).toContain(
      'Pengurus (I01): supports; Anggota (I02): contradicts (w02:2); Dinas: says nothing of it, though asked.',
    );
  });

  it('give numbers only where they are asked for', async () => {
    expect(await table('source')).not.toMatch(/1 dari 1/);
    expect(await table('source', '--counts')).toMatch(/1 dari 1/);
  });

  it('never speak of validity, credibility or a percentage', async () => {
    for (const language of ['id', 'en']) {
      const { stdout } = await daya(study, 'triangulate', 'all', '--language', language);
      expect(stdout).not.toMatch(/\bvalid\b|kredibel|credible|%|persen|per cent/i);
    }
  });

  it('are files of their own where several are written', async () => {
    const dir = studyWith();
    await daya(dir, 'triangulate', '-o', 'out/hasil.md');
    expect(readdirSync(join(dir, 'out')).sort()).toEqual([
      'hasil-completeness.md',
      'hasil-convergence.md',
      'hasil-follow-up.md',
      'hasil-source.md',
      'hasil-technique.md',
    ]);
  });

  it('show what codes cover where there is no claim', async () => {
    const { stdout, status } = await daya(studyWith({ 'findings.yaml': '' }), 'triangulate', ...id);
    expect(status).toBe(0);
    expect(stdout).toContain('Cakupan kode menurut kelompok sumber');
    expect(stdout).toContain('findings.yaml');
  });
});

describe('what cannot be judged', () => {
  it('is named, and the other findings are judged', async () => {
    const findings = `${rajut['findings.yaml']}  - {finding: F2, claim: Ada., codes: [trainig]}\n  - {finding: F3, codes: [training]}\n`;
    const { status, stdout, stderr } = await daya(
      studyWith({ 'findings.yaml': findings }),
      'triangulate',
      '--format',
      'json',
    );
    expect(status).toBe(1);
    expect(JSON.parse(stdout).findings.map((one: { finding: string }) => one.finding)).toEqual(['F1']);
    expect(stderr).toContain('findings/unknown-code');
    expect(stderr).toContain('findings/missing-key');
  });

  it('does not keep display from working', async () => {
    expect((await daya(studyWith({ 'findings.yaml': 'findings: [' }), 'display')).status).toBe(0);
  });

  it.each([
    [['triangulate', 'sorce'], 'triangulate/unknown-table'],
    [['triangulate', '--finding', 'F9'], 'findings/unknown-finding'],
    [['triangulate', '--codes', 'alat'], 'display/unknown-code'],
    [['triangulate', '--where', 'group=camat'], 'display/unknown-value'],
    [['triangulate', '--format', 'docx'], 'triangulate/several-tables'],
  ])('%j cannot be done: %s', async (argv, fault) => {
    const { status, stdout, stderr } = await daya(study, ...argv);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(fault);
  });
});
