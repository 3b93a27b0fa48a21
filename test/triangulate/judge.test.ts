import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stance } from '../../src/model/coding.js';
import type { Made } from '../reduce/fixture.js';
import { type finding, interview, judged, statuses } from './fixture.js';

const people: NonNullable<Made['informants']> = [
  ['I01', 'Bu Sari', 'pengurus'],
  ['I02', 'Pak Tono', 'pengurus'],
  ['I03', 'Bu Nur', 'anggota'],
  ['I04', 'Mbak Rini', 'anggota'],
  ['I05', 'Pak Hadi', 'dinas'],
];
const guide: NonNullable<Made['guide']> = [
  { id: 'Q1', codes: ['training'] },
  { id: 'O1', codes: ['training'], kind: 'observe' },
];
const asked = { asked: ['Q1'] };

/** A committee member and a member who agree, an official who was asked and says nothing. */
const agreeing: Made = {
  informants: people,
  guide,
  documents: {
    w01: interview('I01', ['Ada pelatihan.', 'Pelatihannya tiap bulan.'], asked),
    w03: interview('I03', ['Saya diajari.'], asked),
    w05: interview('I05', ['Tidak tahu.'], asked),
  },
  codings: [
    ['w01', 'Ada pelatihan.', 'training', 'supports'],
    ['w01', 'Pelatihannya tiap bulan.', 'training', 'supports'],
    ['w03', 'Saya diajari.', 'training', 'supports'],
  ],
};

describe('levels of sources', () => {
  it('are the groups, each witness counted once', () => {
    const { source } = judged(agreeing);
    expect(statuses(source)).toEqual(['pengurus supports', 'anggota supports', 'dinas silent']);
    expect(source.levels[0]).toMatchObject({ supports: 1, refs: ['w01:2', 'w01:4'] });
    expect(source).toMatchObject({ verdict: 'agreement', lean: 'supports' });
  });

  it('tell silence from a question that nobody recorded, and from one that nobody put', () => {
    const { documents } = agreeing;
    const withDinas = (meta: object) =>
      judged({ ...agreeing, documents: { ...documents, w05: interview('I05', ['Tidak tahu.'], meta) } });
    expect(statuses(withDinas({}).source)[2]).toBe('dinas unknown');
    expect(statuses(withDinas({ asked: [] }).source)[2]).toBe('dinas not_asked');
  });

  it('are silent where they name the code without a stance, and say so', () => {
    const { source } = judged({
      ...agreeing,
      codings: [...agreeing.codings!, ['w05', 'Tidak tahu.', 'training']],
    });
    expect(source.levels[2]).toMatchObject({ status: 'silent', neutral: 1, silent: 0 });
  });

  it('take a mark by hand over everything', () => {
    const marked = {
      ...agreeing,
      opportunities: [{ witness: 'I05', code: 'training', opportunity: 'not_asked' as const }],
    };
    expect(statuses(judged(marked).source)[2]).toBe('dinas not_asked');
  });
});

describe('a claim and its codings', () => {
  const incomes: Made = {
    informants: people,
    documents: {
      w01: interview('I01', ['Sesudah pelatihan omzet naik.', 'Omzet naik karena Lebaran.']),
      w03: interview('I03', ['Dapat alat.\n\nOmzet turun sesudah pelatihan.']),
    },
    codings: [
      ['w01', 'pelatihan', 'training', 'supports'],
      ['w01', 'omzet naik.', 'income', 'supports'],
      ['w01', 'Omzet naik karena Lebaran.', 'income', 'supports'],
      ['w03', 'Dapat alat.', 'equipment', 'supports'],
      ['w03', 'Omzet turun sesudah', 'income', 'contradicts'],
      ['w03', 'pelatihan', 'training', 'supports'],
    ],
  };
  const income = { codes: [{ code: 'income', polarity: 'positive' as const }] };
  const refs = (some: Parameters<typeof finding>[0]) =>
    judged(incomes, { ...income, ...some }).codings.map(
      ({ evidence, stance }) => `${evidence.segment.at} ${stance}`,
    );

  it('counts only where codes stand beside each other', () => {
    expect(refs({})).toEqual(['w01:2 supports', 'w01:4 supports', 'w03:2 contradicts']);
    expect(refs({ with: ['training'] })).toEqual(['w01:2 supports', 'w03:2 contradicts']);
    expect(refs({ with: ['equipment'] })).toEqual(['w03:2 contradicts']);
    expect(refs({ with: ['equipment'], within: 'paragraph' })).toEqual([]);
    expect(refs({ with: ['training'], within: 'document' })).toHaveLength(3);
    expect(judged(incomes, { ...income, with: ['training'] }).left.apart).toBe(1);
  });

  it('turns the stance of codes that speak against the claim', () => {
    expect(refs({ codes: [{ code: 'income', polarity: 'negative' }] })[2]).toBe('w03:2 supports');
  });

  it('reaches what stands below a code, and the nearer code says the polarity', () => {
    const codes = [
      { code: 'empowering', polarity: 'positive' as const },
      { code: 'equipment', polarity: 'negative' as const },
    ];
    expect(refs({ codes })).toEqual(['w01:2 supports', 'w03:2 contradicts', 'w03:2 supports']);
  });

  it('leaves out what the researcher took out, and takes the stance the researcher wrote', () => {
    expect(refs({ excluded: [{ id: 'c3', why: 'Lebaran' }] })).toEqual([
      'w01:2 supports',
      'w03:2 contradicts',
    ]);
    expect(refs({ marks: { c3: 'mixed' } })[1]).toBe('w01:4 mixed');
    expect(refs({ with: ['training'], marks: { c3: 'contradicts' } })).toContain('w01:4 contradicts');
  });

  it('looks only where the claim says', () => {
    const verdict = judged(incomes, { ...income, when: { group: ['anggota'] } });
    expect(statuses(verdict.source)).toEqual(['anggota contradicts']);
    expect(verdict.proposal.id).toBe('insufficient');
  });
});

