import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findQuote, quoteOf } from '../../src/text/anchors.js';
import { CodePoints } from '../../src/text/code-points.js';

const speech =
  'P: Bantuan apa?\n\nN: Kami dapat oven dari kelurahan, terus diajari juga. Oven itu dipakai bergantian, ya.\n\nP: Lalu?\n\nN: Ya begitu. Ya, lumayan lah. Pendapatan naik sedikit, tapi ya begitu.\n';

/** What a coding of `quote` at its nth place says of the changed text. */
function after(quote: string, changed: string, nth = 0): string {
  const points = new CodePoints(speech);
  let start = -1;
  for (let i = 0; i <= nth; i++) start = speech.indexOf(quote, start + 1);
  const anchor = findQuote(new CodePoints(changed), quoteOf(points, start, start + quote.length));
  return anchor.kind === 'orphaned' ? 'orphaned' : `${anchor.kind} ${anchor.start}`;
}

it('stays where nothing changed', () => {
  expect(after('diajari juga', speech)).toBe(`same ${speech.indexOf('diajari juga')}`);
});

it('moves with its words', () => {
  const changed = `Catatan awal.\n\n${speech}`;
  expect(after('diajari juga', changed)).toBe(`moved ${changed.indexOf('diajari juga')}`);
});

it('is orphaned when its words are gone or changed', () => {
  expect(after('diajari juga', speech.replace('diajari juga', 'dilatih juga'))).toBe('orphaned');
});

it('finds the right one of words that occur twice', () => {
  const changed = speech.replace('P: Bantuan apa?', 'P: Bantuan apa yang diterima?');
  expect(after('ya begitu', changed)).toBe(`moved ${changed.lastIndexOf('ya begitu')}`);
});

it('never moves to the same words elsewhere when its own were deleted', () => {
  expect(
    after('Ya begitu', speech.replace('N: Ya begitu. ', 'N: ').replace('tapi ya begitu', 'tapi Ya begitu')),
  ).toBe('orphaned');
});

it('keeps pointing at the same words through random edits, or is orphaned', () => {
  // Every character gets an identity, so that “the same words” can be checked by a program.
  const edit = fc.record({ at: fc.nat(200), remove: fc.nat(30), insert: fc.string({ maxLength: 20 }) });
  fc.assert(
    fc.property(
      fc.nat(150),
      fc.integer({ min: 1, max: 40 }),
      fc.array(edit, { maxLength: 4 }),
      (from, length, edits) => {
        const start = Math.min(from, speech.length - 1);
        const end = Math.min(speech.length, start + length);
        let ids: number[] = [...speech].map((_, i) => i);
        let text = speech;
        for (const { at, remove, insert } of edits) {
          const place = Math.min(at, text.length);
          text = text.slice(0, place) + insert + text.slice(place + remove);
          ids = [
            ...ids.slice(0, place),
            ...Array.from({ length: insert.length }, () => -1),
            ...ids.slice(place + remove),
          ];
        }
        const points = new CodePoints(text);
        if (points.length !== text.length) return;
        const anchor = findQuote(points, quoteOf(new CodePoints(speech), start, end));
        if (anchor.kind === 'orphaned') return;
        const kept = ids.slice(anchor.start, anchor.end).filter((id) => id >= start && id < end).length;
        const living = ids.filter((id) => id >= start && id < end).length;
        expect(text.slice(anchor.start, anchor.end)).toBe(speech.slice(start, end));
        if (living === end - start) expect(kept).toBeGreaterThan(0);
      },
    ),
    { numRuns: 2000, seed: 7 },
  );
});

it('is orphaned when its turn was deleted and the same question was answered in the same words elsewhere', () => {
  const asked = 'P: Bagaimana dampaknya bagi usaha Ibu?\n\nN: Ya, ';
  const first = `${asked}lumayan juga hasilnya.\n\n`;
  const between =
    'P: Siapa saja yang ikut?\n\nN: Semua anggota, juga tetangga yang belum punya usaha sama sekali.\n\n';
  const second = `${asked}tetap saja seperti dulu.\n\n`;
  const points = new CodePoints(first + between + second);
  const start = asked.length - 4;
  const wanted = quoteOf(points, start, start + 2);
  expect(wanted.quote).toBe('Ya');
  expect(findQuote(new CodePoints(between + second), wanted).kind).toBe('orphaned');
});

it('stays where it is when the word beside it is mended', () => {
  expect(after('diajari juga', speech.replace('terus diajari', 'trus diajari'))).toBe(
    `moved ${speech.indexOf('diajari juga') - 1}`,
  );
  expect(after('diajari juga', speech.replace('terus diajari', 'lalu, diajari'))).toBe(
    `same ${speech.indexOf('diajari juga')}`,
  );
});

it('takes a record without context at its word about the place', () => {
  const at = speech.lastIndexOf('ya begitu');
  const wanted = { start: at, end: at + 9, quote: 'ya begitu', prefix: '', suffix: '' };
  expect(findQuote(new CodePoints(speech), wanted)).toEqual({ kind: 'same', start: at, end: at + 9 });
});
