import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDocument } from '../../src/study/documents.js';
import { addressNumber, unitAtAddress } from '../../src/text/addresses.js';
import { freezeAddresses, withFrozenAddresses } from '../../src/text/frozen-addresses.js';

const front = '---\ntechnique: interview\nspeakers: {P: interviewer, N: I01}\n---\n';
const document = (turns: readonly string[]) =>
  readDocument(`${front}${turns.join('\n\n')}\n`, 'documents/w01.md').document!;

const turns = [
  'P: Pelatihan apa yang pernah Ibu ikuti?',
  'N: Kami diajari mengemas kue. Lalu belajar menghitung modal.',
  'P: Bagaimana hasilnya?',
  'N: Ya lumayan, penjualan naik sedikit.',
  'P: Terima kasih.',
];

/** Addresses of the edited turns, when those of `before` were frozen. */
function addresses(after: readonly string[], before: readonly string[] = turns): string {
  const edited = document(after);
  return withFrozenAddresses(edited, freezeAddresses(document(before)))
    .map(addressNumber)
    .join(' ');
}

const replaced = (index: number, ...put: string[]) =>
  turns.flatMap((turn, i) => (i === index ? put : [turn]));

it('stays as it is without edits', () => expect(addresses(turns)).toBe('1 2 3 4 5'));

it('stays with its block when words change', () => {
  expect(addresses(replaced(1, 'N: Kami diajari mengemas kue kering.'))).toBe('1 2 3 4 5');
  expect(addresses(replaced(3, 'N: Tidak ada.'))).toBe('1 2 3 4 5');
});

it('gets letters where a block was split', () => {
  const split = replaced(
    1,
    'N: Kami diajari mengemas kue.',
    'P: Terus?',
    'N: Lalu belajar menghitung modal.',
  );
  expect(addresses(split)).toBe('1 2a 2b 2c 3 4 5');
});

it('keeps its number where something was put in behind', () => {
  expect(addresses([...turns.slice(0, 2), 'P: Sebentar ya.', ...turns.slice(2)])).toBe('1 2 2a 3 4 5');
  expect(addresses(['P: Selamat pagi.', ...turns])).toBe('0a 1 2 3 4 5');
});

it('leaves a gap where a block was deleted or joined to the one before', () => {
  expect(addresses(turns.filter((_, i) => i !== 2))).toBe('1 2 4 5');
  expect(addresses(replaced(2).map((turn, i) => (i === 1 ? `${turn} Bagaimana hasilnya?` : turn)))).toBe(
    '1 2 4 5',
  );
});

it('tells apart turns that say the same', () => {
  const nods = ['P: Lalu?', 'N: Ya.', 'P: Lalu?', 'N: Ya.', 'P: Lalu?', 'N: Ya.'];
  expect(addresses(['P: Baru.', ...nods], nods)).toBe('0a 1 2 3 4 5 6');
});

it('can be frozen again, letters included', () => {
  const split = document(replaced(1, 'N: Kami diajari mengemas kue.', 'N: Lalu belajar menghitung modal.'));
  const once = { ...split, units: withFrozenAddresses(split, freezeAddresses(document(turns))) };
  const frozen = freezeAddresses(once);
  expect(frozen.map(({ address }) => address)).toEqual(['1', '2a', '2b', '3', '4', '5']);
  expect(withFrozenAddresses(split, frozen).map(addressNumber)).toEqual(['1', '2a', '2b', '3', '4', '5']);
});

it('leads from a printed address to the first piece', () => {
  const split = document(replaced(1, 'N: Kami diajari mengemas kue.', 'N: Lalu belajar menghitung modal.'));
  const edited = { ...split, units: withFrozenAddresses(split, freezeAddresses(document(turns))) };
  expect(unitAtAddress(edited, 'w01:2')?.n).toBe(2);
  expect(unitAtAddress(edited, 'w01:2b')?.n).toBe(3);
  expect(unitAtAddress(edited, 'w01:3')?.n).toBe(4);
});

it('gives every block one address, in order, through any edits', () => {
  const line = fc.constantFrom(
    ...turns,
    'N: Ya.',
    'P: Lalu?',
    'N: Oven dipakai bergantian oleh semua anggota.',
  );
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 12 }),
      fc.array(line, { minLength: 1, maxLength: 12 }),
      (before, after) => {
        const found = addresses(after, before).split(' ');
        expect(new Set(found).size).toBe(found.length);
        const numbers = found.map((address) => Number.parseInt(address, 10));
        expect([...numbers].sort((a, b) => a - b)).toEqual(numbers);
      },
    ),
    { numRuns: 2000, seed: 3 },
  );
});
