import { createHash } from 'node:crypto';

/** A positive whole number below 2³¹ made of a text: Word numbers its drawings, and the same text must give the same number. */
export function hashNumber(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) % 0x7fffffff || 1;
}
