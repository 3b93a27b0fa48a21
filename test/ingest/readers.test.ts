import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formats, readerFor } from '../../src/ingest/readers.js';

const folder = new URL('../../src/ingest/readers/', import.meta.url);
const ids = readdirSync(folder).map((file) => file.replace(/\.ts$/, ''));

test('every file of the folder is a format, and every format a file', () => {
  expect([...formats].sort()).toEqual([...ids].sort());
});

test.each(ids)('%s: its name is its ending, in any case', async (id) => {
  const reader = await readerFor(`raw/W01.${id.toUpperCase()}`);
  expect(reader?.extensions[0]).toBe(id);
});

test.each(ids)('%s: each of its endings leads to it', async (id) => {
  const reader = (await readerFor(`w01.${id}`))!;
  for (const ending of reader.extensions) expect(await readerFor(`w01.${ending}`)).toBe(reader);
});

test.each(ids)('%s: bytes that are none of its own give an error that names the file', async (id) => {
  const reader = (await readerFor(`w01.${id}`))!;
  for (const bytes of [new Uint8Array(0), Uint8Array.from([0, 1, 2, 255])]) {
    const reading = await reader.read(bytes, `w01.${id}`);
    expect(reading.diagnostics).toMatchObject([{ severity: 'error', place: { file: `w01.${id}` } }]);
  }
});

test.each(['w01', 'w01.', '.txt', 'w01.pdf', 'w01.constructor', 'txt'])('%s has no reader', async (name) => {
  expect(await readerFor(name)).toBeUndefined();
});
