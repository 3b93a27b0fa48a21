import type { Reader } from '../blocks.js';
import { readTextBlocks } from '../text-blocks.js';

/** Markdown with or without front matter; what stands inside paragraphs is kept as it was typed. */
export const md: Reader = {
  extensions: ['md', 'markdown'],
  read: (bytes, file) => readTextBlocks(bytes, file, { markdown: true }),
};
