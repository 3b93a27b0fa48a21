import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitUnits } from '../../src/text/units.js';
import { ingest } from './ingested.js';
import { docx, p } from './word.js';

const extension = fc.constantFrom('txt', 'md', 'docx', 'vtt', 'srt', 'csv');
/** Texts made of what transcripts are made of, in any order. */
const scraps = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'P:',
        'N :',
        '**P**',
        'K1-01  ',
        'CR-1 ',
        '[00:01:23]',
        '---',
        '# ',
        '\n',
        '\n\n',
        '\t',
        ' ',
        '"',
        ';',
        ',',
      ),
      fc.constantFrom(
        'Tanggal : 31 Februari 2025\n',
        'Tempat: Balai\n',
        '00:01.000 --> 00:02.000\n',
        '<v Rina>',
        'WEBVTT\n\n',
        '\u001b[31m',
      ),
      fc.constantFrom(
        'Bu Ratna',
        'pelatihan',
        'modal?',
        'é',
        '👍',
        'e\u0301',
        '\f',
        '\r\n',
        '__proto__:',
        '*',
        ':',
        '\\',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

test('any bytes give documents or diagnostics, never a crash', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), extension, async (bytes, ending) => {
      const { documents, diagnostics } = await ingest(bytes, `w01.${ending}`);
      expect(documents.length + diagnostics.length).toBeGreaterThan(0);
    }),
  );
});

test('any text does, and every turn of its bodies is found again', async () => {
  await fc.assert(
    fc.asyncProperty(
      scraps,
      extension,
      fc.constantFrom('interview', 'observation', undefined),
      async (text, ending, as) => {
        const { documents, diagnostics, labels } = await ingest(text, `w01.${ending}`, as ? { as } : {});
        expect(documents.length + diagnostics.length).toBeGreaterThan(0);
        for (const { meta, body } of documents) {
          expect(body).toBe(body.normalize('NFC'));
          expect(body).not.toMatch(/\r|\n\n\n|[\u0000-\u0008\u000b-\u001f]/);
          expect(body.endsWith('\n') && !body.endsWith('\n\n')).toBe(true);
          const turns = splitUnits(body, meta).filter(({ role }) => role !== undefined);
          const told = labels.filter(({ document }) => document === meta.id);
          for (const { label, turns: count } of told)
            expect([label, turns.filter((turn) => turn.label === label).length]).toEqual([label, count]);
        }
      },
    ),
    { numRuns: 300 },
  );
});

const word = fc.stringMatching(/^[a-zé]{2,9}$/);
const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
const line = fc.oneof(
  sentence,
  sentence.map((words) => `P: ${words}?`),
  sentence.map((words) => `N : ${words}`),
  sentence.map((words) => `[00:01:02] Peneliti: ${words}`),
  sentence.map((words) => `CR-1 ${words}`),
  fc.constant(''),
);
const wordsOf = (text: string) => text.match(/[a-zé]{2,}/g) ?? [];

test('no word of a text is lost, and none is moved', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 20 }), async (lines) => {
      const text = `${lines.join('\n')}\n`;
      const { documents } = await ingest(text, 'w01.txt', { as: 'interview' });
      expect(wordsOf(documents.map(({ body }) => body).join(''))).toEqual(wordsOf(text));
    }),
  );
});

test('no word of a Word document is lost either', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 12 }), async (lines) => {
      const { documents } = await ingest(docx(...lines.map((text) => p(text))), 'w01.docx', {
        as: 'interview',
      });
      expect(wordsOf(documents.map(({ body }) => body).join(''))).toEqual(wordsOf(lines.join('\n')));
    }),
    { numRuns: 40 },
  );
});

test('a document that was ingested comes out the same when it is ingested again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 20 }), async (lines) => {
      const options = { as: 'interview' };
      const first = (await ingest(`${lines.join('\n')}\n`, 'w01.md', options)).documents[0];
      fc.pre(first !== undefined);
      const again = (await ingest(first!.body, 'w01.md', { ...options, speakers: first!.meta.speakers }))
        .documents[0]!;
      expect(again.body).toBe(first!.body);
      expect(again.meta.speakers).toEqual(first!.meta.speakers);
    }),
  );
});
