import { resolveCodebooks } from '../../src/codebook/code-index.js';
import { readCodebook } from '../../src/codebook/read-codebook.js';
import type { Coding, Stance } from '../../src/model/coding.js';
import type { DocumentMeta } from '../../src/model/document.js';
import type { GuideItem } from '../../src/model/guide.js';
import type { Settings } from '../../src/model/settings.js';
import type { Study } from '../../src/model/study.js';
import { codedSegments } from '../../src/reduce/coded-segments.js';
import { type Facts, gatherFacts } from '../../src/reduce/evidence.js';
import { splitUnits } from '../../src/text/units.js';

const place = { file: 'made up' };

export const codebook = `
codebook: kampung
version: 1.2.0
facets:
  dimension: {label: {id: Dimensi, en: Dimension}, kind: dimension}
  impact: {label: {id: Dampak, en: Impact}, kind: impact}
codes:
  - code: empowering
    facet: dimension
    label: {id: Penguatan, en: Empowering}
    codes:
      - {code: training, label: {id: Pelatihan, en: Training}, formerly: [course]}
      - {code: equipment, label: {id: Peralatan, en: Equipment}}
  - {code: protecting, facet: dimension, label: {id: Perlindungan, en: Protecting}}
  - code: social
    facet: impact
    label: {id: Dampak sosial, en: Social impact}
    codes:
      - {code: network, label: {id: Jaringan, en: Network}}
  - {code: income, facet: impact, label: {id: Pendapatan, en: Income}}
`;

const settings: Settings = {
  title: { id: 'Kampung Rajut', en: 'Knitters' },
  language: 'id',
  questions: { RQ1: 'Bagaimana?' },
  groups: {
    pengurus: { label: 'Pengurus' },
    anggota: { label: { id: 'Anggota', en: 'Members' }, planned: 3, wanted: 'Dampak yang dirasakan' },
    dinas: { label: 'Dinas' },
  },
  techniques: ['interview', 'observation', 'documentation'],
  waves: { '1': 'Oktober', '2': 'Desember' },
  codebooks: ['codebooks/kampung.yaml'],
  unit: 'turn',
  coders: { ani: { name: 'Ani' } },
  use: 'rules',
  rules: { threshold: 0.5 },
  triangulation: { by: ['source', 'technique'], dissent: 'threshold', threshold: 0.75, compare: 'pooled' },
  checks: {},
  thesis: {},
  terms: {},
};

type Person = readonly [id: string, pseudonym: string, group: string, attributes?: Record<string, string>];

export interface Made {
  readonly settings?: Partial<Settings>;
  readonly informants?: readonly Person[];
  readonly cases?: readonly (readonly [id: string, name: string, attributes?: Record<string, string>])[];
  readonly guide?: readonly (Pick<GuideItem, 'id' | 'codes'> & Partial<GuideItem>)[];
  /** Front matter and body. */
  readonly documents?: Readonly<Record<string, readonly [meta: Partial<DocumentMeta>, body: string]>>;
  readonly opportunities?: Study['opportunities'];
  /** Codebooks as YAML; the one above where missing. */
  readonly codebooks?: readonly string[];
  readonly codings?: readonly MadeCoding[];
}

/** Document, words that stand in it, code, stance, coder, how. */
export type MadeCoding = readonly [
  doc: string,
  quote: string,
  code: string,
  stance?: Stance,
  coder?: string,
  how?: string,
];

export function makeStudy(made: Made): Study {
  const books = (made.codebooks ?? [codebook]).map((text, n) => {
    const { codebook: read, diagnostics } = readCodebook(text, `codebooks/${n}.yaml`, `codebooks/${n}.yaml`);
    if (read === undefined) throw new Error(JSON.stringify(diagnostics));
    return read;
  });
  return {
    dir: '/study',
    settings: { ...settings, ...made.settings },
    informants: (made.informants ?? []).map(([id, pseudonym, group, attributes = {}]) => ({
      id,
      pseudonym,
      group,
      role: attributes.role ?? '',
      attributes,
      place,
    })),
    cases: (made.cases ?? []).map(([id, name, attributes = {}]) => ({ id, name, attributes, place })),
    guide: {
      items: (made.guide ?? []).map((item) => ({
        kind: 'question',
        text: item.id,
        groups: [],
        place,
        ...item,
      })),
    },
    documents: Object.entries(made.documents ?? {}).map(([id, [front, body]]) => {
      const meta: DocumentMeta = {
        id,
        technique: 'interview',
        informants: [],
        speakers: {},
        states: {},
        attributes: {},
        ...front,
      };
      return { meta, body, units: splitUnits(body, meta), file: `documents/${id}.md`, bodyLine: 1 };
    }),
    codebooks: books,
    logs: [],
    opportunities: made.opportunities ?? [],
    memos: [],
  };
}

