import { ingestFileFaults as faults } from '../../i18n/faults/ingest-files.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import { type Reader, type Reading, unread } from '../blocks.js';
import { checkDocx } from '../docx-archive.js';
import { blocksOfWord, type WordBlocks } from '../docx-blocks.js';
import type { WordDocument } from '../docx-nodes.js';

/** Word documents. Headers and feet of pages, deleted text, comments and pictures are not text of the document. */
export const docx: Reader = {
  extensions: ['docx', 'docm'],
  async read(bytes, file): Promise<Reading> {
    const { archive, diagnostic } = checkDocx(bytes, file);
    if (!archive) return unread([diagnostic]);
    const word = await parse(archive);
    if (typeof word === 'string')
      return unread([faults.damagedDocx.at({ file }, { reason: { id: word, en: word } })]);
    const { pictures, comments, removed, blocks } = word;
    if (blocks.length === 0) return unread([faults.noText.at({ file }, { pictures })]);
    const diagnostics: Diagnostic[] = [];
    if (pictures > 0) diagnostics.push(faults.picturesLeft.at({ file }, { count: pictures }));
    if (comments > 0) diagnostics.push(faults.commentsLeft.at({ file }, { count: comments }));
    if (removed > 0) diagnostics.push(faults.controlCharacters.at({ file }, { count: removed }));
    return { kind: 'blocks', blocks, diagnostics };
  },
};

/** The blocks, or in mammoth's words why the document cannot be parsed. */
async function parse(archive: Uint8Array): Promise<WordBlocks | string> {
  const { default: mammoth } = await import('mammoth');
  let word: WordBlocks | undefined;
  try {
    await mammoth.convertToHtml(
      { buffer: Buffer.from(archive) },
      {
        // The tree is all that is wanted of mammoth: its HTML would lose which words of a label were bold.
        transformDocument(document: WordDocument) {
          word = blocksOfWord(document);
          return { ...document, children: [] };
        },
      },
    );
  } catch (error) {
    if (word === undefined) return error instanceof Error ? error.message : String(error);
  }
  return word ?? 'no document';
}
