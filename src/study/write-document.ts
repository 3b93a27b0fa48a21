import { join } from 'node:path';
import { isCollection, Document as YamlDocument } from 'yaml';
import type { DocumentMeta } from '../model/document.js';
import { writeIfChanged } from './atomic.js';

/** Keys of the front matter in the order in which they are written; attributes follow in theirs. */
const order = [
  'id',
  'title',
  'technique',
  'date',
  'start',
  'end',
  'wave',
  'site',
  'about',
  'group',
  'issuer',
  'observer',
  'interviewer',
  'informants',
  'speakers',
  'asked',
  'states',
  'language',
  'source',
  'sha256',
  'media',
] as const satisfies readonly (keyof DocumentMeta)[];

/** The text of documents/<id>.md: front matter in a fixed order, then the body. */
export function formatDocument(meta: DocumentMeta, body: string): string {
  const entries: [string, unknown][] = [];
  for (const key of order) {
    const value = meta[key];
    if (
      value === undefined ||
      (typeof value === 'object' && Object.keys(value).length === 0 && key !== 'asked')
    )
      continue;
    entries.push([key, value]);
  }
  entries.push(...Object.entries(meta.attributes));
  const yaml = new YamlDocument(new Map(entries));
  if (isCollection(yaml.contents)) {
    for (const item of yaml.contents.items) {
      const value = item && typeof item === 'object' && 'value' in item ? item.value : undefined;
      if (isCollection(value)) value.flow = true;
    }
  }
  return `---\n${yaml.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n${body}`;
}

/** Writes documents/<id>.md; returns its path within the study, and whether anything changed. */
export function writeDocument(
  dir: string,
  meta: DocumentMeta,
  body: string,
): { file: string; changed: boolean } {
  const file = `documents/${meta.id}.md`;
  return { file, changed: writeIfChanged(join(dir, file), formatDocument(meta, body)) };
}
