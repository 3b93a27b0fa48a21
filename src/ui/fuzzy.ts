import type { Code } from '../model/codebook.js';

/** Codes that fit what was typed, best first; in their own order where nothing was typed. Recent ones go before equals. */
export function fuzzyCodes(codes: readonly Code[], query: string, recent: readonly string[] = []): Code[] {
  const wanted = fold(query)
    .split(' ')
    .filter((word) => word !== '');
  const scored = codes.flatMap((code, order) => {
    let total = 0;
    for (const word of wanted) {
      const score = Math.max(...textsOf(code).map((text) => fuzzyScore(text, word)));
      if (score <= 0) return [];
      total += score;
    }
    const used = recent.indexOf(code.ref);
    return [{ code, order, total: total + (used < 0 ? 0 : 1 - used / 100) }];
  });
  return scored.sort((a, b) => b.total - a.total || a.order - b.order).map(({ code }) => code);
}

function textsOf(code: Code): string[] {
  const labels = typeof code.label === 'string' ? [code.label] : [code.label.id ?? '', code.label.en ?? ''];
  return [code.id, ...labels, code.ref].map(fold);
}

/** 0: no match; higher: nearer. The whole text, its beginning, the beginning of a word, inside, letters in order. */
export function fuzzyScore(text: string, word: string): number {
  if (text === word) return 100;
  const at = text.indexOf(word);
  if (at === 0) return 80;
  if (at > 0) return /[\p{L}\p{N}]/u.test(text[at - 1]!) ? 40 : 60;
  let from = 0;
  let gaps = 0;
  for (const letter of word) {
    const next = text.indexOf(letter, from);
    if (next < 0) return 0;
    if (next > from) gaps++;
    from = next + letter.length;
  }
  return Math.max(1, 20 - gaps * 3);
}

/** Lower case without the marks over letters. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
}
