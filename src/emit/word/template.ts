import { strFromU8, unzipSync } from 'fflate';
import { usageFaults } from '../../i18n/faults/usage.js';
import { Failure } from '../../model/failure.js';
import { templateStyles, type WordStyles } from './styles.js';

/** What a template lends: its styles, and the fonts and colours that they refer to. */
export interface Template {
  readonly styles: WordStyles;
  /** word/theme/theme1.xml where the template has one. */
  readonly theme?: Uint8Array;
}

const parts = { styles: 'word/styles.xml', theme: 'word/theme/theme1.xml' } as const;

/** Reads a template (.docx, .dotx). Throws a `Failure` where it is no Word document. */
export function readTemplate(bytes: Uint8Array): Template {
  try {
    const wanted: readonly string[] = Object.values(parts);
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => wanted.includes(name) && originalSize < 20_000_000,
    });
    const xml = files[parts.styles];
    const styles = xml && templateStyles(strFromU8(xml));
    const theme = files[parts.theme];
    if (styles) return { styles, ...(theme && { theme }) };
  } catch {
    // Not a zip: the same fault as a zip without styles.
  }
  throw new Failure([usageFaults.badTemplate.at(undefined, {})]);
}
