import { shippedText } from '../catalog.js';

/** A shipped word list as lines: comments (`#` to the end of the line) and blank lines left out. */
function linesOf(name: string): string[] {
  return shippedText(`src/text/data/${name}`)
    .split('\n')
    .map((line) => (line.startsWith('#') ? '' : line.replace(/\s#.*/, '').trim()))
    .filter((line) => line !== '');
}

/** All words of a list. */
export function wordSet(name: string): Set<string> {
  return new Set(linesOf(name).flatMap((line) => line.split(/\s+/)));
}

/** A list of `key: words` lines, turned around: word → key. */
export function wordMap(name: string): Map<string, string> {
  const map = new Map<string, string>();
  for (const line of linesOf(name)) {
    const colon = line.indexOf(':');
    const key = line.slice(0, colon);
    for (const word of line.slice(colon + 1).split(/\s+/)) if (word !== '') map.set(word, key);
  }
  return map;
}

/** A list in sections (`[name]` on a line of its own): name → lines. */
export function sections(name: string): Map<string, string[]> {
  const map = new Map<string, string[]>();
  let current: string[] = [];
  for (const line of linesOf(name)) {
    const heading = /^\[(.+)\]$/.exec(line);
    if (heading === null) current.push(line);
    else {
      current = [];
      map.set(heading[1]!, current);
    }
  }
  return map;
}

/** Makes a value on first use: the data files are read only by the commands that need them. */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
