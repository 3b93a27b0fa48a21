import { join } from 'node:path';
import { documentFaults } from '../i18n/faults/documents.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { StudyDocument } from '../model/document.js';
import { withFrozenAddresses } from '../text/frozen-addresses.js';
import { naturalOrder } from '../text/natural-order.js';
import { splitUnits } from '../text/units.js';
import { type FrozenAddresses, readFrozenAddresses } from './addresses.js';
import { filesBelow, readText } from './files.js';
import { readFrontMatter } from './front-matter.js';
import type { ParsedYaml } from './yaml.js';

/** Ids become file names and parts of addresses: letters of any script, digits, dot, - and _; no `:`; no leading dot. */
const safeId = /^[\p{L}\p{N}_-][\p{L}\p{M}\p{N}_.-]{0,99}$/u;
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/i;

/** Whether an id can be a file name on every system and part of an address. */
export function isSafeId(id: string): boolean {
  return safeId.test(id) && !reserved.test(id) && !id.endsWith('.');
}

export interface ReadDocuments {
  readonly documents: StudyDocument[];
  readonly diagnostics: Diagnostic[];
  /** The YAML of each document's front matter, for places of later checks. */
  readonly frontMatter: ReadonlyMap<string, ParsedYaml>;
  readonly frozen: FrozenAddresses;
}

/** Reads documents/**\/*.md, sorted by id. A document that cannot be read is named; the others stay. */
export function readDocuments(dir: string): ReadDocuments {
  const documents = new Map<string, StudyDocument>();
  /** Id in small letters → file. */
  const folded = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  const frontMatter = new Map<string, ParsedYaml>();
  const addresses = readFrozenAddresses(dir);
  diagnostics.push(...addresses.diagnostics);
  for (const path of filesBelow(join(dir, 'documents'), '.md')) {
    const file = `documents/${path}`;
    const text = readText(join(dir, file), file);
    if (text.diagnostic) {
      diagnostics.push(text.diagnostic);
      continue;
    }
    const read = readDocument(text.value, file);
    diagnostics.push(...read.diagnostics);
    if (!read.document) continue;
    const { id } = read.document.meta;
    const other = documents.get(id);
    if (other) diagnostics.push(documentFaults.sameId.at({ file, line: 1 }, { id, other: other.file }));
    else {
      const almost = folded.get(id.toLowerCase());
      if (almost !== undefined)
        diagnostics.push(documentFaults.almostSameId.at({ file, line: 1 }, { id, other: almost }));
      folded.set(id.toLowerCase(), file);
      const frozen = addresses.frozen.get(id);
      const units = frozen && withFrozenAddresses(read.document, frozen);
      documents.set(id, units ? { ...read.document, units } : read.document);
      if (read.parsed) frontMatter.set(id, read.parsed);
    }
  }
  const sorted = [...documents.values()].sort((a, b) => naturalOrder(a.meta.id, b.meta.id));
  return { documents: sorted, diagnostics, frontMatter, frozen: addresses.frozen };
}

/** Reads one document from its text. */
export function readDocument(
  text: string,
  file: string,
): { document?: StudyDocument; diagnostics: Diagnostic[]; parsed?: ParsedYaml } {
  const stem = file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/, '');
  const { meta, body, bodyLine, diagnostics, parsed } = readFrontMatter(text, file, stem);
  if (!meta) return { diagnostics: [...diagnostics], ...(parsed && { parsed }) };
  const faults = [...diagnostics];
  if (!isSafeId(meta.id))
    faults.push(documentFaults.unsafeId.at(parsed?.placeOf(['id']) ?? { file }, { id: meta.id }));
  const units = splitUnits(body, meta);
  if (units.every((unit) => unit.kind === 'heading'))
    faults.push(documentFaults.emptyBody.at({ file, line: bodyLine }, {}));
  return { document: { meta, body, units, file, bodyLine }, diagnostics: faults, ...(parsed && { parsed }) };
}
