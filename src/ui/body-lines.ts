import { stanceSigns } from '../i18n/annotate.js';
import type { CodingMark } from '../model/annotation.js';
import { inLanguage } from '../model/words.js';
import { addressNumber } from '../text/addresses.js';
import { codePointsOf } from '../text/code-points.js';
import { bodyHeight, layoutUnit, type UnitLayout, type Widths, widthsOf } from './layout.js';
import { colorOf, signsOf } from './signs.js';
import type { Line, Span } from './span.js';
import { codeOf, currentMark, type State, selectionOf } from './state.js';
import { columnsOf, padded, shownText } from './wrap.js';

/** What every line of the text needs to know. */
interface Look {
  readonly state: State;
  readonly widths: Widths;
  readonly selection: { readonly start: number; readonly end: number };
  readonly current: CodingMark | undefined;
  readonly signs: ReadonlyMap<string, string>;
}

/** The rows of the document that the window shows; blocks outside it are not laid out. */
export function bodyLines(state: State): Line[] {
  const { material, top, size } = state;
  const look: Look = {
    state,
    widths: widthsOf(material.document, size.columns),
    selection: selectionOf(state),
    current: currentMark(state),
    signs: signsOf(material.codes),
  };
  const room = bodyHeight(size);
  const lines: Line[] = [];
  for (let unit = top.unit; unit < material.document.units.length && lines.length < room; unit++) {
    const layout = layoutUnit(material, unit, look.widths.text);
    for (let row = unit === top.unit ? top.row : 0; row < layout.height && lines.length < room; row++)
      lines.push(bodyLine(look, layout, row));
  }
  return lines;
}

function bodyLine(look: Look, layout: UnitLayout, row: number): Line {
  const { widths } = look;
  const { unit } = layout;
  const number = row === 0 && unit.n > 0 ? addressNumber(unit) : '';
  const label = row === 0 ? (unit.label ?? '') : '';
  const words = wordSpans(look, layout, row);
  const used = words.reduce((sum, { text }) => sum + columnsOf(text), 0);
  return [
    { text: `${number.padStart(widths.number)} `, dim: true },
    {
      text: `${padded(label, widths.label)} `,
      bold: unit.standing === 'evidence',
      dim: unit.standing !== 'evidence',
    },
    ...words,
    { text: ' '.repeat(Math.max(0, widths.text - used) + 1) },
    ...marginSpans(look, layout, row),
  ];
}

/** The words of a row, cut where their look changes: inside the selection, inside the chosen coding, inside any coding. */
function wordSpans({ state, selection, current }: Look, layout: UnitLayout, row: number): Span[] {
  const place = layout.rows[row];
  if (!place) return [];
  const { unit } = layout;
  const marks = layout.marks.filter(({ start, end }) => start < place.end && end > place.start);
  const edges = [selection, ...marks].flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([place.start, ...edges, place.end])]
    .filter((at) => at >= place.start && at <= place.end)
    .sort((a, b) => a - b);
  const points = codePointsOf(state.material.document);
  const spans: Span[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [start, end] = [cuts[i]!, cuts[i + 1]!];
    const covers = (range: { start: number; end: number }) => range.start <= start && range.end >= end;
    const covering = marks.filter(covers);
    const chosen = covering.find(({ id }) => id === current?.id);
    // The shortest coding gives its colour: it would vanish under the long ones.
    const [shortest] = covering.sort((a, b) => a.end - a.start - (b.end - b.start));
    const mark = chosen ?? shortest;
    spans.push({
      text: shownText(points.slice(start, end)),
      ...(mark && state.color && { color: colorOf(mark.code) }),
      ...(covers(selection) && { inverse: true }),
      ...(chosen && { underline: true }),
      ...(unit.kind === 'heading' && { bold: true }),
      ...(unit.standing !== 'evidence' && unit.kind !== 'heading' && !mark && { dim: true }),
    });
  }
  return spans;
}

/** The coding that is listed on this row, or the signs of those that go on through it. */
function marginSpans({ state, widths, current, signs }: Look, layout: UnitLayout, row: number): Span[] {
  const { material, language, color } = state;
  const mark = layout.margin[row];
  const signOf = ({ code }: CodingMark) => signs.get(code) ?? '??';
  if (mark) {
    const code = codeOf(material, mark.code);
    const label = code ? inLanguage(code.label, language) : mark.code;
    const stance = mark.stance ? stanceSigns[mark.stance] : ' ';
    const whose = mark.kind === 'suggestion' ? '?' : mark.kind === 'other' ? '@' : stance;
    const who = mark.kind === 'other' ? ` ${mark.by}` : '';
    const memo = mark.memo === undefined ? '' : '*';
    const text = padded(`${signOf(mark)}${whose}${memo} ${label}${who}`, widths.margin);
    const chosen = mark.id === current?.id;
    return [
      { text: chosen ? '▌' : '│', ...(color && { color: colorOf(mark.code) }) },
      {
        text,
        ...(color && { color: colorOf(mark.code) }),
        ...(chosen && { bold: true }),
        ...(mark.kind !== 'own' && !chosen && { dim: true }),
      },
    ];
  }
  const place = layout.rows[row];
  const through = place
    ? layout.marks.filter(({ start, end }) => start < place.end && end > place.start)
    : [];
  if (through.length === 0) return [];
  const list = [...new Set(through.map(signOf))].join(' ');
  return [{ text: '│' }, { text: padded(list, widths.margin), dim: true }];
}
