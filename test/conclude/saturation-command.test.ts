import { describe, expect, it } from 'vitest';
import { daya, folderWith } from '../cli/run-daya.js';
import { coding, rajut } from '../triangulate/study.js';

/** A study of so many interviews; each list says which codes an interview is coded with. */
function interviews(...codes: readonly (readonly string[])[]): string {
  const files: Record<string, string> = {
    'informants.csv': `id,pseudonym,group,role\n${codes.map((_, n) => `I${n + 1},Bu ${n + 1},${n < 2 ? 'dinas' : 'anggota'},perajut`).join('\n')}\n`,
  };
  codes.forEach((list, n) => {
    const id = `v${n + 1}`;
    const body = 'P: Lalu?\n\nN: Begitulah.\n';
    files[`documents/${id}.md`] =
      `---\ntechnique: interview\ndate: 2025-10-${String(30 - n)}\ninformants: [I${n + 1}]\nspeakers: {P: interviewer, N: I${n + 1}}\n---\n${body}`;
    files[`codings/ani/${id}.jsonl`] = list
      .map((code) => `${coding(`${id}-${code}`, id, body, 'Begitulah.', code, 'supports')}\n`)
      .join('');
  });
  return folderWith({
    'daya.yaml': rajut['daya.yaml']!,
    'codebooks/rajut.yaml': rajut['codebooks/rajut.yaml']!,
    ...files,
  });
}

const both = ['training', 'income'];

describe('daya saturation', () => {
  it('follows the order of collection and gives the figures', async () => {
    const dir = interviews(both, both, both, both, both, ['training']);
    const { status, stdout } = await daya(dir, 'saturation', '--format', 'json');
    expect(status).toBe(0);
    const { kind, saturation } = JSON.parse(stdout);
    expect(kind).toBe('saturation');
    expect(saturation).toMatchObject({
      technique: 'interview',
      base: 4,
      run: 2,
      threshold: 0.05,
      base_codes: 2,
      at: 4,
      notation: '4+2',
      refused: null,
      runs: [{ from: 5, to: 6, new: 0, rate: 0 }],
    });
    expect(saturation.documents[0]).toMatchObject({ document: 'v6', codes: 1, new: 1, cumulative: 1 });
  });

  it('refuses a verdict on too few documents, in every group by itself', async () => {
    const dir = interviews(both, both, both, both, both, both, both, both);
    const { stdout } = await daya(dir, 'saturation', 'groups', '--format', 'md', '--language', 'id');
    expect(stdout).toContain('tercapai pada 4⁺²');
    expect(stdout).toContain('tidak dinilai: 2 dokumen, perlu paling sedikit 6');
  });

  it('draws the curve for a terminal only', async () => {
    const dir = interviews(both, both);
    expect((await daya(dir, 'saturation')).stdout).toContain('●');
    expect((await daya(dir, 'saturation', '--format', 'md')).stdout).not.toContain('●');
  });

  it.each([
    [['--base', '3'], 'base'],
    [['--technique', 'survey'], 'display/unknown-value'],
    [['curve'], 'triangulate/unknown-table'],
  ])('%j cannot be done', async (argv, words) => {
    const { status, stderr } = await daya(interviews(both), 'saturation', ...argv);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
  });
});
