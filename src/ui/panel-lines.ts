import { annotateWords, stanceNames } from '../i18n/annotate.js';
import { inLanguage, type Language } from '../model/words.js';
import { type Choice, choicesOf } from './choices.js';
import { listHeight } from './layout.js';
import { colorOf, signsOf } from './signs.js';
import type { Line } from './span.js';
import { codeOf, currentMark, marksHere, type Notice, type State } from './state.js';
import { clip, padded, shownText, wrapText } from './wrap.js';

/** The four lines under the text: a rule, the chosen coding, what is noted about it, and what is going on. */
export function panelLines(state: State): Line[] {
  const { columns } = state.size;
  const rule: Line = [{ text: '─'.repeat(columns), dim: true }];
  const [first, second] = choiceLines(state) ?? markLines(state);
  const long = longNotice(state);
  return long ? [rule, first, ...long] : [rule, first, second, statusLine(state)];
}

/** A notice that does not fit on one line takes the line above as well. */
function longNotice({ mode, notice, language, size, color }: State): readonly [Line, Line] | undefined {
  if (mode.kind !== 'read' || !notice) return undefined;
  const text = noticeText(notice, language);
  const [row, ...more] = wrapText(text, size.columns);
  if (!row || more.length === 0) return undefined;
  const look = { bold: true, ...(notice.tone === 'error' && color && { color: 'red' }) };
  const rest = clip(text.slice(more[0]!.start), size.columns);
  return [[{ text: shownText(text.slice(row.start, row.end)), ...look }], [{ text: rest, ...look }]];
}

function noticeText({ tone, words }: Notice, language: Language): string {
  return `${tone === 'error' ? '! ' : ''}${words[language]}`;
}

/** What the codebook says of the code that is about to be chosen: its meaning, and when to use another one. */
function choiceLines(state: State): readonly [Line, Line] | undefined {
  const { mode, language, size } = state;
  if (mode.kind !== 'pick') return undefined;
  const choices = choicesOf(state, mode);
  const choice = choices[Math.min(mode.at, choices.length - 1)];
  if (choice?.kind !== 'code') return undefined;
  const { path, definition, exclude } = choice.code;
  const not = exclude.map(
    ({ text, see }) => inLanguage(text, language) + (see === undefined ? '' : ` → ${see}`),
  );
  const meaning = [path.join(' › '), inLanguage(definition, language)].filter((each) => each !== '');
  const bounds = not.length === 0 ? '' : `${annotateWords.not[language]}: ${not.join('; ')}`;
  return [
    [{ text: clip(meaning.join(': '), size.columns) }],
    [{ text: clip(bounds, size.columns), dim: true }],
  ];
}

function markLines(state: State): readonly [Line, Line] {
  const { language, material, color, size } = state;
  const mark = currentMark(state);
  if (!mark) return [[{ text: clip(annotateWords.noMark[language], size.columns), dim: true }], []];
  const code = codeOf(material, mark.code);
  const here = marksHere(state);
  const count =
    here.length > 1 ? ` (${here.findIndex(({ id }) => id === mark.id) + 1}/${here.length} Tab)` : '';
  const name = code ? `${inLanguage(code.label, language)} · ${mark.code}` : mark.code;
  const stance = mark.stance ? stanceNames[mark.stance] : annotateWords.notJudged;
  const sure = mark.confidence === undefined ? '' : ` ${mark.confidence.toFixed(2)}`;
  const who = mark.kind === 'suggestion' ? `${annotateWords.suggestion[language]} rules${sure}` : mark.by;
  const sign = signsOf(material.codes).get(mark.code) ?? '??';
  const first = `${sign} ${name} · ${stance[language]} · ${who}${count}`;
  const second =
    mark.memo !== undefined
      ? `${annotateWords.memo[language]}: ${mark.memo}`
      : inLanguage(code?.definition, language);
  return [
    [{ text: clip(first, size.columns), bold: true, ...(color && { color: colorOf(mark.code) }) }],
    [{ text: clip(second, size.columns), dim: mark.memo === undefined }],
  ];
}

