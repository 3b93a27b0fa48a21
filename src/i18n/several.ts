/** `1 turn`, `2 turns`: English counts with a regular plural; Indonesian nouns do not change. */
export function several(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
