import type { Passage } from './passage.js';
import type { Quotation } from './quotations.js';

/** The text around a quotation, by how surely it speaks of it. */
export interface Surroundings {
  /** The brackets right behind it, or what ends a block quotation. */
  readonly citation: string;
  /** The sentence that leads to it, and what goes on behind it. */
  readonly sentence: string;
  /** The rest of its paragraph, or of its row. */
  readonly paragraph: string;
  /** The paragraph before, and for a block quotation the one behind. */
  readonly neighbours: string;
}

/** What stands around each quotation; `quotations` in order of the text. */
export function surroundingsOf(
  passages: readonly Passage[],
  quotations: readonly Quotation[],
): Surroundings[] {
  const cites = quotations.map((quotation) => citationOf(passages[quotation.passage]!.text, quotation));
  return quotations.map(({ passage, start, end, block }, index) => {
    const { text, row } = passages[passage]!;
    const before = quotations[index - 1];
    const from = before?.passage === passage ? before.end + 1 + cites[index - 1]!.length : 0;
    const after = quotations[index + 1];
    const to = after?.passage === passage ? after.start : text.length;
    const citation = cites[index]!;
    const lead = text.slice(Math.min(from, start), start);
    const behind = text.slice(Math.min(end + 1 + citation.length, to), to);
    const next = passages[passage + 1]?.text ?? '';
    return {
      citation: block && citation === '' && /^\s*(?:\(|[—–-])/.test(next) ? next : citation,
      sentence: `${lastSentence(lead)} ${goesOn(behind)}`,
      paragraph: `${text.slice(0, start)} ${text.slice(end)} ${row ?? ''}`,
      neighbours: `${passages[passage - 1]?.text ?? ''} ${block ? next : ''}`,
    };
  });
}

/** The brackets that follow a quotation, or all that follows a block quotation in its own paragraph. */
function citationOf(text: string, { end, block }: Quotation): string {
  const rest = text.slice(end + 1);
  const brackets = /^[\s.,;*_]*[([][^()[\]]*[)\]]/.exec(rest);
  if (brackets) return brackets[0];
  return block && end < text.length ? text.slice(end) : '';
}

function lastSentence(text: string): string {
  return text.split(/(?<=[.!?]["”»)]?)\s+(?=\p{Lu})/u).at(-1) ?? '';
}

/** `, kata Pak Jaka.`: a new sentence speaks of something else. */
function goesOn(text: string): string {
  return /^[\s,*_–—-]*\p{Ll}/u.test(text) ? (text.split(/(?<=[.!?])\s+/)[0] ?? '') : '';
}
