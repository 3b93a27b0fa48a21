import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { filesBelow, readBytes } from './files.js';

/** A file of out/ as text; the parts of Word documents and workbooks without their tags. */
export interface EmittedText {
  readonly file: string;
  readonly text: string;
}

/** Reads what lies under out/. Files that cannot be read are passed over: they were not made by this program. */
export function readEmitted(dir: string): EmittedText[] {
  return filesBelow(join(dir, 'out'), '').flatMap((path) => {
    const bytes = readBytes(join(dir, 'out', path), path).value;
    if (!bytes) return [];
    const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b;
    return [{ file: `out/${path}`, text: zipped ? zippedText(bytes) : new TextDecoder().decode(bytes) }];
  });
}

/** The words of all XML parts: tags inside a word's run vanish, paragraphs and cells part words. */
function zippedText(bytes: Uint8Array): string {
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name.endsWith('.xml') && originalSize < 64_000_000,
    });
    const decoder = new TextDecoder();
    return Object.keys(parts)
      .sort()
      .map((name) => decoder.decode(parts[name]))
      .map((xml) =>
        xml
          .replace(/<\/(?:w:p|si|row|c)>/g, '\n')
          .replace(/<[^>]*>/g, '')
          .replaceAll('&amp;', '&'),
      )
      .join('\n');
  } catch {
    return '';
  }
}
