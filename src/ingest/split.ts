import type { RE2JS } from 're2js';
import { ingestOptionFaults as faults } from '../i18n/faults/ingest-options.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Block, RawLine } from './blocks.js';
import type { IngestOptions } from './options.js';

/** The parts of a file, and what stands before the first of them. */
export interface Parts {
  readonly preamble: readonly Block[];
  readonly parts: readonly (readonly Block[])[];
}

/**
 * Cuts a file with several interviews or sessions into parts: at headings of a level, or at the lines in which a pattern
 * is found. The line that opens a part stays in it. One part where nothing is to be split.
 */
export async function splitBlocks(
  blocks: readonly Block[],
  split: IngestOptions['split'],
  file: string,
): Promise<Parts | { readonly diagnostic: Diagnostic }> {
  if (!split) return { preamble: [], parts: [blocks] };
  const headings = blocks
    .flatMap((block) => (block.kind === 'heading' ? [block.text.slice(0, 40)] : []))
    .slice(0, 5);
  if ('heading' in split) {
    const cut = cutAt(blocks, (block) => block.kind === 'heading' && block.level === split.heading);
    const by = `heading:${split.heading}`;
    return cut ?? { diagnostic: faults.nothingToSplit.at({ file }, { by, headings }) };
  }
  const { RE2JS } = await import('re2js');
  let pattern: RE2JS;
  try {
    pattern = RE2JS.compile(split.regex);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { diagnostic: faults.badRegex.at(undefined, { source: split.regex, reason }) };
  }
  const opens = (text: string) => pattern.matcher(text).find();
  const cut = cutAt(cutLines(blocks, opens), (block) => {
    const first = block.kind === 'text' ? block.lines[0]!.text : 'text' in block ? block.text : undefined;
    return first !== undefined && opens(first);
  });
  return cut ?? { diagnostic: faults.nothingToSplit.at({ file }, { by: split.regex, headings }) };
}

function cutAt(blocks: readonly Block[], opens: (block: Block) => boolean): Parts | undefined {
  const preamble: Block[] = [];
  const parts: Block[][] = [];
  for (const block of blocks) {
    if (opens(block)) parts.push([]);
    (parts.at(-1) ?? preamble).push(block);
  }
  return parts.length > 0 ? { preamble, parts } : undefined;
}

/** Paragraphs cut before every line that opens a part. */
function cutLines(blocks: readonly Block[], opens: (text: string) => boolean): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.kind !== 'text') return [block];
    const groups: RawLine[][] = [];
    for (const line of block.lines) {
      if (groups.length === 0 || opens(line.text)) groups.push([]);
      groups.at(-1)!.push(line);
    }
    return groups.map((lines) => ({ kind: 'text', lines }));
  });
}
