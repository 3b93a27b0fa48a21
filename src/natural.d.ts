// natural ships no types for its sub-paths; these are the two that the product uses (src/text/natural.ts).
declare module 'natural/lib/natural/stemmers/indonesian/stemmer_id.js' {
  export function stem(token: string): string;
  export const dictionary: readonly string[];
}
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  export function stem(token: string): string;
}
