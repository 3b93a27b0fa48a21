import { expect, it } from 'vitest';
import { anchorCandidates } from '../../src/text/anchor-candidates.js';

const body =
  'P: Bantuan apa?\n\nN: Kami dapat oven listrik dari kelurahan, terus dilatih juga memakainya.\n\nP: Lalu?\n\nN: Oven itu dipakai bergantian, ya.\n';

function candidates(quote: string, prefix = '', suffix = ''): string[] {
  return anchorCandidates({ body }, { quote, prefix, suffix }).map(({ start, end }) =>
    body.slice(start, end),
  );
}

it('finds the words that a lost quotation has become', () => {
  expect(candidates('Kami dapat oven dari kelurahan, terus diajari juga')[0]).toBe(
    'Kami dapat oven listrik dari kelurahan, terus dilatih juga',
  );
});

it('puts the place with the same words around it first', () => {
  expect(candidates('Oven', 'Lalu?\n\nN: ', ' itu dipakai')).toEqual(['Oven', 'oven']);
});

it('has nothing to offer for words that are gone', () => {
  expect(candidates('Tidak pernah ada rapat anggota')).toEqual([]);
  expect(candidates('?!')).toEqual([]);
});
