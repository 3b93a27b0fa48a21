import { type Abbreviations, type Chunk, readChunk } from './chunk.js';

/** Class of a sentence's end in a stream of tokens. */
export const boundary = 0;
/** Class of a word that nothing asks for. */
export const otherWord = 1;
/** Class of a word that nothing asks for and that no list knows. */
export const unknownWord = 2;

/** Flag of a token: punctuation of a clause stands before it. Of a boundary: the sentence asks. */
export const afterComma = 1;
export const asks = 1;

/** Sentences longer than this are cut: automatic subtitles have no full stops, and work per sentence must be bounded. */
const longestSentence = 400;
/** Longer chunks (links, noise, a line without spaces) are read each time instead of being remembered. */
const longestRemembered = 96;

/**
 * Words and sentence ends of a text as parallel arrays: the class of each word (from the lexicon), where it starts
 * and ends (UTF-16 indices into the text), and flags. A boundary's start is the end of the sentence, with its
 * closing punctuation. Reused from text to text: read it before the next call of `tokenise`.
 */
export class TokenStream {
  classes = new Int32Array(1 << 12);
  starts = new Int32Array(1 << 12);
  ends = new Int32Array(1 << 12);
  flags = new Uint8Array(1 << 12);
  count = 0;

  /** Makes room for `extra` more tokens. */
  reserve(extra: number): void {
    if (this.count + extra <= this.classes.length) return;
    const size = Math.max(this.classes.length * 2, this.count + extra);
    this.classes = grown(this.classes, size);
    this.starts = grown(this.starts, size);
    this.ends = grown(this.ends, size);
    const flags = new Uint8Array(size);
    flags.set(this.flags);
    this.flags = flags;
  }
}

function grown(array: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size);
  larger.set(array);
  return larger;
}

// A chunk type in the pool: bits, number of entries, then (class, start, end, flags) for each word or inner boundary.
const bitSmall = 1;
const bitOpens = 2;
const bitBullet = 4;
const bitComma = 8;
const bitAsks = 16;
const bitDigit = 32;
const bitWords = 64;
const endShift = 8;
const endKinds = ['none', 'always', 'unless-small', 'abbreviation', 'degree', 'number'] as const;
const endNone = 0;

/**
 * Remembers chunk types: what a chunk means is worked out once, then its words are replayed from a pool. A type is
 * found by two 32-bit hashes of its UTF-16 units.
 */
export class Lexicon {
  #table = new Int32Array(4 << 13);
  #bits = 13;
  #types = 0;
  #pool = new Int32Array(1 << 14);
  #used = 1;
  readonly #classify: (word: string) => number;
  readonly #abbreviations: Abbreviations | undefined;

  /** @param classify class of a word as written; at least `otherWord`. Asked once per chunk type. */
  constructor(classify: (word: string) => number, abbreviations?: Abbreviations) {
    this.#classify = classify;
    this.#abbreviations = abbreviations;
  }

  /** Fills the stream with the tokens of `text` from one index to another. */
  tokenise(text: string, from: number, to: number, out: TokenStream): void {
    out.count = 0;
    let i = from;
    let newlines = 0;
    let last = boundary;
    let length = 0;
    let pending = 0;
    let pendingEnd = from;
    let comma = 0;
    let opens = true;
    let pendingOpens = true;
    while (i < to) {
      let unit = text.charCodeAt(i);
      if (unit <= 32) {
        if (unit === 10) newlines++;
        i++;
        continue;
      }
      const start = i;
      let h = 0x811c9dc5 | 0;
      let g = 0;
      do {
        h = Math.imul(h ^ unit, 0x01000193);
        g = (Math.imul(g, 31) + unit) | 0;
        unit = ++i < to ? text.charCodeAt(i) : 0;
      } while (unit > 32);
      opens = newlines > 0;
      let at = this.#find(h ^ (h >>> 15), g);
      let scratch = 0;
      if (at === 0) {
        if (i - start > longestRemembered) scratch = this.#used;
        at = this.#add(text.slice(start, i), h ^ (h >>> 15), g, scratch > 0);
      }
      const pool = this.#pool;
      const bits = pool[at]!;
      const entries = pool[at + 1]!;
      if (last !== boundary) {
        if (
          newlines >= 2 ||
          (newlines === 1 && (bits & bitBullet) !== 0) ||
          (pending !== endNone << endShift && endsHere(pending, bits, pendingOpens)) ||
          length >= longestSentence
        ) {
          out.reserve(1);
          const n = out.count++;
          out.classes[n] = last = boundary;
          out.starts[n] = out.ends[n] = pendingEnd;
          out.flags[n] = (pending & bitAsks) === 0 ? 0 : asks;
          length = 0;
          comma = 0;
        }
      }
      newlines = 0;
      if (last === boundary) opens = true;
      if (entries > 0) {
        out.reserve(entries);
        let n = out.count;
        const { classes, starts, ends, flags } = out;
        for (let entry = at + 2, k = 0; k < entries; k++, entry += 4) {
          const word = pool[entry]!;
          if (word === boundary && last === boundary) continue;
          classes[n] = last = word;
          starts[n] = start + pool[entry + 1]!;
          ends[n] = start + pool[entry + 2]!;
          flags[n] = pool[entry + 3]! | comma;
          comma = 0;
          n++;
          length = word === boundary ? 0 : length + 1;
        }
        out.count = n;
        pending = bits & ~(bitSmall | bitOpens | bitBullet);
        pendingEnd = i;
        pendingOpens = opens;
      } else if (bits >> endShift !== endNone) {
        // Marks that stand alone (" ? ") close what is before them.
        pending = bits;
        pendingEnd = i;
        pendingOpens = false;
      }
      if ((bits & bitComma) !== 0) comma = afterComma;
      if (scratch > 0) this.#used = scratch;
    }
    if (last !== boundary) {
      out.reserve(1);
      const n = out.count++;
      out.classes[n] = boundary;
      out.starts[n] = out.ends[n] = pendingEnd;
      out.flags[n] = (pending & bitAsks) === 0 ? 0 : asks;
    }
  }

