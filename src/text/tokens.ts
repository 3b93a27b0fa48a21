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
/** Flag of a word: the lexicon was told to mark it. */
export const marked = 2;

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

/** Chunk types: a table of four numbers a slot (its length a power of two), and the pool that it points into. */
export interface LexiconSnapshot {
  readonly table: Int32Array<ArrayBuffer>;
  readonly pool: Int32Array<ArrayBuffer>;
  readonly types: number;
}

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
  #text = '';
  #bytes = Buffer.alloc(0);
  #units = new Uint16Array(0);
  readonly #classify: (word: string) => number;
  readonly #marks: (word: string) => boolean;
  readonly #abbreviations: Abbreviations | undefined;

  /**
   * @param classify class of a word as written; at least `otherWord`. Asked once per chunk type.
   * @param marks whether a word as written is marked.
   */
  constructor(
    classify: (word: string) => number,
    abbreviations?: Abbreviations,
    marks: (word: string) => boolean = () => false,
  ) {
    this.#classify = classify;
    this.#abbreviations = abbreviations;
    this.#marks = marks;
  }

  /** How many chunk types are known. */
  get types(): number {
    return this.#types;
  }

  /** Everything that is known of chunk types. */
  snapshot(): LexiconSnapshot {
    return { table: this.#table, pool: this.#pool.subarray(0, this.#used), types: this.#types };
  }

  /** Knows what another lexicon with the same classes knew. */
  restore({ table, pool, types }: LexiconSnapshot): void {
    this.#table = table;
    this.#bits = 29 - Math.clz32(table.length);
    this.#types = types;
    this.#pool = grown(pool, Math.max(pool.length, 1 << 14));
    this.#used = pool.length;
  }

  /** Fills the stream with the tokens of `text` from one index to another. */
  tokenise(text: string, from: number, to: number, out: TokenStream): void {
    let { classes, starts, ends, flags } = out;
    let room = classes.length - 2;
    let n = 0;
    let table = this.#table;
    let mask = (1 << this.#bits) - 1;
    let pool = this.#pool;
    const units = this.#unitsOf(text);
    let i = from;
    let newlines = 0;
    let last = boundary;
    let length = 0;
    /** Bits of the chunk before, where it ended, and whether it stood at the start of a line or sentence. */
    let before = 0;
    let beforeEnd = from;
    let beforeOpens = true;
    let comma = 0;
    while (i < to) {
      let unit = units[i]!;
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
        g = ((g << 7) | (g >>> 25)) ^ (unit + (g << 1));
        unit = ++i < to ? units[i]! : 0;
      } while (unit > 32);
      const end = i;
      h ^= h >>> 15;
      let slot = (h & mask) << 2;
      while (table[slot + 2] !== 0 && (table[slot] !== h || table[slot + 1] !== g))
        slot = (slot + 4) & ((mask << 2) | 3);
      let at = table[slot + 2]!;
      let packed = table[slot + 3]!;
      let forgetTo = 0;
      if (at === 0) {
        if (end - start > longestRemembered) forgetTo = this.#used;
        [at, packed] = this.#add(text.slice(start, end), h, g, forgetTo > 0);
        table = this.#table;
        mask = (1 << this.#bits) - 1;
        pool = this.#pool;
      }
      const bits = at < 0 ? ~at : pool[at]!;
      if (last !== boundary) {
        if (
          newlines > 0 || before >> endShift !== endNone || length >= longestSentence
            ? newlines >= 2 ||
              length >= longestSentence ||
              (newlines === 1 && (bits & bitBullet) !== 0) ||
              endsHere(before, bits, beforeOpens)
            : false
        ) {
          classes[n] = last = boundary;
          starts[n] = ends[n] = beforeEnd;
          flags[n++] = (before & bitAsks) === 0 ? 0 : asks;
          length = 0;
          comma = 0;
        }
      }
      const opens = newlines > 0 || last === boundary;
      newlines = 0;
      if (at < 0) {
        // One word, nearly always: its entry is packed into the table.
        classes[n] = last = packed & packedClass;
        starts[n] = start + ((packed >> 20) & 15);
        ends[n] = end - ((packed >> 24) & 15);
        flags[n++] = (packed >> 28) | comma;
        comma = (bits & bitComma) === 0 ? 0 : afterComma;
        length++;
        before = bits;
        beforeEnd = end;
        beforeOpens = opens;
      } else {
        const entries = pool[at + 1]!;
        if (n + entries > room) {
          out.count = n;
          out.reserve(entries + 2);
          ({ classes, starts, ends, flags } = out);
          room = classes.length - 2;
        }
        for (let entry = at + 2, k = 0; k < entries; k++, entry += 4) {
          const word = pool[entry]!;
          if (word === boundary && last === boundary) continue;
          classes[n] = last = word;
          starts[n] = start + pool[entry + 1]!;
          ends[n] = start + pool[entry + 2]!;
          flags[n++] = pool[entry + 3]! | comma;
          comma = 0;
          length = word === boundary ? 0 : length + 1;
        }
        if (entries > 0 || bits >> endShift !== endNone) {
          // Marks that stand alone (" ? ") close what is before them.
          before = bits;
          beforeEnd = end;
          beforeOpens = entries > 0 && opens;
        }
        if ((bits & bitComma) !== 0) comma = afterComma;
        if (forgetTo > 0) this.#used = forgetTo;
      }
      if (n >= room) {
        out.count = n;
        out.reserve(classes.length);
        ({ classes, starts, ends, flags } = out);
        room = classes.length - 2;
      }
    }
    if (last !== boundary) {
      classes[n] = boundary;
      starts[n] = ends[n] = beforeEnd;
      flags[n++] = (before & bitAsks) === 0 ? 0 : asks;
    }
    out.count = n;
  }

  /** The UTF-16 units of a text, kept while the same text is read: an array is faster to read than a string. */
  #unitsOf(text: string): Uint16Array {
    if (text === this.#text) return this.#units;
    if (text.length * 2 > this.#bytes.length) {
      this.#bytes = Buffer.alloc(text.length * 3);
      this.#units = new Uint16Array(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.length >> 1);
    }
    this.#bytes.write(text, 0, 'utf16le');
    this.#text = text;
    return this.#units;
  }

  /** Reads a new chunk type. @returns where it lies: an index into the pool, or the complement of its bits and its packed word. */
  #add(text: string, h: number, g: number, forget: boolean): [at: number, packed: number] {
    const record = this.#record(readChunk(text, this.#abbreviations));
    const packed = pack(record, text.length);
    const at = packed === 0 ? this.#used : ~record[0]!;
    if (packed === 0) {
      while (this.#used + record.length > this.#pool.length)
        this.#pool = grown(this.#pool, this.#pool.length * 2);
      this.#pool.set(record, at);
      this.#used += record.length;
    }
    if (forget) return [at, packed];
    if ((this.#types + 1) * 2 > 1 << this.#bits) this.#rehash();
    this.#types++;
    insert(this.#table, this.#bits, h, g, at, packed);
    return [at, packed];
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
      const flags = (word.afterComma ? afterComma : 0) | (this.#marks(word.text) ? marked : 0);
      record.push(this.#classify(word.text), word.start, word.end, flags);
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
      if (old[i + 2] !== 0) insert(this.#table, this.#bits, old[i]!, old[i + 1]!, old[i + 2]!, old[i + 3]!);
  }
}

function insert(table: Int32Array, bits: number, h: number, g: number, at: number, packed: number): void {
  const mask = (1 << bits) - 1;
  let p = h & mask;
  while (table[(p << 2) + 2] !== 0) p = (p + 1) & mask;
  table.set([h, g, at, packed], p << 2);
}

const packedClass = 0xfffff;

/** A record of one word in one number: its class, where it starts and ends, its flags. 0 where it does not fit. */
function pack(record: readonly number[], length: number): number {
  const [, entries, word, start, end, flags] = record as [number, number, number, number, number, number];
  if (entries !== 1 || word === boundary || word > packedClass || start > 15 || length - end > 15) return 0;
  return word | (start << 20) | ((length - end) << 24) | (flags << 28);
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
