import { describe, expect, it } from 'vitest';
import { parseFindings } from '../../src/study/findings.js';

const read = (...lines: readonly string[]) => parseFindings(`${lines.join('\n')}\n`);
const faults = (...lines: readonly string[]) =>
  read(...lines).diagnostics.map(({ id, place }) => `${id} ${place?.line}:${place?.column}`);

describe('findings.yaml', () => {
  it('reads a finding with everything it may say', () => {
    const { findings, diagnostics } = read(
      'findings:',
      '  - finding: F1',
      '    claim: {id: Pelatihan menambah pendapatan anggota., en: Training raises income.}',
      '    question: RQ1',
      '    codes: [income, {code: dependence, polarity: negative}]',
      '    with: [training]',
      '    within: paragraph',
      '    when: {group: [anggota], technique: interview}',
      '    evidence: {exclude: [{id: k7, why: naik karena Lebaran}], stance: {k9: contradicts}}',
      '    time: stable',
      '    require: {witnesses: 3, resolved: true}',
      '    negative: [{witness: I10, resolution: explained, why: usahanya baru}]',
      '    theory: [Noor 2011]',
      '    decision: {verdict: revise, reason: perlu dibatasi, by: ani, date: 2025-12-20}',
    );
    expect(diagnostics).toEqual([]);
    expect(findings).toEqual([
      {
        id: 'F1',
        claim: { id: 'Pelatihan menambah pendapatan anggota.', en: 'Training raises income.' },
        question: 'RQ1',
        codes: [
          { code: 'income', polarity: 'positive' },
          { code: 'dependence', polarity: 'negative' },
        ],
        with: ['training'],
        within: 'paragraph',
        when: { group: ['anggota'], technique: ['interview'] },
        excluded: [{ id: 'k7', why: 'naik karena Lebaran' }],
        marks: { k9: 'contradicts' },
        time: 'stable',
        require: { witnesses: 3, resolved: true },
        negative: [{ witness: 'I10', resolution: 'explained', why: 'usahanya baru' }],
        theory: ['Noor 2011'],
        decision: { verdict: 'revise', reason: 'perlu dibatasi', by: 'ani', date: '2025-12-20' },
        index: 0,
        place: { file: 'findings.yaml', line: 2, column: 14, endLine: 2, endColumn: 16 },
      },
    ]);
  });

  it('fills in what is left out', () => {
    const [finding] = read('findings: [{finding: 1, claim: Ada., codes: training}]').findings;
    expect(finding).toMatchObject({
      id: '1',
      codes: [{ code: 'training', polarity: 'positive' }],
      within: 'turn',
      with: [],
      when: {},
      require: {},
      negative: [],
    });
  });

  it('reads conclusions', () => {
    const { conclusions } = read(
      'conclusions:',
      '  RQ1: {text: Bentuknya pelatihan., rests_on: [F1, F3], by: ani, date: 2025-12-21}',
    );
    expect(conclusions).toMatchObject([{ question: 'RQ1', restsOn: ['F1', 'F3'], by: 'ani' }]);
  });

  it('keeps the other findings where one is faulty', () => {
    const text = [
      'findings:',
      '  - {finding: F1, codes: [training]}',
      '  - {finding: F2, claim: Ada., codes: [training]}',
      '  - {finding: F3, claim: Ada., code: [training], codes: []}',
      '  - {finding: F4, claim: "", codes: [training]}',
      '  - {finding: F2, claim: Lain., codes: [training]}',
    ];
    expect(read(...text).findings.map(({ id }) => id)).toEqual(['F2']);
    expect(faults(...text)).toEqual([
      'findings/missing-key 2:5',
      'findings/out-of-range 4:57',
      'findings/unknown-key 4:32',
      'findings/empty-claim 5:26',
      'findings/duplicate-id 6:15',
    ]);
  });

  it('is empty, with its faults, where it is no list or does not parse', () => {
    expect(faults('findings: F1')).toEqual(['findings/wrong-type 1:11']);
    expect(read('findings: [').findings).toEqual([]);
    expect(faults('findings: [')[0]).toMatch(/^yaml\//);
    expect(read('').diagnostics).toEqual([]);
  });
});
