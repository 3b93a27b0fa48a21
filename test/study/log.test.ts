import { expect, it } from 'vitest';
import type { CodingEvent } from '../../src/model/coding.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { foldLogs } from '../../src/study/fold.js';
import { parseLog } from '../../src/study/log.js';

const add: CodingEvent = {
  op: 'add',
  id: 'c1',
  doc: 'w01',
  start: 0,
  end: 4,
  quote: 'Kami',
  code: 'e:training',
  stance: 'supports',
  by: 'ani',
  at: '2025-11-22T04:10:00Z',
};

function log(coder: string, ...events: readonly object[]) {
  const diagnostics: Diagnostic[] = [];
  const text = events.map((event) => `${JSON.stringify(event)}\n`).join('');
  return { log: parseLog(text, `codings/${coder}/w01.jsonl`, coder, 'w01', diagnostics), diagnostics };
}

const fold = (...logs: { log: ReturnType<typeof parseLog> }[]) => foldLogs(logs.map((entry) => entry.log));

it('names a bad line with its number and keeps the others', () => {
  const diagnostics: Diagnostic[] = [];
  const text = `${JSON.stringify(add)}\n<<<<<<< HEAD\n${JSON.stringify({ ...add, id: 'c2' })}\n`;
  const { events } = parseLog(text, 'codings/ani/w01.jsonl', 'ani', 'w01', diagnostics);
  expect(events.map(({ event, line }) => [event.id, line])).toEqual([
    ['c1', 1],
    ['c2', 3],
  ]);
  expect(diagnostics.map(({ id, place }) => [id, place?.line])).toEqual([['codings/not-json', 2]]);
});

it('reports a torn last line as torn, not as broken', () => {
  const diagnostics: Diagnostic[] = [];
  const { events } = parseLog(
    `${JSON.stringify(add)}\n{"op":"add","id":"c2","do`,
    'f',
    'ani',
    'w01',
    diagnostics,
  );
  expect(events).toHaveLength(1);
  expect(diagnostics.map(({ id, severity }) => [id, severity])).toEqual([['codings/torn-line', 'warning']]);
});

it.each([
  ['op', { ...add, op: 'delete' }],
  ['range', { ...add, start: 4, end: 4 }],
  ['range', { ...add, start: -1 }],
  ['code', { ...add, code: 'training' }],
  ['stance', { ...add, stance: 'agrees' }],
  ['quote', { ...add, quote: '' }],
  ['ref', { op: 'remove', id: 'c9', by: 'ani' }],
])('refuses a record whose %s is wrong', (_what, record) => {
  expect(log('ani', record).diagnostics.map(({ id }) => id)).toEqual(['codings/bad-record']);
});

it('lets the later event win, whatever the order of the lines', () => {
  const earlier = {
    op: 'update',
    id: 'u1',
    ref: 'c1',
    stance: 'mixed',
    by: 'ani',
    at: '2025-11-22T05:00:00Z',
  };
  const later = {
    op: 'update',
    id: 'u2',
    ref: 'c1',
    stance: 'contradicts',
    by: 'ani',
    at: '2025-11-22T06:00:00Z',
  };
  for (const order of [
    [add, earlier, later],
    [later, add, earlier],
    [earlier, later, add],
  ]) {
    expect(fold(log('ani', ...order)).codings.map(({ stance }) => stance)).toEqual(['contradicts']);
  }
});

it('removes, and brings back by undoing the removal; an undone undo counts again', () => {
  const remove = { op: 'remove', id: 'r1', ref: 'c1', by: 'ani', at: '2025-11-22T05:00:00Z' };
  const undo = { op: 'undo', id: 'x1', ref: 'r1', by: 'ani', at: '2025-11-22T05:01:00Z' };
  const redo = { op: 'undo', id: 'x2', ref: 'x1', by: 'ani', at: '2025-11-22T05:02:00Z' };
  expect(fold(log('ani', add, remove)).codings).toHaveLength(0);
  expect(fold(log('ani', add, remove, undo)).codings).toHaveLength(1);
  expect(fold(log('ani', add, remove, undo, redo)).codings).toHaveLength(0);
});

it('takes a rule coding that a person rejected out of the tables, and knows which were accepted', () => {
  const rules = log(
    'rules',
    { ...add, id: 'm1', by: 'rules', at: undefined },
    { ...add, id: 'm2', by: 'rules', at: undefined, start: 5, end: 9 },
  );
  const person = log(
    'ani',
    { op: 'reject', id: 'j1', ref: 'm1', by: 'ani', at: '2025-11-22T05:00:00Z' },
    { ...add, id: 'a1', how: 'accepted:m2', start: 5, end: 9 },
  );
  const folded = fold(rules, person);
  expect(folded.codings.map(({ id }) => id)).toEqual(['m2', 'a1']);
  expect([...folded.rejected]).toEqual([['m1', ['ani']]]);
  expect([...folded.accepted]).toEqual([['m2', ['ani']]]);
});

it('counts a record once when two logs that were merged both hold it', () => {
  expect(fold(log('ani', add), log('ani', add)).codings).toHaveLength(1);
  expect(fold(log('ani', add), log('ani', add)).diagnostics).toEqual([]);
});

it('names two different records with one id and uses the later one', () => {
  const folded = fold(
    log('ani', add),
    log('budi', { ...add, by: 'budi', stance: 'mixed', at: '2025-11-22T09:00:00Z' }),
  );
  expect(folded.codings.map(({ stance }) => stance)).toEqual(['mixed']);
  expect(folded.diagnostics.map(({ id, place }) => [id, place?.file])).toEqual([
    ['codings/same-id', 'codings/budi/w01.jsonl'],
  ]);
});
