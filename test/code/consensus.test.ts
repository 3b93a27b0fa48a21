import { expect, it } from 'vitest';
import { type Consensus, consensusCodings } from '../../src/code/consensus.js';
import type { Coding, Stance } from '../../src/model/coding.js';
import { readDocument } from '../../src/study/documents.js';

const { document } = readDocument(
  '---\ntechnique: interview\n---\nKami dilatih mengemas kue selama dua hari penuh.\n',
  'documents/w01.md',
);
const documents = new Map([['w01', document!]]);

function coding(
  by: string,
  start: number,
  end: number,
  stance: Stance | undefined = 'supports',
  code = 'e:training',
): Coding {
  const common = {
    doc: 'w01',
    start,
    end,
    quote: 'x',
    prefix: '',
    suffix: '',
    code,
    by,
    how: 'manual',
    place: { file: 'f' },
  };
  return { id: `${by}${start}-${end}`, ...common, ...(stance && { stance }) };
}

/** Ranges and stances that the coders agree on. */
function agreed(
  how: Consensus['consensus'],
  codings: Coding[],
  of = ['ani', 'budi', 'cici'],
  assign?: Record<string, string[]>,
): string[] {
  return consensusCodings(codings, { consensus: how, of }, assign, documents).map(
    ({ start, end, stance }) => `${start}-${end} ${stance}`,
  );
}

it('keeps the words that all marked, or the hull of what any marked', () => {
  const codings = [coding('ani', 0, 12), coding('budi', 5, 20)];
  expect(agreed('intersection', codings, ['ani', 'budi'])).toEqual(['5-12 supports']);
  expect(agreed('union', codings, ['ani', 'budi'])).toEqual(['0-20 supports']);
});

it('does not join ranges that only touch', () => {
  const codings = [coding('ani', 0, 5), coding('budi', 5, 9)];
  expect(agreed('intersection', codings, ['ani', 'budi'])).toEqual([]);
  expect(agreed('union', codings, ['ani', 'budi'])).toEqual(['0-5 supports', '5-9 supports']);
});

it('asks more than half of the coders who were given the document', () => {
  const codings = [coding('ani', 0, 12), coding('budi', 5, 20)];
  expect(agreed('majority', codings)).toEqual(['5-12 supports']);
  expect(agreed('majority', [coding('ani', 0, 12)])).toEqual([]);
  expect(
    agreed('majority', [coding('ani', 0, 12)], ['ani', 'budi', 'cici'], { ani: ['w01'], budi: [], cici: [] }),
  ).toEqual(['0-12 supports']);
});

it('takes the stance of most coders; a tie is mixed, and no stance is neutral', () => {
  const three = [coding('ani', 0, 9), coding('budi', 0, 9), coding('cici', 0, 9, 'contradicts')];
  expect(agreed('intersection', three)).toEqual(['0-9 supports']);
  expect(
    agreed('intersection', [coding('ani', 0, 9), coding('budi', 0, 9, 'contradicts')], ['ani', 'budi']),
  ).toEqual(['0-9 mixed']);
  const { stance: _, ...unjudged } = coding('budi', 0, 9);
  expect(agreed('intersection', [coding('ani', 0, 9, 'neutral'), unjudged], ['ani', 'budi'])).toEqual([
    '0-9 neutral',
  ]);
});

it('never joins different codes, and ignores coders outside the consensus', () => {
  expect(
    agreed(
      'intersection',
      [coding('ani', 0, 9), coding('budi', 0, 9, 'supports', 'e:equipment')],
      ['ani', 'budi'],
    ),
  ).toEqual([]);
  expect(agreed('union', [coding('rules', 0, 9)], ['ani'])).toEqual([]);
});

it('leaves out what coders coded in documents that they were not given', () => {
  const codings = [coding('ani', 0, 10), coding('budi', 20, 30)];
  const assign = { ani: ['w01'], budi: ['w02'] };
  for (const how of ['union', 'intersection', 'majority'] as const)
    expect(agreed(how, codings, ['ani', 'budi'], assign)).toEqual(['0-10 supports']);
});

it('lets the rules have every document', () => {
  const codings = [coding('ani', 0, 10), coding('rules', 5, 12)];
  expect(agreed('intersection', codings, ['ani', 'rules'], { ani: ['w01'] })).toEqual(['5-10 supports']);
});
