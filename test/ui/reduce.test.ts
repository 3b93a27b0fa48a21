import { expect, it } from 'vitest';
import { annotateKeys } from '../../src/i18n/annotate.js';
import { keysOf, type Press } from '../../src/ui/keys.js';
import { readingKeys } from '../../src/ui/reading-keys.js';
import { reduce } from '../../src/ui/reduce.js';
import { Driven, studyFolder } from './session-of.js';

const noPress: Press = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageDown: false,
  pageUp: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  ctrl: false,
  shift: false,
  tab: false,
  backspace: false,
  delete: false,
};

it('moves by turn, by sentence inside it, and by word inside that', () => {
  const session = new Driven(studyFolder());
  expect(session.words).toBe('(Q1) Pelatihan apa?');
  expect(session.press('down').words).toBe('Kami diajari mengemas kue. Enak sekali.');
  expect(session.press('.').words).toBe('Kami diajari mengemas kue.');
  expect(session.press('right').words).toBe('Kami');
  expect(session.press('.').words).toBe('Enak sekali.');
  expect(session.press('left').words).toBe('sekali');
});

it('puts an act into the outbox and shows it only when the answer says it is done', () => {
  const { state } = new Driven(studyFolder()).press('down', 'c', 'pela');
  const asked = reduce(state, { kind: 'key', key: { name: 'enter' } });
  expect(asked.outbox).toMatchObject({ kind: 'add', code: 'lokal:training' });
  expect(asked.material).toBe(state.material);
  const refused = reduce(asked, {
    kind: 'answer',
    answer: { material: state.material, done: false, notice: { id: 'gagal', en: 'failed' } },
  });
  expect(refused).toMatchObject({ outbox: undefined, notice: { tone: 'error' } });
});

it('finds words again and again, and begins anew at the end', () => {
  const session = new Driven(studyFolder()).press('/', 'PELATIHAN', 'enter');
  expect(session.words).toBe('Pelatihan');
  expect(session.press('f').state.notice?.words.en).toMatch(/beginning/);
  expect(session.press('/', 'tidak ada', 'enter').state.notice?.tone).toBe('error');
});

it('keeps what one drops with Escape in order: marking first', () => {
  const session = new Driven(studyFolder()).press('/', 'kue', 'enter', ' ', 'right');
  expect(session.state.anchor).toBeDefined();
  expect(session.press('escape').state).toMatchObject({ anchor: undefined, search: 'kue' });
  expect(session.press('escape').state.search).toBeUndefined();
});

it('edits the line that is typed at its caret', () => {
  const session = new Driven(studyFolder()).press('/', 'kua', 'left', 'backspace', 'e');
  expect(session.state.mode).toMatchObject({ text: 'kea', caret: 2 });
});

it('leaves with q, and with Ctrl-C from anywhere', () => {
  expect(new Driven(studyFolder()).press('q').state.leaving).toBe('quit');
  expect(new Driven(studyFolder()).press('c', 'ctrl-c').state.leaving).toBe('interrupted');
});

it('reads several keys that came at once as several keys', () => {
  expect(keysOf('jc\r', noPress).map(({ name }) => name)).toEqual(['j', 'c', 'enter']);
  expect(keysOf('é👩‍🌾', noPress).map(({ text }) => text)).toEqual(['é', '👩‍🌾']);
  expect(keysOf('', { ...noPress, leftArrow: true, shift: true })).toEqual([{ name: 'shift-left' }]);
  expect(keysOf('c', { ...noPress, ctrl: true })).toEqual([{ name: 'ctrl-c' }]);
});

it('explains every letter and sign that does something', () => {
  const explained = new Set(annotateKeys.flatMap(([keys]) => keys.split(' ')));
  const silent = Object.keys(readingKeys).filter((key) => [...key].length === 1 && !explained.has(key));
  expect(silent).toEqual([' ', '=']);
});
