import { Inflate } from 'fflate';

/** An entry of an archive's directory, nothing inflated yet. */
export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  /** Bytes in the archive, and bytes that the directory promises. */
  readonly packed: number;
  readonly declared: number;
  readonly offset: number;
}

const mostEntries = 10_000;

/** The directory of a ZIP archive; undefined where there is none to be found or it does not hold together. */
export function readDirectory(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > mostEntries) return undefined;
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      declared: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record stands in the last 22 bytes, or before a comment of at most 64 KB. */
function findEnd(view: DataView): number | undefined {
  const least = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= least; at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return undefined;
}

/**
 * The bytes of one entry, or `too-large` as soon as more than `limit` bytes have come out of it, whatever the directory
 * promised, or `damaged`.
 */
export function inflateEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  limit: number,
): Uint8Array | 'too-large' | 'damaged' {
  if (entry.declared > limit) return 'too-large';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50) return 'damaged';
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length < entry.packed) return 'damaged';
  if (entry.method === 0) return packed.length > limit ? 'too-large' : packed;
  return entry.method === 8 ? inflate(packed, limit) : 'damaged';
}

/** Small steps, so that no step can swell beyond memory: deflate gives at most 1032 bytes for one. */
const step = 4096;

function inflate(packed: Uint8Array, limit: number): Uint8Array | 'too-large' | 'damaged' {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const stream = new Inflate((chunk, final) => {
    chunks.push(chunk);
    size += chunk.length;
    ended = final;
  });
  try {
    for (let at = 0; at < packed.length && size <= limit; at += step)
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch {
    return 'damaged';
  }
  if (size > limit) return 'too-large';
  if (!ended) return 'damaged';
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
