import type { Reader } from '../blocks.js';
import { readTextBlocks } from '../text-blocks.js';

/** Plain text: paragraphs between blank lines, or a line each where lines are not wrapped by hand. */
export const txt: Reader = {
  extensions: ['txt', 'text'],
  read: (bytes, file) => readTextBlocks(bytes, file, { markdown: false }),
};
