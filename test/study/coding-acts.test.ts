import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CodingEvent } from '../../src/model/coding.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import type { CodingLog } from '../../src/model/study.js';
import { stampAct } from '../../src/study/act-stamp.js';
import { addCoding, markRead, removeCoding, undoAct, updateCoding } from '../../src/study/coding-acts.js';
import { CodingHistory } from '../../src/study/coding-history.js';
import { readDocument } from '../../src/study/documents.js';
import { foldLogs } from '../../src/study/fold.js';
import { parseLog } from '../../src/study/log.js';
import { appendEvents, withEvents } from '../../src/study/record-acts.js';
import { folderWith } from '../cli/run-daya.js';

const document = readDocument(
  '---\ntechnique: interview\n---\n😀 Kami diajari mengemas kue.\n',
  'documents/w01.md',
).document!;
const at = (time: string) => ({ by: 'ani', now: Date.parse(time) });
const training = { start: 2, end: 14, code: 'e:training' };

/** The state after events, as tables see it. */
const after = (logs: readonly CodingLog[]) =>
  foldLogs(logs).codings.map(({ code, stance, quote }) => [code, stance, quote]);

describe('stamps', () => {
  it('sort as they were made, also within a millisecond', () => {
    const ids = [1, 1, 1, 2, 3].map((now) => stampAct({ now }).id);
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(5);
  });

  it("come after what a colleague's fast clock wrote", () => {
    expect(stampAct({ now: 0 }, '2030-01-01T00:00:00.000Z').at).toBe('2030-01-01T00:00:00.001Z');
  });
});

it('quotes in code points, with context', () => {
  expect(addCoding(document, training, at('2025-11-22T04:10:00Z'))[0]).toMatchObject({
    start: 2,
    end: 14,
    quote: 'Kami diajari',
    prefix: '😀 ',
    suffix: ' mengemas kue.\n',
    at: '2025-11-22T04:10:00.000Z',
  });
});

it('changes what is changed and nothing else', () => {
  const logs = withEvents([], addCoding(document, { ...training, memo: 'x' }, at('2025-11-22T04:10:00Z')));
  const [coding] = foldLogs(logs).codings;
  const actor = at('2025-11-22T04:11:00Z');
  const change = updateCoding(
    coding!,
    { stance: 'mixed', memo: 'x' },
    document,
    new CodingHistory(logs),
    actor,
  );
  expect(change.map(({ op, stance, memo, code, start }) => [op, stance, memo, code, start])).toEqual([
    ['update', 'mixed', undefined, undefined, undefined],
  ]);
  expect(updateCoding(coding!, { ...training }, document, new CodingHistory(logs), actor)).toEqual([]);
});

it('has the last word over an earlier act with a later time', () => {
  const added = addCoding(document, training, at('2030-01-01T00:00:00Z'));
  const logs = withEvents([], added);
  const [coding] = foldLogs(logs).codings;
  const removed = removeCoding(coding!, new CodingHistory(logs), at('2025-11-22T04:11:00Z'));
  const gone = withEvents(logs, removed);
  expect(after(gone)).toEqual([]);
  const back = withEvents(gone, undoAct(removed[0]!, new CodingHistory(gone), at('2025-11-22T04:12:00Z')));
  expect(after(back)).toEqual([['e:training', undefined, 'Kami diajari']]);
});

it('appends behind a torn line, which is reported and costs no other record', () => {
  const dir = folderWith({ 'codings/ani/w01.jsonl': '{"op":"add","id":"torn","do' });
  appendEvents(dir, [
    ...addCoding(document, training, at('2025-11-22T04:10:00Z')),
    ...markRead('w01', at('2025-11-22T04:11:00Z')),
  ]);
  const diagnostics: Diagnostic[] = [];
  const text = readFileSync(join(dir, 'codings/ani/w01.jsonl'), 'utf8');
  const log = parseLog(text, 'codings/ani/w01.jsonl', 'ani', 'w01', diagnostics);
  expect(log.events.map(({ event, line }): [CodingEvent['op'], number] => [event.op, line])).toEqual([
    ['add', 2],
    ['read', 3],
  ]);
  expect(diagnostics.map(({ id, place }) => [id, place?.line])).toEqual([['codings/torn-line', 1]]);
});