describe('techniques', () => {
  const observed: Made = {
    ...agreeing,
    documents: {
      ...agreeing.documents,
      o1: [
        { technique: 'observation', observer: 'rina', site: 'balai', asked: ['O1'] },
        'Kelas berlangsung di balai.\n',
      ],
    },
    codings: [...agreeing.codings!, ['o1', 'Kelas berlangsung di balai.', 'training', 'supports']],
  };

  it('agree where interviews and observation do', () => {
    const { technique, proposal } = judged(observed);
    expect(statuses(technique)).toEqual([
      'interview supports',
      'observation supports',
      'documentation not_asked',
    ]);
    expect(technique.verdict).toBe('agreement');
    expect(proposal).toEqual({ id: 'convergent', lean: 'supports', withNegativeCases: false });
  });

  it('count one observer at one site, or one issuer, once', () => {
    const again = {
      ...observed,
      documents: {
        ...observed.documents,
        o2: [{ technique: 'observation', observer: 'rina', site: 'balai' }, 'Kelas lagi.\n'] as const,
      },
      codings: [...observed.codings!, ['o2', 'Kelas lagi.', 'training', 'supports'] as const],
    };
    expect(judged(again).technique.levels[1]).toMatchObject({ supports: 1, refs: ['o1:1', 'o2:1'] });
  });

  const written = (issuer: string, group: string, stance: 'supports' | 'contradicts'): Made => ({
    informants: people,
    documents: {
      w01: interview('I01', ['Ada pelatihan.']),
      d1: [{ technique: 'documentation', issuer, group }, 'Lima kelas telah diadakan.\n'],
    },
    codings: [
      ['w01', 'Ada pelatihan.', 'training', 'supports'],
      ['d1', 'Lima kelas telah diadakan.', 'training', stance],
    ],
  });

  it('are one technique where a group is heard again in its own document', () => {
    const own = judged(written('Pengurus RW 3', 'pengurus', 'supports'));
    expect(own.technique).toMatchObject({ verdict: 'single', dependent: ['documentation'] });
    const others = judged(written('Dinas Koperasi', 'dinas', 'supports'));
    expect(others.technique).toMatchObject({ verdict: 'agreement', dependent: [] });
  });

  it('contradict each other whoever wrote the document', () => {
    expect(judged(written('Pengurus RW 3', 'pengurus', 'contradicts')).technique.verdict).toBe('dissonance');
  });
});

