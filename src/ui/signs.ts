import type { Code } from '../model/codebook.js';

/** Colours that can be told apart on a dark and on a light ground. */
const palette = [
  'cyan',
  'magenta',
  'green',
  'yellow',
  'blue',
  'red',
  'cyanBright',
  'magentaBright',
  'greenBright',
  'blueBright',
  'redBright',
];

/** The colour of a code: made of its name, so that it stays when the codebook grows. */
export function colorOf(ref: string): string {
  let hash = 0;
  for (let i = 0; i < ref.length; i++) hash = (hash * 31 + ref.charCodeAt(i)) >>> 0;
  return palette[hash % palette.length]!;
}

const known = new WeakMap<readonly Code[], ReadonlyMap<string, string>>();

/** Two letters for each code by `codebook:id`, made of its id: colour is never the only sign. */
export function signsOf(codes: readonly Code[]): ReadonlyMap<string, string> {
  const before = known.get(codes);
  if (before) return before;
  const taken = new Set<string>();
  const signs = new Map<string, string>();
  for (const { ref, id } of codes) {
    const sign = candidates(id).find((each) => !taken.has(each)) ?? '??';
    taken.add(sign);
    signs.set(ref, sign);
  }
  known.set(codes, signs);
  return signs;
}

/** First letter and a later one: those that begin words of the id first, then the others, then digits. */
function candidates(id: string): string[] {
  const letters = [...id.toLowerCase().replace(/[^\p{L}\p{N}-]/gu, '')].filter((each) => each.length === 1);
  const first = letters[0] ?? 'x';
  const starts = letters.filter((letter, i) => i > 0 && letters[i - 1] === '-' && letter !== '-');
  const rest = letters.slice(1).filter((letter) => letter !== '-');
  const spare = [...'abcdefghijklmnopqrstuvwxyz0123456789'];
  const own = [...starts, ...rest, ...spare].map((second) => first + second);
  return [...own, ...spare.flatMap((a) => spare.map((b) => a + b))];
}
