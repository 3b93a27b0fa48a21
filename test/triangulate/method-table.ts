/**
 * Steps 3 and 4 of the method, copied from its tables row by row, in words of their own and without looking at the code
 * under test: a level is one letter, a verdict one word with its sign. Slow and literal on purpose.
 */

/** `+`, `-`, `x`, Silent, Unknown, Not asked. */
export type Letter = '+' | '-' | 'x' | 'S' | 'U' | 'N';

export const letters: readonly Letter[] = ['+', '-', 'x', 'S', 'U', 'N'];

export type Word =
  | 'SILENCE'
  | 'NOT_ASSESSABLE'
  | 'DISSONANCE'
  | 'SINGLE'
  | 'PARTIAL+'
  | 'PARTIAL-'
  | 'PARTIAL0'
  | 'AGREE+'
  | 'AGREE-';

export const words: readonly Word[] = [
  'SILENCE',
  'NOT_ASSESSABLE',
  'DISSONANCE',
  'SINGLE',
  'PARTIAL+',
  'PARTIAL-',
  'PARTIAL0',
  'AGREE+',
  'AGREE-',
];

/** Step 3, without prominence: the first row whose condition holds. */
export function dimensionWord(levels: readonly Letter[]): Word {
  const P = levels.filter((level) => level === '+').length;
  const Q = levels.filter((level) => level === '-').length;
  const X = levels.filter((level) => level === 'x').length;
  const S = levels.filter((level) => level === 'S').length;
  const k = P + Q + X;
  const rows: [boolean, Word][] = [
    [k === 0 && S > 0, 'SILENCE'],
    [k === 0, 'NOT_ASSESSABLE'],
    [P > 0 && Q > 0, 'DISSONANCE'],
    [k === 1 && S > 0, 'SILENCE'],
    [k === 1, 'SINGLE'],
    [X > 0 && P > 0, 'PARTIAL+'],
    [X > 0 && Q > 0, 'PARTIAL-'],
    [X > 0, 'PARTIAL0'],
    [k / (k + S) < 0.5 && P > 0, 'PARTIAL+'],
    [k / (k + S) < 0.5 && Q > 0, 'PARTIAL-'],
    [P > 0, 'AGREE+'],
    [true, 'AGREE-'],
  ];
  return rows.find(([holds]) => holds)![1];
}

/** Step 4 over two planned dimensions and a number of witnesses with +, − or x. */
export function proposalWord(a: Word, b: Word, witnesses: number): string {
  const both = [a, b];
  const any = (...wanted: Word[]): boolean => both.some((word) => wanted.includes(word));
  const all = (wanted: Word): boolean => both.every((word) => word === wanted);
  const plus = any('AGREE+', 'PARTIAL+');
  const minus = any('AGREE-', 'PARTIAL-');
  const agreeOrPartial = plus || minus || any('PARTIAL0');
  const weak: Word[] = ['SINGLE', 'SILENCE', 'NOT_ASSESSABLE'];
  const someAgreeOthersWeak =
    (any('AGREE+', 'AGREE-') && both.every((word) => word.startsWith('AGREE') || weak.includes(word))) ===
    true;
  const rows: [boolean, string][] = [
    [witnesses === 0, 'no_evidence'],
    [any('DISSONANCE') || (any('AGREE+') && any('AGREE-')), 'dissonant'],
    [witnesses < 2, 'insufficient'],
    [!agreeOrPartial, 'not_triangulated'],
    [(plus && minus) || (!plus && !minus), 'mixed'],
    [all('AGREE-'), 'refuted'],
    [all('AGREE+'), 'convergent'],
    [someAgreeOthersWeak, 'incomplete'],
    [minus, 'partly_refuted'],
    [true, 'partly_convergent'],
  ];
  return rows.find(([holds]) => holds)![1];
}

/** Step 2 for p, q, x witnesses with a stance. */
export function levelWord(p: number, q: number, x: number, theta: number): string {
  const n = p + q + x;
  if (q === 0 && x === 0) return '+';
  if (p === 0 && x === 0) return '-';
  if (n >= 4 && p / n >= theta) return '+ with dissent';
  if (n >= 4 && q / n >= theta) return '- with dissent';
  return 'x';
}
