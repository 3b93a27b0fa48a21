import { lazy, wordMap, wordSet } from './data.js';
import { isRoot, mayBeIndonesian, stemIndonesian } from './natural.js';
import type { WordAnalysis } from './words.js';

/**
 * Indonesian words on two levels. The family is the root, from natural's StemmerId with a wrapper for speech
 * (overrides → spoken spellings → loans as roots → doubled words → StemmerId → rescue rules). The form is the word
 * without clitics, particles and doubling, where all voices of one verb count as one: `melatih`, `dilatih`,
 * `ngelatih`, `dilatihin` are `latih/`, and `pelatihan`, `latihan` stay themselves.
 */
const data = lazy(() => ({
  overrides: wordMap('overrides.txt'),
  colloquial: wordMap('colloquial.txt'),
  shapes: wordMap('shapes.txt'),
  loans: wordSet('loans.txt'),
  nouns: wordSet('nouns.txt'),
  doubled: wordSet('reduplicated.txt'),
  sameForm: wordMap('same-form.txt'),
}));

/** Verb prefixes: voice, person and their spoken shapes. What stands before the root decides the form. */
const verbPrefix = /^(?:(?:me|di|nge)(?:m|n|ng|ny|nge)?|ng|ny|n|m|ku|kau|tak)-?$/;
/** A second prefix under the verb's own makes another verb: memper-, diper-, member-, mempel- (ajar). */
const innerPrefix = /^(?:mem|di|nge)-?(per|ber|pel|ke)$/;
const otherPrefix =
  /^(?:ber|be|bel|ter|te|tel|ke|se|ku|pe|pem|pen|peng|peny|penge|per|pel|keber|keter|kepe|kepem|kese|pember|pemper|seper|berke|berpe|berpen|berpeng|memper|ketidak|ketak|sepe|sepen|seke|per|bersama|non|pra|pasca|antar|multi|swa|pro|ke-|se-|ber-|ter-|pe-|per-)$/;
const suffixes = /^-?(kan|an|in|i|ann?ya)?(?:-?(ku|mu|nya))?(?:-?(lah|kah|tah|pun))?$/;
const prefixes = [
  '',
  'di',
  'nge',
  'ng',
  'me',
  'mem',
  'men',
  'meng',
  'ny',
  'n',
  'ke',
  'ter',
  'ber',
  'pe',
  'pem',
  'pen',
  'peng',
  'se',
];

/** Loan words and words of the codebook that take affixes as roots do. */
export type Loans = ReadonlySet<string>;
export const noLoans: Loans = new Set();

/** Family → listed words of it: what these belong to cannot be seen in their letters. */
const listed = lazy(() => {
  const { colloquial, shapes, sameForm, overrides } = data();
  const words = new Map<string, string[]>();
  for (const word of [colloquial, shapes, sameForm, overrides].flatMap((map) => [...map.keys()])) {
    const { family } = analyseIndonesian(word);
    words.set(family, [...(words.get(family) ?? []), word]);
  }
  return words;
});

/** Spellings and shapes that the lists give for a family: nggak of `tidak`. */
export function listedWords(family: string): readonly string[] {
  return listed().get(family) ?? [];
}

