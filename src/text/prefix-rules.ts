/**
 * What a prefix rule makes of a word: candidates in order, of which the first root counts, else the last. A last
 * candidate that is undefined means that the rule changes nothing (rule 30 has one only for penge-).
 */
export type Candidates = readonly (string | undefined)[];

/** A rule of confix stripping: which words it is for, and what may be under the prefix. */
interface PrefixRule {
  readonly pattern: RegExp;
  /** What the pattern's groups make of the word; undefined where the rule is not for it after all. */
  readonly make: (groups: readonly string[]) => Candidates | undefined;
}

const vowel = '[aiueo]';
const consonant = '[bcdfghjklmnpqrstvwxyz]';

/** @param before what each candidate has in place of the prefix. */
function rule(pattern: string, ...before: readonly string[]): PrefixRule {
  return {
    pattern: new RegExp(pattern),
    make: ([, rest]) => before.map((start) => start + rest),
  };
}

/** A rule that is not for words in which `not` holds of the rest. */
function unless(pattern: string, not: RegExp): PrefixRule {
  return { pattern: new RegExp(pattern), make: ([, rest]) => (not.test(rest!) ? undefined : [rest]) };
}

/**
 * Prefixes of Indonesian after Nazief and Adriani, as changed by Asian (2007) and Arifin, Mahendra and Ciptaningtyas
 * (2009), in the order in which they are tried. Rules 3 and 5 hold anywhere in a word, as in the stemmer they come from.
 */
const rules: readonly PrefixRule[] = [
  rule('^(?:di|ke|se)(.*)$', ''),
  rule(`^ber(${vowel}.*)$`, '', 'r'),
  unless(`^ber(${consonant}[a-z].*)$`, /^..er/),
  unless(`ber(${consonant}[a-z]er${vowel}.*)`, /^r/),
  rule('^bel(ajar)$', ''),
  rule(`be([bcdfghjklmnpqstvwxyz]er${consonant}.*)$`, ''),
  rule(`^ter(${vowel}.*)$`, '', 'r'),
  unless(`^ter(${consonant}er${vowel}.*)$`, /^r/),
  unless(`^ter(${consonant}.*)$`, /^(?:r|.er)/),
  unless(`^te(${consonant}er${consonant}.*)$`, /^r/),
  rule(`^me([lrwy]${vowel}.*)$`, ''),
  rule('^mem([bfv].*)$', ''),
  rule('^mem(pe.*)$', ''),
  rule(`^mem(${vowel}.*)$`, 'm', 'p'),
  rule('^men([cdjstz].*)$', ''),
  rule(`^men(${vowel}.*)$`, 'n', 't'),
  rule('^meng([ghqk|].*)$', ''),
  {
    pattern: new RegExp(`^meng(${vowel})(.*)$`),
    make: ([, first, rest]) => [
      first! + rest,
      `k${first}${rest}`,
      first === 'e' ? rest : undefined,
      `ng${first}${rest}`,
    ],
  },
  rule(`^meny(${vowel}.*)$`, 'ny', 's'),
  rule('^mem(p[abcdfghijklmopqrstuvwxyz].*)$', ''),
  rule(`^pe([wy]${vowel}.*)$`, ''),
  rule(`^per(${vowel}.*)$`, '', 'r'),
  unless(`^per(${consonant}[a-z].*)$`, /^..er/),
  unless(`^per(${consonant}[a-z]er${vowel}.*)$`, /^r/),
  rule('^pem([bfv].*)$', ''),
  rule(`^pem(${vowel}.*)$`, 'm', 'p'),
  rule('^pen([cdjstz].*)$', ''),
  rule(`^pen(${vowel}.*)$`, 'n', 't'),
  rule(`^peng(${consonant}.*)$`, ''),
  {
    pattern: new RegExp(`^peng(${vowel})(.*)$`),
    make: ([, first, rest]) => [first! + rest, `k${first}${rest}`, first === 'e' ? rest : undefined],
  },
  rule(`^peny(${vowel}.*)$`, 'ny', 's'),
  {
    pattern: new RegExp(`^pe(l${vowel}.*)`),
    make: ([word, rest]) => [word === 'pelajar' ? 'ajar' : rest],
  },
  unless(`^pe(${consonant}.*)$`, /^.er/),
  rule(`^ter([bcdfghjkpqstvxz]er${consonant}.*)$`, ''),
  rule(`^pe([bcdfghjkpqstvxz]er${consonant}.*)$`, ''),
  ...['er', 'el', 'em', 'in'].map((infix) => ({
    pattern: new RegExp(`^(${consonant})${infix}(${vowel}.*)$`),
    make: ([word, first, rest]: readonly string[]) => [word, first! + rest],
  })),
  rule('^ku(.*)$', ''),
  rule('^kau(.*)$', ''),
];

/** First letter of a word → the rules that can be for it. */
const byLetter = new Map<string, readonly PrefixRule[]>();

function rulesFor(letter: string): readonly PrefixRule[] {
  let found = byLetter.get(letter);
  if (found === undefined) {
    found = rules.filter(({ pattern }) => canBegin(pattern.source, letter));
    byLetter.set(letter, found);
  }
  return found;
}

/** Whether words that begin with a letter can match a pattern. */
function canBegin(source: string, letter: string): boolean {
  const { 1: prefix, 2: group } = /^\^(?:([a-z])|\(\?:([a-z|]+)\))/.exec(source) ?? [];
  if (prefix !== undefined) return prefix === letter;
  return group === undefined || group.split('|').some((one) => one.startsWith(letter));
}

/** What the first prefix rule that changes the word makes of it; undefined where none does. */
export function withoutPrefix(word: string, isRoot: (word: string) => boolean): string | undefined {
  for (const { pattern, make } of rulesFor(word.charAt(0))) {
    const groups = pattern.exec(word);
    const candidates = groups === null ? undefined : make(groups);
    if (candidates === undefined) continue;
    const made = candidates.find((one) => one !== undefined && isRoot(one)) ?? candidates.at(-1);
    if (made !== undefined) return made;
  }
  return undefined;
}
