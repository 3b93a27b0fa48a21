import type { Format } from '../format.js';

/** The table itself, as the contract describes it; characters that could steer a terminal are escaped. */
export const json: Format = {
  id: 'json',
  emit: (table) => `${escapeControls(JSON.stringify(table, null, 2))}\n`,
};

/** JSON in which characters that could steer a terminal, or turn the direction of text, stand escaped. */
export function escapeControls(text: string): string {
  return text.replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
