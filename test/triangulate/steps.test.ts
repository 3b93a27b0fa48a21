import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stance } from '../../src/model/coding.js';
import { dimensionVerdict, type JudgedLevel } from '../../src/triangulate/dimension-verdict.js';
import { levelStatus } from '../../src/triangulate/level-status.js';
import { proposalOf } from '../../src/triangulate/proposal.js';
import type { DimensionOutcome, LevelCounts, LevelStatus } from '../../src/triangulate/verdict.js';
import { opposite, witnessStance } from '../../src/triangulate/witness-stance.js';
import {
  dimensionWord,
  type Letter,
  letters,
  levelWord,
  proposalWord,
  type Word,
  words,
} from './method-table.js';

const statuses: Readonly<Record<Letter, LevelStatus>> = {
  '+': 'supports',
  '-': 'contradicts',
  x: 'mixed',
  S: 'silent',
  U: 'unknown',
  N: 'not_asked',
};

const outcomes: Readonly<Record<Word, DimensionOutcome>> = {
  SILENCE: { verdict: 'silence', lean: 'none' },
  NOT_ASSESSABLE: { verdict: 'not_assessable', lean: 'none' },
  DISSONANCE: { verdict: 'dissonance', lean: 'none' },
  SINGLE: { verdict: 'single', lean: 'none' },
  'PARTIAL+': { verdict: 'partial', lean: 'supports' },
  'PARTIAL-': { verdict: 'partial', lean: 'contradicts' },
  PARTIAL0: { verdict: 'partial', lean: 'none' },
  'AGREE+': { verdict: 'agreement', lean: 'supports' },
  'AGREE-': { verdict: 'agreement', lean: 'contradicts' },
};

/** Every row of one to four levels: 6 + 36 + 216 + 1296. */
function everyRow(): Letter[][] {
  let rows: Letter[][] = [[]];
  const all: Letter[][] = [];
  for (let length = 1; length <= 4; length++) {
    rows = rows.flatMap((row) => letters.map((letter) => [...row, letter]));
    all.push(...rows);
  }
  return all;
}

const judged = (row: readonly Letter[]): JudgedLevel[] => row.map((letter) => ({ status: statuses[letter] }));

/** The verdict as the method writes it. */
function said(row: readonly Letter[]): string {
  const { verdict, lean } = dimensionVerdict(judged(row));
  const sign = { supports: '+', contradicts: '-', none: '0' }[lean];
  if (verdict === 'agreement') return `AGREE${sign}`;
  return verdict === 'partial' ? `PARTIAL${sign}` : verdict.toUpperCase();
}

const counts = (some: Partial<LevelCounts>): LevelCounts => ({
  supports: 0,
  contradicts: 0,
  mixed: 0,
  neutral: 0,
  silent: 0,
  unknown: 0,
  not_asked: 0,
  ...some,
});

describe('step 1: a witness', () => {
  it.each<[Stance[], Stance | null]>([
    [['supports', 'supports', 'neutral'], 'supports'],
    [['supports', 'contradicts'], 'mixed'],
    [['neutral', 'mixed', 'supports'], 'mixed'],
    [['contradicts', 'neutral'], 'contradicts'],
    [['neutral'], 'neutral'],
    [[], null],
  ])('who says %j is %s', (stances, stance) => expect(witnessStance(stances)).toBe(stance));

  const stance = fc.constantFrom<Stance>('supports', 'contradicts', 'mixed', 'neutral');
  it('counts once however often it speaks, in whatever order', () => {
    fc.assert(
      fc.property(fc.array(stance), fc.nat(), (stances, n) => {
        const again = stances.length === 0 ? [] : [...stances, stances[n % stances.length]!];
        expect(witnessStance(again.reverse())).toBe(witnessStance(stances));
      }),
    );
  });
  it('says the opposite of the opposite claim', () => {
    fc.assert(
      fc.property(fc.array(stance), (stances) => {
        const here = witnessStance(stances);
        expect(witnessStance(stances.map(opposite))).toBe(here && opposite(here));
      }),
    );
  });
});

