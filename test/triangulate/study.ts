import { folderWith } from '../cli/run-daya.js';

/** A coding by ani on words that stand once in a document's body. */
export function coding(
  id: string,
  doc: string,
  body: string,
  quote: string,
  code: string,
  stance: string,
): string {
  const start = [...body.slice(0, body.indexOf(quote))].length;
  const end = start + [...quote].length;
  return JSON.stringify({
    op: 'add',
    id,
    doc,
    start,
    end,
    quote,
    prefix: '',
    suffix: '',
    code: `rajut:${code}`,
    stance,
    by: 'ani',
    how: 'manual',
    at: '2025-11-22T04:10:00Z',
  });
}

/** Document → front matter, body, and its codings (quotation, code, stance). */
type Told = Readonly<
  Record<string, readonly [meta: string, body: string, ...codings: (readonly [string, string, string])[]]>
>;

const told: Told = {
  w01: [
    'technique: interview\nwave: 1\ndate: 2025-10-06\ninformants: [I01]\nspeakers: {P: interviewer, S: I01}\nasked: [Q1]',
    'P: (Q1) Ada pelatihan?\n\nS: Ada pelatihan merajut tiap bulan.\n',
    ['Ada pelatihan merajut tiap bulan.', 'training', 'supports'],
  ],
  w02: [
    'technique: interview\nwave: 1\ndate: 2025-10-07\ninformants: [I02]\nspeakers: {P: interviewer, N: I02}\nasked: [Q1]',
    'P: (Q1) Ada pelatihan?\n\nN: Saya tidak pernah diajak.\n',
    ['Saya tidak pernah diajak.', 'training', 'contradicts'],
  ],
  w03: [
    'technique: interview\nwave: 1\ndate: 2025-10-08\ninformants: [I03]\nspeakers: {P: interviewer, H: I03}\nasked: [Q1]',
    'P: (Q1) Ada pelatihan?\n\nH: Itu urusan bidang lain.\n',
  ],
};

/** Files of a study of three people, a finding they contradict each other about, and codings by ani. */
export const rajut: Readonly<Record<string, string>> = {
  'daya.yaml': `daya: 1
title: Kampung Rajut
language: id
questions: {RQ1: Bagaimana bentuknya?}
groups: {pengurus: Pengurus, anggota: Anggota, dinas: Dinas}
techniques: [interview, observation, documentation]
waves: {1: Oktober 2025}
codebooks: [codebooks/rajut.yaml]
coders: {ani: {name: Ani}}
use: ani
`,
  'codebooks/rajut.yaml': `codebook: rajut
version: 1.0.0
facets: {dimension: {label: Dimensi, kind: dimension}}
codes:
  - {code: training, facet: dimension, label: Pelatihan, definition: Diajari sesuatu.}
  - {code: income, facet: dimension, label: Pendapatan, definition: Uang masuk.}
`,
  'informants.csv':
    'id,pseudonym,group,role\nI01,Bu Sari,pengurus,ketua\nI02,Bu Nur,anggota,perajut\nI03,Pak Hadi,dinas,staf\n',
  'guide.yaml': 'questions: {Q1: {text: Pelatihan apa?, codes: [training]}}\n',
  'findings.yaml': `findings:
  - finding: F1
    claim: Pelatihan ada bagi semua.
    question: RQ1
    codes: [training]
`,
  ...Object.fromEntries(
    Object.entries(told).flatMap(([id, [meta, body, ...codings]]) => [
      [`documents/${id}.md`, `---\n${meta}\n---\n${body}`],
      ...(codings.length === 0
        ? []
        : [
            [
              `codings/ani/${id}.jsonl`,
              `${codings.map(([quote, code, stance], n) => coding(`${id}-${n + 1}`, id, body, quote, code, stance)).join('\n')}\n`,
            ],
          ]),
    ]),
  ),
};

/** The study with some files changed. */
export function studyWith(files: Readonly<Record<string, string>> = {}): string {
  return folderWith({ ...rajut, ...files });
}
