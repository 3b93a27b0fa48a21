import { describe, expect, it } from 'vitest';
import { checkIds, folderWith, smallStudy } from '../cli/run-daya.js';

const claim = 'claim: Pelatihan ada., codes: [training]';

/** What `daya check` finds in the small study with these findings. */
async function faults(...lines: readonly string[]): Promise<string[]> {
  const findings = ['findings:', ...lines, ''].join('\n');
  return checkIds(folderWith({ ...smallStudy, 'findings.yaml': findings }));
}

describe('what findings name must exist', () => {
  it('says nothing about findings that are right', async () => {
    expect(await faults(`  - {finding: F1, ${claim}, when: {group: [anggota], wave: 1}}`)).toEqual([]);
  });

  it.each([
    ['codes: [trainin]', 'findings/unknown-code', 40],
    ['codes: [training], with: [alat]', 'findings/unknown-code', 58],
    ['codes: [training], when: {wave: [3]}', 'findings/unknown-value', 65],
    ['codes: [training], when: {colour: red}', 'findings/unknown-filter', 58],
    ['codes: [training], question: RQ9', 'findings/unknown-question', 61],
    ['codes: [training], negative: [{witness: I99}]', 'findings/unknown-witness', 72],
    ['codes: [training], evidence: {exclude: [k1]}', 'findings/unknown-coding', 72],
    [
      'codes: [training], decision: {verdict: accept, by: budi, date: 2025-12-01}',
      'findings/unknown-coder',
      83,
    ],
    ['codes: [training], decision: {verdict: accept, date: 2025-02-30}', 'findings/bad-date', 85],
    ['codes: [training], decision: {verdict: revise, by: ani}', 'findings/no-reason', 61],
  ])('%s: %s', async (words, id, column) => {
    expect(await faults(`  - {finding: F1, claim: Ada., ${words}}`)).toEqual([
      `${id} findings.yaml:2:${column}`,
    ]);
  });

  it('finds a conclusion that rests on nothing', async () => {
    const ids = await faults(
      `  - {finding: F1, ${claim}}`,
      'conclusions: {RQ1: {text: Ada., rests_on: [F2]}}',
    );
    expect(ids).toEqual([
      'findings/unknown-finding findings.yaml:3:44',
      'findings/unknown-question findings.yaml:3:15',
    ]);
  });

  it('finds a witness in two groups', async () => {
    const letter = (group: string): string =>
      `---\ntechnique: documentation\nissuer: Balai\ngroup: ${group}\n---\nBerita acara.\n`;
    const ids = await checkIds(
      folderWith({
        ...smallStudy,
        'documents/d1.md': letter('pengurus'),
        'documents/d2.md': letter('anggota'),
      }),
    );
    expect(ids).toEqual(['findings/witness-in-two-groups documents/d2.md:4:8']);
  });

  it('finds codings without a stance that a finding uses', async () => {
    const coding = {
      op: 'add',
      id: 'k1',
      doc: 'w01',
      start: 29,
      end: 53,
      quote: 'Kami diajari mengemas kue.',
      code: 'lokal:training',
      by: 'ani',
      how: 'manual',
      at: '2025-11-22T04:10:00Z',
    };
    const ids = await checkIds(
      folderWith({
        ...smallStudy,
        'daya.yaml': `${smallStudy['daya.yaml']}use: ani\n`,
        'codings/ani/w01.jsonl': `${JSON.stringify(coding)}\n`,
        'findings.yaml': `findings: [{finding: F1, ${claim}}]\n`,
      }),
    );
    expect(ids.filter((id) => id.startsWith('findings/'))).toEqual(['findings/no-stance findings.yaml:1:56']);
  });
});

it.each(['groups: [\n', '\u0000\u00ff', `daya: 1\nx: ${'['.repeat(5000)}\n`])(
  'says nothing of names while daya.yaml cannot be read: %j',
  async (yaml) => {
    const dir = folderWith({ ...smallStudy, 'daya.yaml': yaml });
    const found = (await checkIds(dir)).map((each) => each.split(' ')[1]!.split(':')[0]);
    expect([...new Set(found)]).toEqual(['daya.yaml']);
  },
);
