/** Bodies of the small sound study that examples of checks stand on. */
const bodies: Readonly<Record<string, string>> = {
  w01: 'P: (Q1) Pelatihan apa?\n\nN: Kami diajari mengemas kue. Enak sekali.\n',
  w02: 'P: Bantuan alat?\n\nN: Saya nggak pernah dapat oven.\n',
};

/** Words, code, and what else a record of an example says. */
export type ExampleCoding = readonly [quote: string, code: string, more?: Readonly<Record<string, string>>];

/** The log of a coder for the example of a check: codings of words of the small study, an hour apart. */
export function exampleLog(by: string, doc: 'w01' | 'w02', ...codings: readonly ExampleCoding[]): string {
  return exampleLogOf(bodies[doc]!, by, doc, ...codings);
}

/** The same for a document with another body. */
export function exampleLogOf(
  body: string,
  by: string,
  doc: string,
  ...codings: readonly ExampleCoding[]
): string {
  return codings
    .map(([quote, code, more = {}], i) => {
      const start = body.indexOf(quote);
      const end = start + quote.length;
      const record = {
        op: 'add',
        id: `${by}-${doc}-${i + 1}`,
        doc,
        start,
        end,
        quote,
        prefix: body.slice(Math.max(0, start - 32), start),
        suffix: body.slice(end, end + 32),
        code: `lokal:${code}`,
        by,
        ...(by === 'rules'
          ? { how: 'rules', confidence: 0.9 }
          : { how: 'manual', at: `2025-11-22T0${i}:00:00Z` }),
        ...more,
      };
      return `${JSON.stringify(record)}\n`;
    })
    .join('');
}