/** Whether a list knows the word, or a known root may stand in it: of most words of another language it is false. */
export function looksIndonesian(word: string, loans: Loans = noLoans): boolean {
  const { colloquial, shapes } = data();
  if (colloquial.has(word) || shapes.has(word) || data().loans.has(word) || loans.has(word)) return true;
  return word.split(/[-'2]/).some((part) => part.length > 1 && mayBeIndonesian(part));
}

/** @param word folded (normalise.ts). */
export function analyseIndonesian(word: string, loans: Loans = noLoans): WordAnalysis {
  return analyse(word, loans, 0);
}

function analyse(word: string, loans: Loans, depth: number): WordAnalysis {
  const { colloquial, overrides, shapes, sameForm } = data();
  const standard = colloquial.get(word);
  if (standard !== undefined) return { ...shape(standard, rootOf(standard, loans) ?? standard, true) };
  const spoken = shapes.get(word);
  if (spoken !== undefined) return { form: `${spoken}/`, family: spoken, known: true };
  const same = sameForm.get(word);
  if (same !== undefined) return { ...shape(same, rootOf(same, loans) ?? same, true) };
  const override = overrides.get(word);
  if (override !== undefined) return shape(word, override, true);
  if (depth < 4) {
    const doubled = word.includes('-') || word.includes('2') ? ofCompound(word, loans, depth) : undefined;
    if (doubled !== undefined) return doubled;
  }
  const root = rootOf(word, loans);
  if (root !== undefined) return shape(word, root, true);
  if (depth < 4) {
    const rescued = rescue(word, loans, depth);
    if (rescued !== undefined) return rescued;
  }
  return { form: word, family: word, known: false };
}

/** Root by the lists and StemmerId, without the rescue rules. */
function rootOf(word: string, loans: Loans): string | undefined {
  return data().overrides.get(word) ?? loanRoot(word, loans) ?? stemIndonesian(word);
}

/** A verb root stands for all its voices; a noun's bare word is itself (its verb has the form `root/`). */
function bareForm(root: string): string {
  return data().nouns.has(root) ? root : `${root}/`;
}

/** The form of a word whose root is known: finds the root in it and reads what stands around it. */
function shape(word: string, root: string, known: boolean): WordAnalysis {
  const found = align(word, root);
  if (found === undefined) {
    const bare = word.replace(/(?<=...)-?(?:nya)$/, '');
    return { form: data().sameForm.get(bare) ?? bare, family: root, known };
  }
  const { prefix, core, derivation } = found;
  const negated = prefix === 'ketidak' || prefix === 'ketak';
  let form: string;
  const inner = innerPrefix.exec(prefix);
  if (inner !== null && inner[1] !== 'ke') form = `${inner[1]}${root}/`;
  else if (prefix === '' && derivation === '') form = bareForm(root);
  else if ((prefix === '' || inner !== null || verbPrefix.test(prefix)) && derivation !== 'an')
    form = `${root}/`;
  else {
    const stripped = `${prefix.replace('-', '')}${core}${derivation}`;
    const same = data().sameForm.get(stripped);
    form = same === undefined ? stripped : bareForm(same);
  }
  return { form, family: root, known, ...(negated && { negated: true }) };
}

/** Where a root stands in a word: what is before it, the root as written (nasals swallow k, p, s, t), its suffix -kan, -an, -i. */
function align(word: string, root: string): { prefix: string; core: string; derivation: string } | undefined {
  for (const core of /^[kpst]/.test(root) ? [root, root.slice(1)] : [root]) {
    for (let at = word.indexOf(core); at >= 0 && core !== ''; at = word.indexOf(core, at + 1)) {
      const prefix = word.slice(0, at);
      if (core !== root && !/(?:m|n|ng|ny)$/.test(prefix)) continue;
      if (prefix !== '' && !verbPrefix.test(prefix) && !innerPrefix.test(prefix) && !otherPrefix.test(prefix))
        continue;
      const tail = suffixes.exec(word.slice(at + core.length));
      if (tail === null) continue;
      const derivation = tail[1] ?? '';
      return { prefix, core, derivation };
    }
  }
  return undefined;
}

/** A loan inside Indonesian affixes: di-share, diposting, WA-nya. Short loans take affixes only with a hyphen. */
function loanRoot(word: string, loans: Loans): string | undefined {
  const shipped = data().loans;
  const isLoan = (part: string) => shipped.has(part) || loans.has(part);
  if (isLoan(word)) return word;
  for (const prefix of prefixes) {
    if (!word.startsWith(prefix)) continue;
    let rest = word.slice(prefix.length);
    const hyphen = rest.startsWith('-');
    if (hyphen) rest = rest.slice(1);
    for (let i = 0; i < 4; i++) {
      if (isLoan(rest) && (rest.length > 3 || hyphen || prefix === '')) return rest;
      const clitic = /-?(?:nya|ku|mu|lah|kah|tah|pun|in|kan|an|i)$/.exec(rest);
      if (clitic === null || clitic.index < 2) break;
      if (
        isLoan(rest.slice(0, clitic.index)) &&
        clitic.index < 4 &&
        !clitic[0].startsWith('-') &&
        clitic[0] !== 'nya'
      )
        break;
      rest = rest.slice(0, clitic.index);
    }
  }
  return undefined;
}

/** ibu-ibu, ibu2, di-share, WA-nya, pelatihan-pelatihan; other compounds are words of their own. */
function ofCompound(word: string, loans: Loans, depth: number): WordAnalysis | undefined {
  const { doubled } = data();
  const two = /^(\p{L}{2,})2(?:-?(an|nya|kan|ku|mu|lah|in))?$/u.exec(word);
  if (two !== null) {
    if (doubled.has(`${two[1]}-${two[1]}`))
      return { form: `${two[1]}-${two[1]}`, family: `${two[1]}-${two[1]}`, known: true };
    return analyse(two[1]!, loans, depth + 1);
  }
  if (!word.includes('-')) return undefined;
  const bare = word.replace(/(?<=-\p{L}{2,})(?:nya|lah|pun|kah)$/u, '');
  for (const whole of [word, bare])
    if (doubled.has(whole)) return { form: whole, family: whole, known: true };
  const clitic = /^(.+)-(?:nya|ku|mu|lah|kah|pun|in|an|kan)$/.exec(word);
  if (clitic !== null) return analyse(clitic[1]!, loans, depth + 1);
  const parts = word.split('-');
  const prefixed = /^(?:di|ke|se|ter|ber|nge|ng|meng|men|mem|me|peng|pem|pen|pe)$/.test(parts[0]!);
  if (prefixed && parts.length === 2) {
    const joined = analyse(parts.join(''), loans, depth + 1);
    if (joined.known) return joined;
    const rest = analyse(parts[1]!, loans, depth + 1);
    const prefix = parts[0]!;
    return verbPrefix.test(prefix)
      ? { form: `${rest.family}/`, family: rest.family, known: rest.known }
      : { ...rest, form: `${prefix}${parts[1]}` };
  }
  if (parts.length === 2) {
    const left = analyse(parts[0]!, loans, depth + 1);
    const right = analyse(parts[1]!, loans, depth + 1);
    if (left.form === right.form) return left;
    if (left.family === right.family && left.known)
      return {
        form: parts[0]!.length >= parts[1]!.length ? left.form : word,
        family: left.family,
        known: true,
      };
  }
  return { form: word, family: word, known: false };
}

/** Spoken shapes that StemmerId does not know: nge-X, nasal verbs without me-, -in, clitics on unknown words, di-X. */
function rescue(word: string, loans: Loans, depth: number): WordAnalysis | undefined {
  const negated = /^(?:ketidak|ketak)(.{3,}?)(?:an)?(?:nya)?$/.exec(word);
  if (negated !== null) {
    const root = rootOf(negated[1]!, loans) ?? rootOf(`${negated[1]!}an`, loans);
    if (root !== undefined)
      return { form: word.replace(/nya$/, ''), family: root, known: true, negated: true };
  }
  if (/^nge.{3,}/.test(word)) {
    const rest = analyse(word.slice(3), loans, depth + 1);
    if (rest.known) return { form: `${rest.family}/`, family: rest.family, known: true };
  }
  if (/^(?:ng|ny|n).{3,}/.test(word)) {
    const root = stemIndonesian(`me${word}`) ?? stemIndonesian(`me${word.replace(/in$/, 'kan')}`);
    if (root !== undefined) return { form: `${root}/`, family: root, known: true };
  }
  if (/^.{3,}in(?:nya)?$/.test(word)) {
    const rest = analyse(word.replace(/in(?:nya)?$/, ''), loans, depth + 1);
    if (rest.known)
      return {
        form: rest.form.endsWith('/') ? rest.form : `${rest.family}/`,
        family: rest.family,
        known: true,
      };
  }
  const nya = /^(.{2,}?)(?:nya)(?:lah|kah|pun)?$/.exec(word);
  if (nya !== null) return analyse(nya[1]!, loans, depth + 1);
  const clitic = /^(.{3,}?)(?:ku|mu|lah|kah|pun)$/.exec(word);
  if (clitic !== null) {
    const rest = analyse(clitic[1]!, loans, depth + 1);
    if (rest.known) return rest;
  }
  if (/^di.{3,}/.test(word)) {
    const rest = analyse(word.slice(2), loans, depth + 1);
    if (rest.known) return { form: `${rest.family}/`, family: rest.family, known: true };
  }
  if (isRoot(word)) return shape(word, word, true);
  return undefined;
}
