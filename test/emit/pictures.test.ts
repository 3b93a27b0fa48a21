import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { emit } from '../../src/emit/emit.js';
import type { Pictures } from '../../src/emit/format.js';
import { rasterSize } from '../../src/emit/raster-size.js';
import type { Table } from '../../src/model/table.js';
import { tableOf } from './fixture.js';

/** 40 × 20 pixels of grey. */
const png = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAACgAAAAUCAIAAABwJOjsAAAAIklEQVR4nGNoGCDAMGrxqMWjFo9aPGrxqMWjFo9aPHIsBgA127A9GFEYHQAAAABJRU5ErkJggg==',
    'base64',
  ),
);
const pictures: Pictures = {
  href: (path) => `../${path}`,
  bytes: (path) => (path === 'raw/kotak 1.png' ? png : undefined),
};

/** A table with these pictures in its first cell. */
function withPictures(...paths: readonly string[]): Table {
  const table = tableOf('w03:2');
  const shown = paths.map((path) => ({ path, alt: 'Kotak <kayu> | dua gembok' }));
  return { ...table, cells: table.cells.map((cell, n) => (n === 0 ? { ...cell, pictures: shown } : cell)) };
}
const table = withPictures('raw/kotak 1.png');
const emitted = async (format: 'md' | 'html' | 'csv' | 'json', of = table) =>
  String(await emit(of, format, { language: 'id', pictures }));
const parts = async (of: Table) =>
  unzipSync((await emit(of, 'docx', { language: 'id', pictures })) as Uint8Array);

describe('a picture in a cell', () => {
  it('is linked in Markdown, with its text alternative', async () => {
    expect(await emitted('md')).toContain(
      'w03:2<br>![Kotak &lt;kayu&gt; \\| dua gembok](../raw/kotak%201.png)',
    );
  });

  it('stands inside an HTML page', async () => {
    const html = await emitted('html');
    expect(html).toContain(`src="data:image/png;base64,${Buffer.from(png).toString('base64')}"`);
    expect(html).toContain('alt="Kotak &lt;kayu&gt; | dua gembok"');
  });

  it('is a part of a Word document, at most as wide as its cell', async () => {
    const files = await parts(table);
    const media = Object.keys(files).filter((name) => name.startsWith('word/media/'));
    expect(media).toHaveLength(1);
    expect(files[media[0]!]).toEqual(png);
    const document = strFromU8(files['word/document.xml']!);
    const id = /r:embed="([^"]+)"/.exec(document)?.[1];
    expect(strFromU8(files['word/_rels/document.xml.rels']!)).toContain(`Id="${id}"`);
    expect(document).toContain('descr="Kotak &lt;kayu&gt; | dua gembok"');
    expect(document).toContain(`<wp:extent cx="${40 * 9525}" cy="${20 * 9525}"/>`);
    expect(strFromU8(files['[Content_Types].xml']!)).toContain('Extension="png"');
  });

  it('is one part where it stands twice', async () => {
    const files = await parts(withPictures('raw/kotak 1.png', 'raw/kotak 1.png'));
    expect(Object.keys(files).filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
  });

  it('is named by its path in formats without pictures, and where it cannot be read', async () => {
    expect(await emitted('csv')).toContain('"w03:2\nraw/kotak 1.png"');
    const missing = withPictures('raw/hilang.png');
    expect(await emitted('html', missing)).toContain('w03:2<br>raw/hilang.png');
    expect(strFromU8((await parts(missing))['word/document.xml']!)).toContain('raw/hilang.png');
  });

  it('stands in JSON with path and text', async () => {
    const { cells } = JSON.parse(await emitted('json'));
    expect(cells[0].pictures).toEqual([{ path: 'raw/kotak 1.png', alt: 'Kotak <kayu> | dua gembok' }]);
  });
});

describe('the size of a picture', () => {
  it('is read from PNG, GIF and JPEG', () => {
    expect(rasterSize(png)).toEqual({ kind: 'png', width: 40, height: 20 });
    const gif = Uint8Array.from([...Buffer.from('GIF89a'), 3, 0, 2, 0]);
    expect(rasterSize(gif)).toEqual({ kind: 'gif', width: 3, height: 2 });
    const jpeg = Uint8Array.from([255, 216, 255, 224, 0, 4, 0, 0, 255, 192, 0, 11, 8, 0, 9, 0, 7, 1, 1]);
    expect(rasterSize(jpeg)).toEqual({ kind: 'jpeg', width: 7, height: 9 });
  });

  it.each([[[]], [[137, 80, 78, 71]], [[255, 216, 255, 224, 0, 0, 0, 0, 0, 0, 0]], [[60, 115, 118, 103]]])(
    'of %j is not known',
    (bytes) => {
      expect(rasterSize(Uint8Array.from(bytes))).toBeUndefined();
    },
  );
});