/** Codings whose range is where their quote stands (its first occurrence). */
export function makeCodings(study: Study, codings: readonly MadeCoding[]): Coding[] {
  return codings.map(
    ([doc, quote, code, stance, by = 'ani', how = by === 'rules' ? 'rules' : 'manual'], n) => {
      const body = study.documents.find(({ meta }) => meta.id === doc)?.body ?? '';
      const start = body.indexOf(quote);
      if (start < 0) throw new Error(`${doc} does not say “${quote}”`);
      return {
        id: `c${n + 1}`,
        doc,
        start: [...body.slice(0, start)].length,
        end: [...body.slice(0, start + quote.length)].length,
        quote,
        prefix: '',
        suffix: '',
        code: code.includes(':') ? code : `kampung:${code}`,
        ...(stance !== undefined && { stance }),
        by,
        how,
        place,
      };
    },
  );
}

export function makeFacts(made: Made): Facts {
  const study = makeStudy(made);
  const codes = resolveCodebooks(study.codebooks);
  const segments = codedSegments(study, makeCodings(study, made.codings ?? []), codes);
  return gatherFacts(study, codes, segments, { tool: 'daya test' });
}

/** Two managers, two members, an observation, a document: small enough to count by hand. */
export const village: Made = {
  informants: [
    ['I01', 'Bu Sari', 'pengurus', { gender: 'p', age: '51' }],
    ['I02', 'Pak Tono', 'pengurus', { gender: 'l', age: '44' }],
    ['I03', 'Bu Nur', 'anggota', { gender: 'p', age: '9' }],
    ['I04', 'Mbak Rini', 'anggota', { gender: 'p', age: '35' }],
    ['I05', 'Pak Hadi', 'dinas', { gender: 'l' }],
  ],
  guide: [
    { id: 'Q1', codes: ['training'] },
    { id: 'Q2', codes: ['income'] },
    { id: 'O1', codes: ['equipment'], kind: 'observe' },
  ],
  documents: {
    w01: [
      {
        speakers: { P: 'interviewer', S: 'I01' },
        informants: ['I01'],
        wave: '1',
        date: '2025-10-04',
        asked: ['Q1', 'Q2'],
      },
      'P: Ada pelatihan?\n\nS: Ada pelatihan merajut tiap bulan. Kenalan jadi banyak.\n\nP: Hasilnya?\n\nS: Omzet anggota naik sesudah pelatihan.\n',
    ],
    w03: [
      { speakers: { P: 'interviewer', N: 'I03' }, informants: ['I03'], wave: '1', asked: ['Q1', 'Q2'] },
      'P: Ada pelatihan?\n\nN: Saya diajari merajut. Dapat benang juga.\n\nP: Hasilnya?\n\nN: Pendapatan ya segitu saja.\n',
    ],
    w04: [
      { speakers: { P: 'interviewer', R: 'I04' }, informants: ['I04'], wave: '2', asked: ['Q1'] },
      'P: Ada pelatihan?\n\nR: Belum pernah ikut pelatihan.\n',
    ],
    w10: [
      { speakers: { P: 'interviewer', H: 'I05' }, informants: ['I05'], wave: '2' },
      'P: Bagaimana?\n\nH: Kami melatih dua angkatan.\n',
    ],
    o1: [
      { technique: 'observation', observer: 'rina', site: 'balai', wave: '1', asked: ['O1'] },
      'Tiga mesin rajut dipakai bergantian.\n\nRefleksi: saya kira kurang.\n',
    ],
  },
  codings: [
    ['w01', 'Ada pelatihan merajut tiap bulan. Kenalan jadi banyak.', 'training', 'supports'],
    ['w01', 'Kenalan jadi banyak.', 'network', 'supports'],
    ['w01', 'Omzet anggota naik sesudah pelatihan.', 'income', 'supports'],
    ['w03', 'Saya diajari merajut. Dapat benang juga.', 'training', 'supports'],
    ['w03', 'Saya diajari merajut. Dapat benang juga.', 'equipment', 'supports'],
    ['w03', 'Pendapatan ya segitu saja.', 'income', 'contradicts'],
    ['w04', 'Belum pernah ikut pelatihan.', 'training', 'contradicts'],
    ['w10', 'Kami melatih dua angkatan.', 'training', 'supports'],
    ['o1', 'Tiga mesin rajut dipakai bergantian.', 'equipment', 'supports'],
  ],
};