/** A line that is typed, what was just done, or the keys that matter most. */
function statusLine(state: State): Line {
  const { mode, language, notice, search, size } = state;
  const { columns } = size;
  if (mode.kind === 'type') {
    const label = `${annotateWords.type[mode.what.for][language]}: `;
    const before = tailThatFits(mode.text.slice(0, mode.caret), columns - label.length - 8);
    const at = mode.text.slice(mode.caret, mode.caret + 1) || ' ';
    const after = clip(mode.text.slice(mode.caret + 1), 6);
    return [{ text: label, bold: true }, { text: before }, { text: at, inverse: true }, { text: after }];
  }
  if (mode.kind === 'pick') return [{ text: clip(annotateWords.choose[language], columns), dim: true }];
  if (mode.kind === 'menu')
    return [{ text: clip(`${mode.code}: ${annotateWords.menu[language]}`, columns), bold: true }];
  if (notice) {
    const text = clip(noticeText(notice, language), columns);
    return [{ text, bold: true, ...(notice.tone === 'error' && state.color && { color: 'red' }) }];
  }
  const hints = search === undefined ? annotateWords.hints : annotateWords.searched(search);
  return [{ text: clip(hints[language], columns), dim: true }];
}

/** The end of what was typed, so that the caret is always seen. */
function tailThatFits(text: string, width: number): string {
  let tail = text;
  while (tail !== '' && clip(tail, width) !== clip(tail, 10_000)) tail = [...tail].slice(1).join('');
  return clip(tail, width);
}

/** The open list with the chosen item, over the lower part of the text. */
export function pickerLines(state: State): Line[] {
  const { mode, language, size } = state;
  if (mode.kind !== 'pick') return [];
  const { columns } = size;
  const choices = choicesOf(state, mode);
  const room = listHeight(size);
  const at = Math.min(mode.at, Math.max(0, choices.length - 1));
  const top = Math.max(0, Math.min(at - (room >> 1), choices.length - room));
  const title = annotateWords.pick[mode.what.for][language];
  const head: Line = [
    { text: '═'.repeat(2), dim: true },
    { text: ` ${title}: ${clip(mode.query, Math.max(5, columns - title.length - 16))}`, bold: true },
    { text: ' ', inverse: true },
    { text: `  ${choices.length === 0 ? 0 : at + 1}/${choices.length}`, dim: true },
  ];
  const items = choices.slice(top, top + room).map((choice, i): Line => {
    const chosen = top + i === at;
    const text = padded(`${chosen ? '›' : ' '} ${choiceText(state, choice)}`, columns);
    const color = choice.kind === 'code' && state.color ? { color: colorOf(choice.code.ref) } : {};
    return [{ text, ...color, ...(chosen && { inverse: true }) }];
  });
  if (items.length === 0) items.push([{ text: `  ${annotateWords.nothing[language]}`, dim: true }]);
  return [head, ...items];
}

function choiceText({ material, language, size }: State, choice: Choice): string {
  if (choice.kind === 'new') return annotateWords.newCode(choice.label)[language];
  if (choice.kind === 'document') {
    const { id, title, read, own, open } = choice.document;
    const waits = open > 0 ? ` · ${annotateWords.suggestions(open)[language]}` : '';
    return `${read ? '✓' : ' '} ${id} · ${annotateWords.codings(own)[language]}${waits} · ${title}`;
  }
  const { code } = choice;
  const other = language === 'id' ? 'en' : 'id';
  const labels = [...new Set([inLanguage(code.label, language), inLanguage(code.label, other)])].join(' / ');
  const sign = signsOf(material.codes).get(code.ref) ?? '??';
  const width = Math.max(10, Math.floor(size.columns * 0.55) - 5);
  return `${sign} ${padded(labels, width)} ${code.ref}`;
}
