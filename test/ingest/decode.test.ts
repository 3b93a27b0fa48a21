import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText } from '../../src/ingest/clean.js';
import { decodeText } from '../../src/ingest/decode.js';

const words = 'P: Kafé di Jalan Añelo – “baik”, 👍\nN: Iya.\n';
const utf8 = (text: string) => new TextEncoder().encode(text);
function utf16(text: string, order: 'le' | 'be', bom = true): Uint8Array {
  const units = [...(bom ? '\uFEFF' : ''), ...text.split('')].flatMap((unit) => {
    const code = unit.charCodeAt(0);
    return order === 'le' ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
  });
  return Uint8Array.from(units);
}

describe('encodings', () => {
  test.each([
    ['UTF-8', utf8(words)],
    ['UTF-8 with BOM', utf8(`\uFEFF${words}`)],
    ['UTF-16 little-endian with BOM', utf16(words, 'le')],
    ['UTF-16 big-endian with BOM', utf16(words, 'be')],
  ])('%s', (_name, bytes) => {
    expect(decodeText(bytes, 'w01.txt').text).toBe(words);
  });

  test('Windows-1252 names the byte with line and column, and shows the line', () => {
    const bytes = Uint8Array.from([...utf8('N: Iya.\nN: Kaf'), 0xe9, ...utf8(' itu\n')]);
    expect(decodeText(bytes, 'w01.txt').diagnostic).toMatchObject({
      id: 'ingest/encoding',
      place: { file: 'w01.txt', line: 2, column: 7 },
      text: 'N: Kaf\\xE9 itu',
    });
  });

  test('UTF-16 without BOM is said to be that', () => {
    const { diagnostic } = decodeText(utf16(words, 'le', false), 'w01.txt');
    expect(diagnostic?.id).toBe('ingest/encoding');
    expect(diagnostic?.hint?.en).toContain('UTF-16');
  });

  test('half a character at the end of UTF-16', () => {
    expect(decodeText(utf16(words, 'le').subarray(0, 21), 'w01.txt').diagnostic?.id).toBe('ingest/encoding');
  });

  test.each([
    ['a zero byte', Uint8Array.from([80, 58, 0, 32]), 'ingest/not-text'],
    ['a PDF', utf8('%PDF-1.7\n'), 'ingest/not-text'],
    ['nothing', new Uint8Array(0), 'ingest/empty-file'],
  ])('%s', (_name, bytes, id) => {
    expect(decodeText(bytes, 'w01.txt').diagnostic?.id).toBe(id);
  });

  test('any bytes give a text or a fault, and a text gives its bytes back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const { text, diagnostic } = decodeText(bytes, 'w01.txt');
        expect(text === undefined).toBe(diagnostic !== undefined);
        if (text !== undefined && bytes[0]! < 0xef) expect(utf8(text)).toEqual(bytes);
      }),
    );
  });
});

describe('cleaning', () => {
  test('line breaks of Windows, of old Macs and of Word become LF', () => {
    expect(cleanText('a\r\nb\rc\u000bd\u2028e').text).toBe('a\nb\nc\nd\ne');
  });

  test('letters are composed', () => {
    expect(cleanText('cafe\u0301').text).toBe('café');
  });

  test('escape sequences and control characters go, and the first is located', () => {
    expect(cleanText('satu\n\u001b[31mdua\u001b[0m\u0007 \u001b]0;judul\u0007tiga')).toEqual({
      text: 'satu\ndua tiga',
      removed: 20,
      line: 2,
    });
  });

  test('soft hyphens and zero-width blanks do not split words', () => {
    expect(cleanText('pe\u00adla\u200btihan').text).toBe('pelatihan');
  });
});