describe('step 2: a level', () => {
  it('has the status of the table for every number of witnesses up to twelve', () => {
    const wrong: string[] = [];
    for (const theta of [0.6, 0.75, 1]) {
      for (let p = 0; p <= 12; p++)
        for (let q = 0; p + q <= 12; q++)
          for (let x = p + q === 0 ? 1 : 0; p + q + x <= 12; x++) {
            const { status, dissent } = levelStatus(counts({ supports: p, contradicts: q, mixed: x }), theta);
            const sign = { supports: '+', contradicts: '-', mixed: 'x' }[status as 'mixed'];
            const word = dissent ? `${sign} with dissent` : sign;
            if (word !== levelWord(p, q, x, theta)) wrong.push(`${p}+ ${q}- ${x}x θ=${theta}: ${word}`);
          }
    }
    expect(wrong).toEqual([]);
  });
  it('tells silence from what nobody recorded and from what nobody asked', () => {
    expect(levelStatus(counts({ silent: 1, unknown: 2 }), 0.75).status).toBe('silent');
    expect(levelStatus(counts({ neutral: 1, not_asked: 1 }), 0.75).status).toBe('silent');
    expect(levelStatus(counts({ unknown: 1, not_asked: 3 }), 0.75).status).toBe('unknown');
    expect(levelStatus(counts({ not_asked: 3 }), 0.75).status).toBe('not_asked');
    expect(levelStatus(counts({}), 0.75).status).toBe('not_asked');
  });
  it('lets any dissent make it mixed where the threshold is 1', () => {
    expect(levelStatus(counts({ supports: 9, contradicts: 1 }), 1)).toEqual({
      status: 'mixed',
      dissent: false,
    });
  });
});

describe('step 3: a dimension', () => {
  it('has the verdict of the table for all 1,554 rows of up to four levels', () => {
    const rows = everyRow();
    expect(rows).toHaveLength(1554);
    expect(rows.filter((row) => said(row) !== dimensionWord(row))).toEqual([]);
  });
  it('does not know an order of levels', () => {
    for (const row of everyRow()) expect(said([...row].sort())).toBe(said(row));
  });
  it('is never changed by levels that are unknown or were not asked', () => {
    for (const row of everyRow()) {
      const heard = row.filter((letter) => letter !== 'U' && letter !== 'N');
      expect(said(row)).toBe(said(heard));
    }
  });
  it('is never strengthened when a level that was not asked turns out to be silent', () => {
    const strength = (word: string): number =>
      word.startsWith('AGREE') ? 2 : word.startsWith('PARTIAL') ? 1 : 0;
    for (const row of everyRow()) {
      const silent = row.map((letter) => (letter === 'N' ? 'S' : letter));
      expect(strength(said(silent))).toBeLessThanOrEqual(strength(said(row)));
    }
  });
  it('is never agreement where a level contradicts', () => {
    for (const row of everyRow()) if (row.includes('-')) expect(said(row)).not.toBe('AGREE+');
  });
  it('only changes its sign when every level does', () => {
    const swap = { '+': '-', '-': '+' } as const;
    const turned = (letter: Letter): Letter => (letter === '+' || letter === '-' ? swap[letter] : letter);
    for (const row of everyRow()) {
      const other = said(row).replace(/[+-]$/, (sign) => swap[sign as '+' | '-']);
      expect(said(row.map(turned))).toBe(other);
    }
  });
  it('agrees only in part where the theme is rare in one level and prominent in another', () => {
    const levels: JudgedLevel[] = [
      { status: 'supports', prominence: 'low' },
      { status: 'supports', prominence: 'high' },
    ];
    expect(dimensionVerdict(levels)).toEqual({ verdict: 'partial', lean: 'supports', reason: 'prominence' });
    expect(dimensionVerdict([levels[0]!, { status: 'supports', prominence: 'medium' }]).verdict).toBe(
      'agreement',
    );
  });
});

describe('step 4: the proposal', () => {
  const proposal = (a: Word, b: Word, witnesses = 3) =>
    proposalOf({ planned: [outcomes[a], outcomes[b]], witnesses, dissent: false, least: 2 });

  it('is that of the table for all 81 pairs of verdicts, with none, one and three witnesses', () => {
    const wrong: string[] = [];
    for (const witnesses of [0, 1, 3])
      for (const a of words)
        for (const b of words) {
          const { id } = proposal(a, b, witnesses);
          if (id !== proposalWord(a, b, witnesses)) wrong.push(`${a} ${b} ${witnesses}: ${id}`);
        }
    expect(wrong).toEqual([]);
  });
  it('does not know an order of dimensions', () => {
    for (const a of words) for (const b of words) expect(proposal(a, b)).toEqual(proposal(b, a));
  });
  it('only changes its side when every verdict does', () => {
    const side: Readonly<Record<string, string>> = {
      convergent: 'refuted',
      refuted: 'convergent',
      partly_convergent: 'partly_refuted',
      partly_refuted: 'partly_convergent',
    };
    const leans = { supports: 'contradicts', contradicts: 'supports', none: 'none' } as const;
    const turned = (word: Word): Word => word.replace(/[+-]$/, (sign) => (sign === '+' ? '-' : '+')) as Word;
    for (const a of words)
      for (const b of words) {
        const { id, lean } = proposal(a, b);
        expect(proposal(turned(a), turned(b))).toMatchObject({ id: side[id] ?? id, lean: leans[lean] });
      }
  });
});
