import type { RawLine } from './blocks.js';

/** `Halaman 3 dari 12`, `Page 3 of 12`, `3 | Halaman`, `- 3 -`: never a sentence of a transcript. */
const numbered =
  /^(?:(?:halaman|hal\.?|hlm\.?|page|p\.)\s*\d+(?:\s*(?:dari|of|\/)\s*\d+)?|\d+\s*\|\s*(?:halaman|page|p\s?a\s?g\s?e)|[-–—]\s*\d+\s*[-–—])$/iu;
const numberOnly = /^\d{1,4}$/;

/**
 * Takes the feet and heads of pages out of a text that was exported or copied from a paged program: lines that are only
 * a page number, and, beside the form feed between two pages, bare numbers and lines that stand there again and again.
 * The form feeds go as well.
 */
export function withoutPageFeet(lines: readonly RawLine[]): { lines: RawLine[]; left: RawLine[] } {
  const pages = lines.flatMap(({ text, line }) => {
    const parts = text.split('\f').map((part, i) => ({ text: part.trimEnd(), line, opens: i > 0 }));
    // A page break alone parts no paragraphs: a sentence may run over it.
    return parts.length === 1 ? parts : parts.filter((part) => part.opens || part.text !== '');
  });
  const filled = pages.filter((line) => line.text.trim() !== '' || line.opens);
  const beside = new Set<(typeof pages)[number]>();
  filled.forEach((line, i) => {
    if (!line.opens) return;
    const last = filled[i - 1];
    const first = line.text.trim() === '' ? filled[i + 1] : line;
    for (const edge of [last, first]) if (edge && edge.text.trim() !== '') beside.add(edge);
  });
  const seen = new Map<string, number>();
  for (const { text } of beside) seen.set(running(text), (seen.get(running(text)) ?? 0) + 1);
  const isFoot = (line: (typeof pages)[number]) => {
    const text = line.text.trim();
    if (text === '') return false;
    if (numbered.test(text)) return true;
    return beside.has(line) && (numberOnly.test(text) || (isTitle(text) && seen.get(running(text))! > 1));
  };
  const left = new Set(pages.filter(isFoot));
  const kept = pages.filter((line) => !left.has(line) && !(line.opens && line.text === ''));
  return { lines: kept, left: [...left] };
}

/** A running head without the page number in it. */
function running(text: string): string {
  return text.trim().replace(/\d+/g, '0');
}

/** An answer such as “Iya, Bu.” may well stand at the edge of two pages; a title has more words and no label. */
function isTitle(text: string): boolean {
  return text.split(/\s+/u).length >= 3 && !/[:?!]/.test(text);
}
