import type { DocumentMeta, StudyDocument } from '../model/document.js';
import type { TablePicture } from '../model/table.js';
import type { DisplayContext } from './context.js';

/** The documents that the filters leave: all of them, or those in which somebody was heard or something was coded that fits. */
export function documentsShown({ facts, hearings, narrowed, options }: DisplayContext): StudyDocument[] {
  const { documents } = facts.study;
  if (!narrowed) return [...documents];
  const wanted = new Set(hearings.map(({ document }) => document));
  for (const { document } of facts.evidence) wanted.add(document);
  const named = options.where?.document?.split(',').map((id) => id.trim());
  return documents.filter((document) => wanted.has(document) || named?.includes(document.meta.id));
}

/** The picture that a document describes, to stand with its words. */
export function pictureOf({ id, title, media }: DocumentMeta): TablePicture[] {
  return media === undefined ? [] : [{ path: media, alt: title ?? id }];
}
