/**
 * A short fingerprint of a text: 16 hexadecimal digits of two 32-bit hashes (FNV-1a, and a multiplicative one with
 * other constants), each mixed at the end as MurmurHash3 does. For ids and cache keys, not against an adversary.
 */
export function hashText(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995);
    b ^= b >>> 15;
  }
  return hex(mixed(a ^ text.length)) + hex(mixed(b));
}

function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function hex(number: number): string {
  return number.toString(16).padStart(8, '0');
}
