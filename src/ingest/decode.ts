import { ingestFileFaults } from '../i18n/faults/ingest-files.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { kindOfContent } from './content-kind.js';

/** A text, or why the bytes are none. */
export type Decoded =
  | { readonly text: string; readonly diagnostic?: undefined }
  | { readonly text?: undefined; readonly diagnostic: Diagnostic };

/**
 * Reads bytes as text: UTF-8 with or without BOM, UTF-16 of either order with BOM. Anything else is a fault that names
 * the first byte that does not fit, with its line: to guess an encoding would change the letters of quotations unseen.
 */
export function decodeText(bytes: Uint8Array, file: string): Decoded {
  if (bytes.length === 0) return { diagnostic: ingestFileFaults.emptyFile.at({ file, line: 1 }, {}) };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, file, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, file, 'utf-16be');
  const kind = kindOfContent(bytes);
  const zero = bytes.indexOf(0);
  if (zero !== -1 || kind?.printable) {
    const likely = looksLikeUtf16(bytes);
    return {
      diagnostic: likely
        ? ingestFileFaults.encoding.at({ file, line: 1 }, { byte: '0x00', offset: zero, likely: 'utf-16' })
        : ingestFileFaults.notText.at(placeOf(bytes, Math.max(zero, 0), file), {
            offset: zero,
            is: kind?.is,
          }),
    };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const offset = firstInvalid(bytes);
    const byte = `0x${bytes[offset]!.toString(16).toUpperCase().padStart(2, '0')}`;
    const place = placeOf(bytes, offset, file);
    const args = { byte, offset, likely: 'windows-1252' } as const;
    return { diagnostic: ingestFileFaults.encoding.at(place, args, lineAround(bytes, offset)) };
  }
}

function decodeUtf16(bytes: Uint8Array, file: string, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = encoding === 'utf-16le';
  let line = 1;
  for (let at = 2; at < bytes.length; at += 2) {
    const unit = at + 1 < bytes.length ? view.getUint16(at, little) : undefined;
    const next = at + 3 < bytes.length ? view.getUint16(at + 2, little) : 0;
    const pair = unit !== undefined && isHigh(unit) && isLow(next);
    if (unit === undefined || unit === 0 || (!pair && (isHigh(unit) || isLow(unit))))
      return { diagnostic: ingestFileFaults.brokenUtf16.at({ file, line }, { offset: at }) };
    if (unit === 10) line++;
    if (pair) at += 2;
  }
  return { text: new TextDecoder(encoding).decode(bytes) };
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/** Text in Latin letters has a zero in nearly every second byte. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 512);
  const zeros = [0, 0];
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[i % 2]!++;
  const [most, least] = [Math.max(...zeros), Math.min(...zeros)];
  return most > sample.length * 0.35 && least <= sample.length * 0.02;
}

/** Offset of the first byte that begins no well-formed UTF-8 sequence (RFC 3629). */
function firstInvalid(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return bytes.length - 1;
}

function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead <= 0xdf
      ? 2
      : lead >= 0xe0 && lead <= 0xef
        ? 3
        : lead >= 0xf0 && lead <= 0xf4
          ? 4
          : 0;
  for (let i = 1; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1] ?? 0;
  if (lead === 0xe0 && second < 0xa0) return 0;
  if (lead === 0xed && second > 0x9f) return 0;
  if (lead === 0xf0 && second < 0x90) return 0;
  if (lead === 0xf4 && second > 0x8f) return 0;
  return length;
}

function placeOf(bytes: Uint8Array, offset: number, file: string) {
  let line = 1;
  let lineStart = 0;
  for (let i = 0; i < offset; i++) {
    if (bytes[i] !== 10) continue;
    line++;
    lineStart = i + 1;
  }
  const before = new TextDecoder().decode(bytes.subarray(lineStart, offset));
  const column = [...before].length + 1;
  return { file, line, column, endLine: line, endColumn: column + 1 };
}

/** The line of an offset with the bytes that are no text written out: `caf\xE9`. */
function lineAround(bytes: Uint8Array, offset: number): string {
  const start = bytes.lastIndexOf(10, offset - 1) + 1;
  const end = bytes.indexOf(10, offset);
  const before = new TextDecoder().decode(bytes.subarray(offset === 0 ? 0 : start, offset));
  const after = [...bytes.subarray(offset, end === -1 ? bytes.length : end)]
    .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16).toUpperCase()}`))
    .join('');
  return before + after.replace(/\r$/, '');
}
