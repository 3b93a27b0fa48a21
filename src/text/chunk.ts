import { lazy, sections } from './data.js';

/**
 * A chunk is what stands between two white spaces: words with their punctuation. Everything subtle about tokens and
 * sentence ends (Unicode, hyphens, abbreviations, numbers) is decided once per chunk type, here.
 * Offsets are UTF-16 indices into the chunk.
 */
export interface Chunk {
  readonly words: readonly ChunkWord[];
  /** Whether and how the chunk closes a sentence. */
  readonly end: SentenceEnd;
  /** The closing punctuation asks. */
  readonly asks: boolean;
  /** The chunk begins with a small letter: what stands before it was no full stop. */
  readonly opensSmall: boolean;
  /** The chunk's first word is one that begins sentences (needed after an academic degree). */
  readonly opensSentence: boolean;
  /** At the start of a line it is the mark of a list item. */
  readonly bullet: boolean;
  /** Punctuation of a clause after the last word: a comma, a dash, a bracket. */
  readonly trailingComma: boolean;
}

export interface ChunkWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Punctuation of a clause stands before the word, inside the chunk. */
  readonly afterComma: boolean;
  /** A sentence ends inside the chunk before this word (“mau?nggak”): where, and whether it asks. */
  readonly breakBefore?: { readonly at: number; readonly asks: boolean };
}

/** How a chunk closes a sentence. */
export type SentenceEnd =
  | 'none'
  /** ! ? */
  | 'always'
  /** A full stop or dots: unless a small letter follows. */
  | 'unless-small'
  /** An abbreviation such as dll.: only if a capital letter or a quotation mark follows. */
  | 'abbreviation'
  /** An academic degree: only if a word follows that begins sentences. */
  | 'degree'
  /** 1. 2. 3.: a list's mark at the start of a line or sentence, a full stop elsewhere. */
  | 'number';

const invisible = '\\u00AD\\u200B-\\u200D\\u2060\\uFEFF';
const part = `[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}${invisible}]*`;
/** Numbers with their inner points and commas (15.000.000), words with inner hyphens and apostrophes (ibu-ibu, don't). */
const wordPattern = new RegExp(`\\p{N}+(?:[.,:]\\p{N}+)+|${part}(?:[-'’ʼ‐‑]${part})*`, 'gu');
const commaPattern = /[,;:—–…()[\]]|\.{2,}|(?:^|\s)-|-(?:\s|$)/;
const closers = '"\'”’)\\]}»';
const endPattern = new RegExp(`([.!?…]+)([${closers}]*)([,;:]?)$`);

const abbreviations = lazy(() => {
  const lists = sections('abbreviations.txt');
  const words = (name: string) => new Set((lists.get(name) ?? []).flatMap((line) => line.split(/\s+/)));
  return {
    never: words('never ends a sentence'),
    mayEnd: words('may end a sentence'),
    degrees: words('academic degree'),
    openers: words('opens a sentence'),
  };
});

/** Extra abbreviations of a study, written without the last stop, in small letters. */
export type Abbreviations = ReadonlySet<string>;
const noAbbreviations: Abbreviations = new Set();

/** Letters with at most one mark after them: most chunks; what can be an abbreviation is read in full. */
const simple = /^([A-Za-z]{2,})([,;:?!]?)$/;

/** Reads one chunk. */
export function readChunk(text: string, extra: Abbreviations = noAbbreviations): Chunk {
  const plain = simple.exec(text);
  if (plain === null) return readAny(text, extra);
  const word = plain[1]!;
  const mark = plain[2]!;
  const closes = mark === '?' || mark === '!';
  const capital = word.charCodeAt(0) < 97;
  return {
    words: [{ text: word, start: 0, end: word.length, afterComma: false }],
    end: closes ? 'always' : 'none',
    asks: mark === '?',
    opensSmall: !capital,
    opensSentence: capital && abbreviations().openers.has(word.toLowerCase()),
    bullet: false,
    trailingComma: mark !== '' && !closes,
  };
}