describe('matched comparison', () => {
  const mixedTechniques: Made = {
    informants: people,
    documents: {
      w01: interview('I01', ['Ada pelatihan.']),
      w03: interview('I03', ['Tidak ada pelatihan.']),
      d1: [{ technique: 'documentation', about: 'anggota' }, 'Anggota dilatih.\n'],
    },
    codings: [
      ['w01', 'Ada pelatihan.', 'training', 'supports'],
      ['w03', 'Tidak ada pelatihan.', 'training', 'contradicts'],
      ['d1', 'Anggota dilatih.', 'training', 'supports'],
    ],
  };

  it('keeps the technique the same for sources, and the source the same for techniques', () => {
    const pooled = judged(mixedTechniques);
    expect([pooled.source.verdict, pooled.technique.verdict]).toEqual(['partial', 'partial']);
    const { source, technique } = judged(mixedTechniques, {}, { compare: 'matched' });
    expect(source).toMatchObject({
      verdict: 'dissonance',
      inside: [
        { key: 'interview', outcome: { verdict: 'dissonance' } },
        { key: 'documentation', outcome: null },
      ],
    });
    expect(technique).toMatchObject({
      verdict: 'dissonance',
      inside: [
        { key: 'pengurus', outcome: null },
        { key: 'anggota', outcome: { verdict: 'dissonance' } },
      ],
    });
  });

  it('takes the case that a document is about for a source', () => {
    const cases: Made = {
      informants: [['I01', 'Bu Sari', 'anggota', { case: 'K1' }]],
      cases: [['K1', 'Warung Melati']],
      documents: {
        w01: interview('I01', ['Ada pelatihan.']),
        o1: [{ technique: 'observation', about: 'K1' }, 'Sertifikat pelatihan di dinding.\n'],
      },
      codings: [
        ['w01', 'Ada pelatihan.', 'training', 'supports'],
        ['o1', 'Sertifikat pelatihan di dinding.', 'training', 'supports'],
      ],
    };
    expect(judged(cases, {}, { compare: 'matched' }).technique).toMatchObject({
      verdict: 'agreement',
      inside: [
        { key: 'anggota', outcome: null },
        { key: 'case:K1', outcome: { verdict: 'agreement' } },
      ],
    });
  });
});

describe('a proposal', () => {
  it('names dissent inside a level', () => {
    const ids = ['I11', 'I12', 'I13', 'I14'];
    const verdict = judged(
      {
        informants: [['I01', 'Bu Sari', 'pengurus'], ...ids.map((id) => [id, id, 'anggota'] as const)],
        documents: {
          w1: interview('I01', ['Ada.']),
          ...Object.fromEntries(ids.map((id) => [`w${id}`, interview(id, ['Ada.'])])),
        },
        codings: [
          ['w1', 'Ada.', 'training', 'supports'],
          ...ids.map(
            (id) => [`w${id}`, 'Ada.', 'training', id === 'I14' ? 'contradicts' : 'supports'] as const,
          ),
        ],
      },
      {},
      { by: ['source'] },
    );
    expect(statuses(verdict.source)[1]).toBe('anggota supports with dissent');
    expect(verdict.proposal).toEqual({ id: 'convergent', lean: 'supports', withNegativeCases: true });
  });

  it('rests on the planned dimensions only', () => {
    expect(judged(agreeing, {}, { by: ['source'] }).proposal.id).toBe('convergent');
    expect(judged(agreeing).proposal.id).toBe('incomplete');
  });

  it('may ask for more witnesses', () => {
    expect(judged(agreeing, {}, { minimum: { witnesses: 3 } }).proposal.id).toBe('insufficient');
  });
});

describe('any study', () => {
  const people5 = ['I01', 'I02', 'I03', 'I04', 'I05'];
  const said = fc.array(
    fc.tuple(
      fc.constantFrom(...people5),
      fc.constantFrom<Stance>('supports', 'contradicts', 'mixed', 'neutral'),
    ),
    {
      maxLength: 12,
    },
  );
  const studyOf = (codings: readonly (readonly [string, Stance])[]): Made => ({
    informants: people,
    guide,
    documents: Object.fromEntries(people5.map((id) => [`w${id}`, interview(id, ['Ada.'], asked)])),
    codings: codings.map(([id, stance]) => [`w${id}`, 'Ada.', 'training', stance] as const),
  });
  const outcome = (made: Made, polarity: 'positive' | 'negative' = 'positive') => {
    const { source, technique, proposal } = judged(made, { codes: [{ code: 'training', polarity }] });
    return {
      source: [source.verdict, source.lean],
      technique: [technique.verdict, technique.lean],
      proposal,
    };
  };

  it('is judged the same in whatever order it was coded, and however often', () => {
    fc.assert(
      fc.property(said, (codings) => {
        const made = studyOf(codings);
        expect(outcome(studyOf([...codings, ...codings].reverse()))).toEqual(outcome(made));
      }),
      { numRuns: 60 },
    );
  });

  it('is judged the other way round where its codes speak against the claim', () => {
    const turned = { supports: 'contradicts', contradicts: 'supports', none: 'none' } as const;
    fc.assert(
      fc.property(said, (codings) => {
        const [here, there] = [outcome(studyOf(codings)), outcome(studyOf(codings), 'negative')];
        expect(there.source).toEqual([here.source[0], turned[here.source[1] as 'none']]);
        expect(there.proposal.lean).toBe(turned[here.proposal.lean]);
      }),
      { numRuns: 60 },
    );
  });
});
