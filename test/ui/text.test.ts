import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Code } from '../../src/model/codebook.js';
import { fuzzyCodes } from '../../src/ui/fuzzy.js';
import { signsOf } from '../../src/ui/signs.js';
import { clip, columnsOf, padded, wrapText } from '../../src/ui/wrap.js';

const rowsOf = (text: string, width: number) =>
  wrapText(text, width).map(({ start, end }) => text.slice(start, end));

it('wraps at blanks, cuts words that are too long, and keeps paragraphs and list items apart', () => {
  expect(rowsOf('kami ikut\npelatihan', 12)).toEqual(['kami ikut', 'pelatihan']);
  expect(rowsOf('satu dua\n\ntiga\n- empat', 20)).toEqual(['satu dua', 'tiga', '- empat']);
  expect(rowsOf('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
});

it('counts wide characters by their columns and never cuts one', () => {
  expect(rowsOf('日本語日本語', 5)).toEqual(['日本', '語日', '本語']);
  expect(clip('日本語', 5)).toBe('日本…');
  expect(columnsOf(padded('👩‍🌾 ya', 9))).toBe(9);
});

it('writes control characters out, so that a transcript cannot steer the terminal', () => {
  expect(clip('a\x1b[31mb', 20)).toBe('a\\x1b[31mb');
});

it('wraps any text into rows that fit and lose nothing but blanks', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.integer({ min: 4, max: 30 }),
      (text, width) => {
        const rows = rowsOf(text, width);
        expect(rows.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
        for (const row of rows)
          if ([...row].length > 1) expect(columnsOf(row)).toBeLessThanOrEqual(Math.max(width, 4));
      },
    ),
  );
});

const code = (id: string, label: Code['label']): Code => ({
  id,
  ref: `lokal:${id}`,
  facet: 'lokal',
  path: [id],
  children: [],
  label,
  include: [],
  exclude: [],
  examples: [],
  indicators: [],
  answers: [],
  formerly: [],
  status: 'active',
  place: { file: 'lokal.yaml' },
});
const codes = [
  code('training', { id: 'Pelatihan', en: 'Training' }),
  code('income', { id: 'Pendapatan', en: 'Income' }),
  code('market-access', { id: 'Akses pasar', en: 'Market access' }),
];

it('finds codes by labels of both languages, by ids, and by letters in order', () => {
  const best = (query: string) => fuzzyCodes(codes, query)[0]?.id;
  expect([best('pelat'), best('train'), best('pasar'), best('mkt'), best('access market')]).toEqual([
    'training',
    'training',
    'market-access',
    'market-access',
    'market-access',
  ]);
  expect(fuzzyCodes(codes, 'zzz')).toEqual([]);
});

it('puts codes that were used lately first where nothing was typed', () => {
  expect(fuzzyCodes(codes, '', ['lokal:income']).map(({ id }) => id)).toEqual([
    'income',
    'training',
    'market-access',
  ]);
});

it('gives every code two letters of its own, the same whatever comes after it', () => {
  const many = Array.from({ length: 300 }, (_, i) => code(`kode-${i}`, 'K'));
  expect(new Set(signsOf(many).values()).size).toBe(300);
  expect(signsOf(codes).get('lokal:market-access')).toBe('ma');
  expect([...signsOf([...codes, ...many])].slice(0, 3)).toEqual([...signsOf(codes)]);
});