  #find(h: number, g: number): number {
    const table = this.#table;
    const mask = (1 << this.#bits) - 1;
    let p = h & mask;
    for (;;) {
      const at = table[(p << 2) + 2]!;
      if (at === 0) return 0;
      if (table[p << 2] === h && table[(p << 2) + 1] === g) return at;
      p = (p + 1) & mask;
    }
  }

  #add(text: string, h: number, g: number, forget: boolean): number {
    const chunk = readChunk(text, this.#abbreviations);
    const record = this.#record(chunk);
    while (this.#used + record.length > this.#pool.length)
      this.#pool = grown(this.#pool, this.#pool.length * 2);
    const at = this.#used;
    this.#pool.set(record, at);
    this.#used += record.length;
    if (forget) return at;
    if ((this.#types + 1) * 2 > 1 << this.#bits) this.#rehash();
    this.#types++;
    insert(this.#table, this.#bits, h, g, at);
    return at;
  }

  #record(chunk: Chunk): number[] {
    const bits =
      (chunk.opensSmall ? bitSmall : 0) |
      (chunk.opensSentence ? bitOpens : 0) |
      (chunk.bullet ? bitBullet : 0) |
      (chunk.trailingComma ? bitComma : 0) |
      (chunk.asks ? bitAsks : 0) |
      (chunk.words.length > 0 ? bitWords : 0) |
      (chunk.words.length > 0 && /^\d/.test(chunk.words[0]!.text) ? bitDigit : 0) |
      (endKinds.indexOf(chunk.end) << endShift);
    const record = [bits, 0];
    let entries = 0;
    for (const word of chunk.words) {
      if (word.breakBefore !== undefined) {
        record.push(boundary, word.breakBefore.at, word.breakBefore.at, word.breakBefore.asks ? asks : 0);
        entries++;
      }
      record.push(this.#classify(word.text), word.start, word.end, word.afterComma ? afterComma : 0);
      entries++;
    }
    record[1] = entries;
    return record;
  }

  #rehash(): void {
    const old = this.#table;
    this.#bits++;
    this.#table = new Int32Array(4 << this.#bits);
    for (let i = 0; i < old.length; i += 4)
      if (old[i + 2] !== 0) insert(this.#table, this.#bits, old[i]!, old[i + 1]!, old[i + 2]!);
  }
}

function insert(table: Int32Array, bits: number, h: number, g: number, at: number): void {
  const mask = (1 << bits) - 1;
  let p = h & mask;
  while (table[(p << 2) + 2] !== 0) p = (p + 1) & mask;
  table[p << 2] = h;
  table[(p << 2) + 1] = g;
  table[(p << 2) + 2] = at;
}

/** `endsBetween` of chunk.ts on packed bits: the chunk before, and the chunk after. */
function endsHere(before: number, after: number, opens: boolean): boolean {
  switch (before >> endShift) {
    case 1:
      return true;
    case 2:
      return (after & bitSmall) === 0;
    case 3:
      return (after & (bitSmall | bitDigit)) === 0 && (after & bitWords) !== 0;
    case 4:
      return (after & bitOpens) !== 0;
    case 5:
      return !opens && (after & bitSmall) === 0;
    default:
      return false;
  }
}
