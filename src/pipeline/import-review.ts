import type { CodebookIndex } from '../codebook/code-index.js';
import { reviewFaults } from '../i18n/faults/review.js';
import { stanceWords } from '../i18n/tables.js';
import { type CodingEvent, type Stance, stances } from '../model/coding.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { StudyDocument } from '../model/document.js';
import type { ReadComment } from '../model/review.js';
import type { Settings } from '../model/settings.js';
import { addressOf, unitAt } from '../reduce/locate.js';
import type { NewMemo } from '../study/write-memo.js';
import { unitAtAddress } from '../text/addresses.js';
import { hashText } from '../text/hash.js';
import { placesOfQuote, type TextRange } from '../text/quote-search.js';
import { addCodings, type PlacedRequest } from './act-on-codings.js';
import { placeCoding } from './effective-codings.js';
import type { OpenStudy } from './open-study.js';
import { isUntouched, readReviewMark } from './review-mark.js';

/** What a reviewed transcript brings back. */
export interface ReviewImport {
  /** Memos with the name of their file. */
  readonly memos: readonly (NewMemo & { readonly id: string })[];
  /** Codings of reviewers who are coders: where they differ, `agree` lists them as disagreements. */
  readonly events: readonly CodingEvent[];
  /** Comments that came back as they were sent, or were brought in before. */
  readonly known: number;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Sorts the comments of a reviewed transcript. A comment whose first line is a code becomes a coding of its author where
 * that is a coder (or of `coder`); every other new comment, answer or changed comment a memo: about the coding that it
 * answers, else about the turn that it stands at. Bringing a file in twice brings nothing new.
 */
export function planReviewImport(
  open: OpenStudy,
  comments: readonly ReadComment[],
  file: string,
  coder: string | undefined,
): ReviewImport {
  const diagnostics: Diagnostic[] = [];
  const memos: (NewMemo & { id: string })[] = [];
  const requests: PlacedRequest[] = [];
  const marks = new Map(comments.map(({ id, text }) => [id, readReviewMark(text)]));
  let known = 0;
  for (const comment of comments) {
    const { mark, text } = marks.get(comment.id)!;
    if ((mark && isUntouched(mark, text)) || text === '') {
      known++;
      continue;
    }
    const answered = mark?.coding ?? marks.get(comment.parent ?? '')?.mark?.coding;
    const target = targetOf(open, comment, answered);
    if (target === undefined) {
      diagnostics.push(reviewFaults.noPlace.at({ file }, { author: comment.author, text }));
      continue;
    }
    const proposal = mark === undefined ? proposalIn(text, open.index) : undefined;
    const person = coder ?? coderCalled(comment.author, open.study.settings);
    if (proposal !== undefined && person === undefined)
      diagnostics.push(
        reviewFaults.unknownReviewer.at({ file }, { author: comment.author, code: proposal.code }),
      );
    if (proposal !== undefined && person !== undefined && target.range !== undefined) {
      const { code, stance, memo } = proposal;
      const coding = { ...target.range, code, stance, memo, how: 'review' };
      const faults = { found: diagnostics, place: { file } };
      requests.push({ resolved: { document: target.document, coding, coder: person }, faults });
      continue;
    }
    const id = `review-${target.document.meta.id}-${hashText(`${comment.author}\n${comment.date}\n${text}\n${target.about}`).slice(0, 8)}`;
    if (open.study.memos.some((memo) => memo.id === id) || memos.some((memo) => memo.id === id)) known++;
    else
      memos.push({
        id,
        about: target.about,
        by: comment.author,
        date: dayOf(comment.date),
        text: memoText(comment, text),
      });
  }
  const acted = addCodings(open, requests, { why: `review ${file}` });
  return {
    memos,
    events: acted.events,
    known: known + acted.unchanged,
    diagnostics: [...diagnostics, ...acted.diagnostics],
  };
}

interface Target {
  readonly document: StudyDocument;
  /** Id of a coding, or an address. */
  readonly about: string;
  /** Where the words are certain. */
  readonly range: TextRange | undefined;
}

/** What a comment is about: the coding that it answers, else the words that it stands at. */
function targetOf(
  { study, folded }: OpenStudy,
  comment: ReadComment,
  answered: string | undefined,
): Target | undefined {
  const coding = answered === undefined ? undefined : folded.codings.find(({ id }) => id === answered);
  if (coding !== undefined) {
    const document = study.documents.find(({ meta }) => meta.id === coding.doc);
    if (document === undefined) return undefined;
    return { document, about: coding.id, range: placeCoding(document, coding) };
  }
  const { address, words } = comment;
  const document = study.documents.find(({ meta }) => address?.startsWith(`${meta.id}:`));
  const unit = document && address !== undefined ? unitAtAddress(document, address) : undefined;
  if (document === undefined || address === undefined) return undefined;
  const places = placesOfQuote(document, words);
  const near =
    unit === undefined ? places : places.filter(({ start, end }) => start < unit.end && end > unit.start);
  const range =
    near.length === 1 ? near[0] : words === '' && unit ? { start: unit.textStart, end: unit.end } : undefined;
  const there = range === undefined ? unit : unitAt(document, range.start);
  return { document, about: there === undefined ? document.meta.id : addressOf(document, there), range };
}

interface Proposal {
  readonly code: string;
  readonly stance: Stance | undefined;
  readonly memo: string | undefined;
}

/** `training: contradicts`, `#training`, `Pelatihan`: a code by id, reference or label, a stance, and more lines as a memo. */
function proposalIn(text: string, index: CodebookIndex): Proposal | undefined {
  const [first = '', ...rest] = text.split('\n');
  const line = first.trim().replace(/^#/, '');
  const memo = rest.join('\n').trim() || undefined;
  const whole = codeCalled(line, index);
  if (whole !== undefined) return { code: whole, stance: undefined, memo };
  const colon = line.lastIndexOf(':');
  const stance = colon < 0 ? undefined : stanceCalled(line.slice(colon + 1).trim());
  const code = stance === undefined ? undefined : codeCalled(line.slice(0, colon).trim(), index);
  return code === undefined ? undefined : { code, stance, memo };
}

function codeCalled(word: string, index: CodebookIndex): string | undefined {
  const found = index.find(word);
  if (found) return found.status === 'retired' ? undefined : found.ref;
  const wanted = word.toLowerCase();
  const labelled = index.codes.filter(({ label, status }) => {
    const labels = typeof label === 'string' ? [label] : [label.id, label.en];
    return status !== 'retired' && labels.some((each) => each?.toLowerCase() === wanted);
  });
  return labelled.length === 1 ? labelled[0]!.ref : undefined;
}

function stanceCalled(word: string): Stance | undefined {
  const wanted = word.toLowerCase();
  return stances.find((stance) =>
    [stance, stanceWords[stance].id, stanceWords[stance].en].some((each) => each.toLowerCase() === wanted),
  );
}

function coderCalled(author: string, { coders }: Settings): string | undefined {
  const wanted = author.trim().toLowerCase();
  return Object.entries(coders).find(
    ([id, { name }]) => id.toLowerCase() === wanted || name.toLowerCase() === wanted,
  )?.[0];
}

/** The day that Word wrote, which has no offset of its own; the first of 2000 where it wrote none. */
function dayOf(date: string | undefined): string {
  return /^\d{4}-\d\d-\d\d/.exec(date ?? '')?.[0] ?? '2000-01-01';
}

function memoText({ words }: ReadComment, text: string): string {
  const quote = words.replace(/\s+/g, ' ').trim();
  return quote === '' ? text : `> ${quote}\n\n${text}`;
}
