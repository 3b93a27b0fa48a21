/** At most so many texts are asked for in place of an expression. */
const mostTexts = 100;

/** Alternative texts in small letters, of which one must be there. */
export type OneOf = readonly string[];

/**
 * What must stand in whatever a regular expression matches: of each list one text. No list where nothing can be told.
 * Asking for them first spares running the expression on most texts. Only what is plain is read: letters, groups of
 * alternatives of them, what may be left out (`?`), the edges of words; everything else counts as unknown.
 */
export function requiredLiterals(source: string): readonly OneOf[] {
  const branches = splitTop(source).map(requiredOf);
  if (branches.length === 1) return branches[0]!;
  const best = branches.map((lists) => lists.reduce(longer, []));
  return best.every((texts) => texts.length > 0) ? [best.flat()] : [];
}

/** The list whose shortest text is longer: it stands in fewer texts. */
function longer(a: OneOf, b: OneOf): OneOf {
  return a.length === 0 || shortest(b) > shortest(a) ? b : a;
}

/** Alternatives at the top level; a source with unbalanced brackets is one branch. */
function splitTop(source: string): string[] {
  const branches: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < source.length; i++) {
    const letter = source[i]!;
    if (letter === '\\') i++;
    else if (letter === '[') i = closing(source, i);
    else if (letter === '(') depth++;
    else if (letter === ')') depth--;
    else if (letter === '|' && depth === 0) {
      branches.push(source.slice(start, i));
      start = i + 1;
    }
  }
  branches.push(source.slice(start));
  return branches;
}

/** A piece of a branch: the texts that it stands for, undefined where unknown, and whether it may come again. */
interface Piece {
  readonly texts: OneOf | undefined;
  readonly repeats: boolean;
}

/** Of each run of known pieces the texts that it stands for. */
function requiredOf(branch: string): OneOf[] {
  const lists: OneOf[] = [];
  let run: OneOf = [''];
  const close = () => {
    // What holds another one need not be asked for.
    if (shortest(run) >= 2)
      lists.push(run.filter((text) => !run.some((other) => other !== text && text.includes(other))));
    run = [''];
  };
  for (const { texts, repeats } of piecesOf(branch)) {
    if (texts === undefined || run.length * texts.length > mostTexts) close();
    if (texts !== undefined) run = product(run, texts);
    if (repeats) close();
  }
  close();
  return lists;
}

/** Every text that an expression can match, where these are few; undefined where they are not known. */
function allTexts(source: string): readonly string[] | undefined {
  const all: string[] = [];
  for (const branch of splitTop(source)) {
    let run: readonly string[] = [''];
    for (const { texts, repeats } of piecesOf(branch)) {
      if (texts === undefined || repeats || run.length * texts.length > mostTexts) return undefined;
      run = product(run, texts);
    }
    all.push(...run);
  }
  return all.length > mostTexts ? undefined : all;
}

/** An escape with what belongs to it: `\b`, `\pL`, `\p{Greek}`, `\x41`, `\x{1F600}`, `\Q…\E`, `\012`. */
const escapes = /^\\(?:[pP]\{[^}]*\}?|[pP].|x\{[^}]*\}?|x..|Q[\s\S]*?(?:\\E|$)|\d+|[\s\S])/;

function* piecesOf(branch: string): Generator<Piece> {
  for (let i = 0; i < branch.length; i++) {
    const letter = branch[i]!;
    let texts: OneOf | undefined;
    if (/[\p{L}\p{N} ,:;'"/_@#%&-]/u.test(letter)) texts = [letter.toLowerCase()];
    else if (letter === '\\') {
      const escaped = branch.slice(i).match(escapes)?.[0] ?? '\\';
      i += escaped.length - 1;
      if (/^\\[bB]$/.test(escaped)) continue;
    } else if (letter === '[') {
      const end = closing(branch, i);
      const inner = branch.slice(i + 1, end);
      // A plain choice of letters, such as [- ].
      if (/^-?[\p{L}\p{N} ]+$/u.test(inner)) texts = [...inner.toLowerCase()];
      i = end;
    } else if (letter === '(') {
      const end = closing(branch, i);
      const inner = branch.slice(i + 1, end);
      i = end;
      if (inner === '?i') continue;
      texts = allTexts(inner.replace(/^\?:/, ''));
    }
    const next = branch[i + 1] ?? '';
    if (/[?*{]/.test(next)) texts = next === '?' && texts !== undefined ? ['', ...texts] : undefined;
    if (/[?*+]/.test(next)) i++;
    if (next === '{') i = Math.max(i, branch.indexOf('}', i));
    if (branch[i + 1] === '?' && next !== '' && /[?*+{]/.test(next)) i++;
    yield { texts, repeats: next === '+' };
  }
}

function product(left: readonly string[], right: readonly string[]): readonly string[] {
  return [...new Set(left.flatMap((a) => right.map((b) => a + b)))];
}

function shortest(texts: readonly string[]): number {
  return Math.min(...texts.map(({ length }) => length));
}

/** Index of the bracket that closes the one at `open`, or of the last character. */
function closing(source: string, open: number): number {
  const square = source[open] === '[';
  let depth = 0;
  for (let i = open; i < source.length; i++) {
    const letter = source[i]!;
    if (letter === '\\') i++;
    else if (square) {
      if (letter === ']' && i > open + 1) return i;
    } else if (letter === '[') i = closing(source, i);
    else if (letter === '(') depth++;
    else if (letter === ')' && --depth === 0) return i;
  }
  return source.length - 1;
}
