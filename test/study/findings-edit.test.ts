import { describe, expect, it } from 'vitest';
import { parseFindings } from '../../src/study/findings.js';
import { withDecision } from '../../src/study/findings-edit.js';

const decision = {
  verdict: 'accept',
  reason: 'Cukup: "semua" sepakat # benar',
  by: 'ani',
  date: '2025-12-20',
} as const;
const line =
  'decision: {verdict: accept, reason: "Cukup: \\"semua\\" sepakat # benar", by: ani, date: 2025-12-20}';

const file = `# Temuan kami
findings:
  # yang pertama
  - finding: F1            # pelatihan
    claim: >
      Pelatihan ada
      bagi semua.
    codes: [training]      # lihat buku kode

  - {finding: F2, claim: Alat ada., codes: [equipment]}  # ringkas
  - finding: F3
    claim: Pendapatan naik.
    codes:
      - income   # hanya ini
    decision:
      verdict: postpone
      # menunggu gelombang dua
      reason: belum cukup
    theory: [Noor 2011]
conclusions: {RQ1: {text: Ada.}}
`;

describe('a decision is written into findings.yaml', () => {
  it('after the last key of a finding, comments and layout kept', () => {
    expect(withDecision(file, 'F1', decision)).toBe(
      file.replace(
        '    codes: [training]      # lihat buku kode\n',
        `    codes: [training]      # lihat buku kode\n    ${line}\n`,
      ),
    );
  });

  it('inside braces where the finding is written in braces', () => {
    expect(withDecision(file, 'F2', decision)).toBe(file.replace('[equipment]}', `[equipment], ${line}}`));
  });

  it('in place of an earlier one, whose comments are kept', () => {
    expect(withDecision(file, 'F3', decision)).toBe(
      file.replace(
        /decision:\n {6}verdict: postpone\n {6}# menunggu gelombang dua\n {6}reason: belum cukup/,
        `# menunggu gelombang dua\n    ${line}`,
      ),
    );
  });

  it('and read back as it was meant', () => {
    for (const id of ['F1', 'F2', 'F3']) {
      const { findings, diagnostics } = parseFindings(
        withDecision(file, id, { ...decision, evidence: '1234567890123456' })!,
      );
      expect(diagnostics).toEqual([]);
      expect(findings.find((finding) => finding.id === id)?.decision).toEqual({
        ...decision,
        evidence: '1234567890123456',
      });
      expect(findings).toHaveLength(3);
    }
  });

  it('twice gives the same as once', () => {
    const once = withDecision(file, 'F1', decision)!;
    expect(withDecision(once, 'F1', decision)).toBe(once);
  });

  it('with the line ends of the file', () => {
    const windows = file.replaceAll('\n', '\r\n');
    expect(withDecision(windows, 'F1', decision)).toBe(
      withDecision(file, 'F1', decision)!.replaceAll('\n', '\r\n'),
    );
  });

  it('into the last line of a file without a newline', () => {
    const short = 'findings:\n- finding: F1\n  claim: Ada.\n  codes: [training]';
    expect(withDecision(short, 'F1', decision)).toBe(`${short}\n  ${line}`);
  });

  it('only where the finding exists', () => expect(withDecision(file, 'F9', decision)).toBeUndefined());
});
