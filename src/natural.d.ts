// natural ships no types for its sub-paths; this is the one that the product uses (src/text/natural.ts).
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  export function stem(token: string): string;
}
