/**
 * Texts of which one must stand in whatever a regular expression matches, in small letters; undefined where none can be
 * told. Asking for them first spares running the expression on most texts. Only what is plain is read: runs of letters,
 * and groups of such runs as alternatives; everything else counts as unknown.
 */
export function requiredLiterals(source: string): readonly string[] | undefined {
  const branches = splitTop(source);
  const found = branches.map(bestOf);
  return found.every((one) => one !== undefined) ? found.flat() : undefined;
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

/** The best parts of a branch that must be there: the alternatives whose shortest one is longest. */
function bestOf(branch: string): string[] | undefined {
  let best: string[] | undefined;
  let run = '';
  const consider = (words: string[]) => {
    if (Math.min(...words.map(({ length }) => length)) < 2) return;
    const least = (list: readonly string[]) => Math.min(...list.map(({ length }) => length));
    if (best === undefined || least(words) > least(best)) best = words;
  };
  const close = () => {
    if (run !== '') consider([run.toLowerCase()]);
    run = '';
  };
  for (let i = 0; i < branch.length; i++) {
    const letter = branch[i]!;
    const optional = /[?*{]/.test(branch[i + 1] ?? '');
    if (/[\p{L}\p{N} ]/u.test(letter) && !optional) run += letter;
    else {
      close();
      if (letter === '\\') i++;
      else if (letter === '[') i = closing(branch, i);
      else if (letter === '(') {
        const end = closing(branch, i);
        const inner = branch.slice(i + 1, end).replace(/^\?:/, '');
        if (!/[?*{]/.test(branch[end + 1] ?? '') && !/[^\p{L}\p{N} |]/u.test(inner))
          consider(inner.toLowerCase().split('|'));
        i = end;
      }
    }
  }
  close();
  return best;
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
