import { strFromU8, unzipSync } from 'fflate';
import type { Diagnostic } from '../model/diagnostic.js';
import type { ReadComment } from '../model/review.js';
import { checkDocx } from './docx-archive.js';
import { xmlEvents } from './xml-events.js';

/** Where a block of the review begins: its address, then who speaks. */
const blockHead = /^(\S+:\d+[a-z]*)\t(?:[^\n:]{1,60}:\u00a0)?/;

/** The comments of a Word document with the words they stand at, or what is wrong with the file. */
export function readReviewComments(
  bytes: Uint8Array,
  file: string,
): { comments: readonly ReadComment[]; diagnostic?: Diagnostic } {
  const checked = checkDocx(bytes, file);
  if (checked.archive === undefined) return { comments: [], diagnostic: checked.diagnostic };
  const parts = unzipSync(checked.archive);
  const part = (name: string) => (parts[name] === undefined ? '' : strFromU8(parts[name]));
  const comments = commentsOf(part('word/comments.xml'));
  const answers = answersOf(part('word/commentsExtended.xml'));
  const anchors = anchorsOf(part('word/document.xml'));
  const byParagraph = new Map(comments.map(({ id, paragraph }) => [paragraph, id]));
  return {
    comments: comments.map(({ id, author, date, text, paragraph }) => {
      const parent = byParagraph.get(answers.get(paragraph ?? '') ?? '');
      const anchor = anchors.get(id) ?? (parent === undefined ? undefined : anchors.get(parent));
      return {
        id,
        author,
        text,
        words: anchor?.words ?? '',
        ...(date !== undefined && { date }),
        ...(parent !== undefined && { parent }),
        ...(anchor?.address !== undefined && { address: anchor.address }),
      };
    }),
  };
}

interface RawComment {
  readonly id: string;
  readonly author: string;
  readonly date: string | undefined;
  readonly text: string;
  /** Id of its last paragraph, by which answers name it. */
  readonly paragraph: string | undefined;
}

function commentsOf(xml: string): RawComment[] {
  const found: RawComment[] = [];
  let open: Readonly<Record<string, string>> | undefined;
  let lines: string[] = [];
  let paragraph: string | undefined;
  let inText = false;
  for (const event of xmlEvents(xml)) {
    if (event.kind === 'text') {
      if (inText && lines.length > 0) lines[lines.length - 1] += event.text;
    } else if (event.kind === 'open') {
      if (event.name === 'w:comment') {
        open = event.attributes;
        lines = [];
      } else if (event.name === 'w:p') {
        lines.push('');
        paragraph = event.attributes['w14:paraId'];
      } else if (event.name === 'w:br' && lines.length > 0) lines[lines.length - 1] += '\n';
      inText = event.name === 'w:t';
    } else {
      inText = false;
      if (event.name !== 'w:comment' || open === undefined) continue;
      const { 'w:id': id = '', 'w:author': author = '', 'w:date': date } = open;
      found.push({ id, author, date, text: lines.join('\n').trim(), paragraph });
    }
  }
  return found;
}

/** Paragraph of an answer → paragraph of what it answers. */
function answersOf(xml: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const event of xmlEvents(xml)) {
    if (event.kind !== 'open' || event.name !== 'w15:commentEx') continue;
    const { 'w15:paraId': own, 'w15:paraIdParent': parent } = event.attributes;
    if (own !== undefined && parent !== undefined) found.set(own, parent);
  }
  return found;
}

interface Anchor {
  readonly address: string | undefined;
  readonly words: string;
}

/** Comment → the words between its marks. Words that were deleted with tracked changes are not there. */
function anchorsOf(xml: string): Map<string, Anchor> {
  const paragraphs: string[] = [];
  const from = new Map<string, Spot>();
  const to = new Map<string, Spot>();
  let inText = false;
  // `w:tab` is a tab in a run, and a place for one in `w:tabs`.
  let inStops = false;
  const here = (): Spot => ({
    paragraph: Math.max(0, paragraphs.length - 1),
    offset: paragraphs.at(-1)?.length ?? 0,
  });
  const add = (text: string) => {
    if (paragraphs.length > 0) paragraphs[paragraphs.length - 1] += text;
  };
  for (const event of xmlEvents(xml)) {
    if (event.kind === 'text') {
      if (inText) add(event.text);
      continue;
    }
    inText = event.kind === 'open' && event.name === 'w:t';
    if (event.name === 'w:tabs') inStops = event.kind === 'open';
    if (event.kind === 'close') continue;
    const id = event.attributes['w:id'] ?? '';
    if (event.name === 'w:p') paragraphs.push('');
    else if (event.name === 'w:tab' && !inStops) add('\t');
    else if (event.name === 'w:br' || event.name === 'w:cr') add('\n');
    else if (event.name === 'w:commentRangeStart') from.set(id, here());
    else if (event.name === 'w:commentRangeEnd') to.set(id, here());
    else if (event.name === 'w:commentReference' && !from.has(id)) {
      from.set(id, here());
      to.set(id, here());
    }
  }
  return new Map([...from].map(([id, start]) => [id, anchorOf(paragraphs, start, to.get(id) ?? start)]));
}

interface Spot {
  readonly paragraph: number;
  readonly offset: number;
}

function anchorOf(paragraphs: readonly string[], from: Spot, to: Spot): Anchor {
  const words: string[] = [];
  for (let i = from.paragraph; i <= to.paragraph; i++) {
    const text = paragraphs[i] ?? '';
    const head = blockHead.exec(text)?.[0].length ?? 0;
    const start = i === from.paragraph ? Math.max(head, from.offset) : head;
    words.push(text.slice(start, i === to.paragraph ? to.offset : undefined));
  }
  return { address: blockHead.exec(paragraphs[from.paragraph] ?? '')?.[1], words: words.join('\n').trim() };
}
