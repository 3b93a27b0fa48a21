import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDocument } from '../../src/study/documents.js';
import { findQuote, quoteOf } from '../../src/text/anchors.js';
import { CodePoints } from '../../src/text/code-points.js';

const folder = 'samples/komunitas-umkm/documents';
const bodies = readdirSync(folder).map((name) => {
  const text = readFileSync(`${folder}/${name}`, 'utf8');
  return readDocument(text, `documents/${name}`).document!.body;
});

/** A text whose every character knows which character of the old text it was; -1 for what was typed since. */
interface Traced {
  readonly text: string;
  readonly was: readonly number[];
}

type Edit =
  | { readonly kind: 'replace'; readonly at: number; readonly length: number; readonly words: string }
  | { readonly kind: 'cut'; readonly at: number; readonly length: number; readonly to: number };

/** Cutting out `length` characters and putting in words that were typed; or cutting and pasting them elsewhere. */
function edited(before: Traced, edit: Edit): Traced {
  const at = Math.min(edit.at, before.text.length);
  const end = Math.min(at + edit.length, before.text.length);
  const rest: Traced = {
    text: before.text.slice(0, at) + before.text.slice(end),
    was: [...before.was.slice(0, at), ...before.was.slice(end)],
  };
  const put =
    edit.kind === 'cut'
      ? {
          text: before.text.slice(at, end),
          was: before.was.slice(at, end),
          to: edit.to % (rest.text.length + 1),
        }
      : { text: edit.words, was: [...edit.words].map(() => -1), to: at };
  return {
    text: rest.text.slice(0, put.to) + put.text + rest.text.slice(put.to),
    was: [...rest.was.slice(0, put.to), ...put.was, ...rest.was.slice(put.to)],
  };
}

/** Documents, codings of them, and edits: typing errors, sentences taken out, words of the same document typed anew. */
const scenes = fc.nat(bodies.length - 1).chain((index) => {
  const body = bodies[index]!;
  const place = fc.nat(body.length - 1);
  const ownWords = fc
    .tuple(place, fc.integer({ min: 1, max: 60 }))
    .map(([at, length]) => body.slice(at, at + length));
  const words = fc.oneof(fc.string({ maxLength: 12 }), ownWords);
  const edit: fc.Arbitrary<Edit> = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constant('replace' as const), at: place, length: fc.nat(8), words }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant('replace' as const), at: place, length: fc.nat(300), words }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('cut' as const), at: place, length: fc.nat(400), to: place }),
    },
  );
  return fc.record({
    body: fc.constant(body),
    coding: fc.record({
      at: place,
      length: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 200 })),
    }),
    /** Edits that fall on the coding or beside it, which chance alone would rarely make. */
    near: fc.array(fc.record({ by: fc.integer({ min: -60, max: 60 }), length: fc.nat(90), words }), {
      maxLength: 2,
    }),
    edits: fc.array(edit, { maxLength: 6 }),
  });
});

it('points at the same words after any edits of a real document, or is orphaned', () => {
  let anchored = 0;
  let runs = 0;
  fc.assert(
    fc.property(scenes, ({ body, coding, near, edits }) => {
      const start = coding.at;
      const end = Math.min(body.length, start + coding.length);
      let now: Traced = { text: body, was: Array.from(body, (_, i) => i) };
      for (const { by, length, words } of near)
        now = edited(now, { kind: 'replace', at: Math.max(0, start + by), length, words });
      for (const edit of edits) now = edited(now, edit);
      const anchor = findQuote(new CodePoints(now.text), quoteOf(new CodePoints(body), start, end));
      runs++;
      if (anchor.kind === 'orphaned') return;
      anchored++;
      expect(now.text.slice(anchor.start, anchor.end)).toBe(body.slice(start, end));
      const inside = now.was.slice(anchor.start, anchor.end);
      const own = inside.filter((was) => was >= start && was < end).length;
      const foreign = inside.filter((was) => was >= 0 && (was < start || was >= end)).length;
      // Letters typed anew are the same words where they were typed in the place of the old ones.
      expect(foreign > own, `${foreign} of ${inside.length} characters are other words`).toBe(false);
    }),
    { numRuns: Number(process.env.RUNS ?? 1500), seed: 11 },
  );
  expect(anchored / runs).toBeGreaterThan(0.4);
});
