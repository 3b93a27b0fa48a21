/** Characters inside a word that are not seen: soft hyphen, zero-width space and joiners, byte order mark. */
const unseen = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/**
 * A word as lists and rules know it: composed (NFC), small letters, one kind of apostrophe and hyphen,
 * nothing invisible. Not for offsets: the result may be shorter than the word.
 */
export function foldWord(word: string): string {
  // Most words are plain ASCII: the test is cheaper than four replacements.
  if (/^[a-z]*$/.test(word)) return word;
  return word
    .replace(unseen, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[‐‑]/g, '-');
}