function readAny(text: string, extra: Abbreviations): Chunk {
  const words: ChunkWord[] = [];
  let end = 0;
  for (const match of text.matchAll(wordPattern)) {
    const gap = text.slice(end, match.index);
    const breakAt = words.length === 0 ? undefined : innerBreak(text, words.at(-1)!, match[0], gap, extra);
    words.push({
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
      afterComma: commaPattern.test(gap),
      ...(breakAt && { breakBefore: breakAt }),
    });
    end = match.index + match[0].length;
  }
  const tail = text.slice(end);
  const closing = endPattern.exec(text);
  const first = words[0];
  return {
    words,
    end: sentenceEnd(text, words, closing, extra),
    asks: closing !== null && closing[1]!.includes('?'),
    opensSmall: /^\p{Ll}/u.test(text),
    opensSentence:
      first !== undefined &&
      abbreviations().openers.has(first.text.toLowerCase()) &&
      /^\p{Lu}/u.test(first.text),
    bullet: /^(?:[-–—•*·▪●○]+|\(?(?:\d{1,3}|\p{L})[.)]|\[\d{1,2}:\d{2}(?::\d{2})?\])$/u.test(text),
    trailingComma: words.length > 0 ? commaPattern.test(tail) : /^(?:[-–—]+|[,;:…]|\.{2,})$/.test(text),
  };
}

function sentenceEnd(
  text: string,
  words: readonly ChunkWord[],
  closing: RegExpExecArray | null,
  extra: Abbreviations,
): SentenceEnd {
  if (closing === null || closing[3] !== '') return 'none';
  const [, marks, quotes] = closing as unknown as [string, string, string];
  if (/[?!]/.test(marks)) return quotes === '' ? 'always' : 'unless-small';
  if (marks !== '.' || words.length === 0) return 'unless-small';
  const body = text.slice(0, closing.index).replace(/^[^\p{L}\p{N}]+/u, '');
  const small = body.toLowerCase();
  const last = small.replace(/^.*[/(]/, '');
  const { never, mayEnd, degrees } = abbreviations();
  for (const candidate of [small, last]) {
    if (never.has(candidate) || extra.has(candidate)) return 'none';
    if (mayEnd.has(candidate)) return 'abbreviation';
    if (degrees.has(candidate)) return 'degree';
  }
  if (/^\p{Lu}$/u.test(body) && quotes === '') return 'none';
  if (/^\d{1,3}$/.test(body)) return 'number';
  return 'unless-small';
}

/** A sentence end without a space after it: “mau?nggak”, “gitu…Saya”, “selesai.Terus”. */
function innerBreak(
  text: string,
  before: ChunkWord,
  after: string,
  gap: string,
  extra: Abbreviations,
): { at: number; asks: boolean } | undefined {
  if (/:\/\/|^www\.|@/.test(text)) return undefined;
  const capital = /^\p{Lu}/u.test(after);
  const ends =
    /[?!]/.test(gap) ||
    (/…|\.{2,}/.test(gap) && capital) ||
    /\.["“‘(]/.test(gap) ||
    (gap === '.' &&
      /^\p{Lu}\p{Ll}/u.test(after) &&
      /\p{Ll}{2,}$/u.test(before.text) &&
      !abbreviations().never.has(before.text.toLowerCase()) &&
      !extra.has(before.text.toLowerCase()));
  if (!ends) return undefined;
  const marks = /^[.!?…]+["'”’)\]}»]*/.exec(gap);
  return { at: before.end + (marks?.[0].length ?? 0), asks: gap.includes('?') };
}

/**
 * Whether a sentence ends between two chunks.
 * @param newlines line breaks between them; two make a new paragraph.
 * @param opens `before` stands at the start of a line or of a sentence.
 */
export function endsBetween(before: Chunk, after: Chunk, newlines: number, opens: boolean): boolean {
  if (newlines >= 2) return true;
  if (newlines === 1 && after.bullet) return true;
  switch (before.end) {
    case 'none':
      return false;
    case 'always':
      return true;
    case 'unless-small':
      return !after.opensSmall;
    case 'number':
      return !opens && !after.opensSmall;
    case 'abbreviation':
      return !after.opensSmall && after.words.length > 0 && !/^\d/.test(after.words[0]!.text);
    case 'degree':
      return after.opensSentence;
  }
}
