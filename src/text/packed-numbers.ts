/**
 * Runs of 32-bit numbers as bytes and back, for caches: their lengths first, then the runs. The order of bytes is that of
 * the machine: a cache folder is not carried to another.
 */
export function packNumbers(runs: readonly Int32Array<ArrayBuffer>[]): Uint8Array {
  const total = runs.reduce((sum, run) => sum + run.length, runs.length + 1);
  const packed = new Int32Array(total);
  packed[0] = runs.length;
  let at = 1 + runs.length;
  runs.forEach((run, i) => {
    packed[i + 1] = run.length;
    packed.set(run, at);
    at += run.length;
  });
  return new Uint8Array(packed.buffer);
}

/** The runs again; undefined where bytes are missing or too many. */
export function unpackNumbers(bytes: Uint8Array): Int32Array<ArrayBuffer>[] | undefined {
  if (bytes.length < 4 || bytes.length % 4 !== 0) return undefined;
  const packed = new Int32Array(bytes.length / 4);
  new Uint8Array(packed.buffer).set(bytes);
  const count = packed[0]!;
  const lengths = packed.subarray(1, 1 + count);
  if (count < 0 || lengths.length !== count || lengths.some((length) => length < 0)) return undefined;
  const runs: Int32Array<ArrayBuffer>[] = [];
  let at = 1 + count;
  for (const length of lengths) {
    runs.push(packed.subarray(at, at + length));
    at += length;
  }
  return at === packed.length ? runs : undefined;
}
