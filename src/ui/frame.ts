import { annotateKeys, annotateWords } from '../i18n/annotate.js';
import type { Unit } from '../model/document.js';
import type { Language } from '../model/words.js';
import { addressNumber } from '../text/addresses.js';
import { bodyLines } from './body-lines.js';
import { leastSize } from './layout.js';
import { panelLines, pickerLines } from './panel-lines.js';
import { unitIndexAt } from './pieces.js';
import type { Line } from './span.js';
import { currentMark, type State } from './state.js';
import { clip, columnsOf, padded, wrapText } from './wrap.js';

/** The lines of a frame, one less than the terminal has: a frame that fills it would clear screen and scrollback each time. */
export function frameOf(state: State): Line[] {
  const { columns, rows } = state.size;
  if (columns < leastSize.columns || rows < leastSize.rows) {
    const { language } = state;
    const words = [annotateWords.tooSmall(columns, rows), annotateWords.close];
    const lines = words.flatMap((each) => {
      const text = each[language];
      return wrapText(text, columns).map(({ start, end }): Line => [{ text: text.slice(start, end) }]);
    });
    return lines.slice(0, Math.max(1, rows - 1));
  }
  const body = state.mode.kind === 'help' ? helpLines(state) : bodyLines(state);
  const panel = panelLines(state);
  const list = pickerLines(state);
  const room = rows - 1 - 1 - panel.length;
  const shown = [...body.slice(0, room - list.length), ...list];
  while (shown.length < room) shown.push([]);
  return [headLine(state), ...shown, ...panel];
}

/** Document and coder on the left, progress on the right. */
function headLine(state: State): Line {
  const { material, language } = state;
  const { columns } = state.size;
  const { meta, units } = material.document;
  const say = (words: { id: string; en: string }) => words[language];
  const own = material.marks.filter(({ kind }) => kind === 'own').length;
  const open = material.marks.filter(({ kind }) => kind === 'suggestion').length;
  const here = numberOf(units[unitIndexAt(material.document, state.focus.start)]);
  const last = numberOf(units.findLast(({ n }) => n > 0));
  const read = material.documents.filter((document) => document.read).length;
  const parts = [
    `${here}/${last}`,
    say(annotateWords.codings(own)),
    ...(material.shown.includes('rules') ? [say(annotateWords.suggestions(open))] : []),
    ...(material.orphans > 0 ? [`${material.orphans} ${say(annotateWords.orphans)}`] : []),
    ...(material.review ? [reviewPart(state, language)] : []),
    `${say(annotateWords.read)} ${read}/${material.documents.length}`,
  ];
  const right = clip(parts.join(' · '), Math.max(10, columns - 14));
  const done = material.documents.find(({ id }) => id === meta.id)?.read ? ' ✓' : '';
  const left = `${meta.id}${done} · ${material.coder}${meta.title ? ` · ${meta.title}` : ''}`;
  const room = columns - columnsOf(right) - 1;
  return [{ text: `${padded(left, room)} ${right}`, inverse: true }];
}

/** What stands before the block on the screen; 0 for one without an address. */
function numberOf(unit: Unit | undefined): string {
  return unit === undefined || unit.n === 0 ? '0' : addressNumber(unit);
}

function reviewPart(state: State, language: Language): string {
  const { review } = state.material;
  const items = review?.items ?? [];
  const id = currentMark(state)?.id;
  const at = items.findIndex((item) => item.id === id) + 1;
  return `${annotateWords.review[language]} ${review?.code.replace(/^.*:/, '')} ${at}/${items.length}`;
}

function helpLines({ size, language, mode }: State): Line[] {
  const room = size.rows - 1 - 5;
  const rows = annotateKeys.map(([keys, does]) => `${padded(keys, 16)} ${does[language]}`);
  const wide = size.columns >= 120;
  const half = Math.ceil(rows.length / (wide ? 2 : 1));
  const column = Math.floor(size.columns / (wide ? 2 : 1));
  const lines = Array.from({ length: half }, (_, i): Line => {
    const both = wide ? [rows[i] ?? '', rows[half + i] ?? ''] : [rows[i] ?? ''];
    return [
      {
        text: both
          .map((row) => padded(row, column - 1))
          .join(' ')
          .trimEnd(),
      },
    ];
  });
  const most = Math.max(0, lines.length - (room - 1));
  const top = Math.min(most, mode.kind === 'help' ? mode.top : 0);
  return [[{ text: annotateWords.helpTitle[language], bold: true }], ...lines.slice(top, top + room - 1)];
}
