import type { UnitExplanation } from '../code/explain.js';
import { cueWords, droppedWords, outcomeWords, standingWords } from '../i18n/passes.js';
import { printable } from '../i18n/printable.js';
import { stanceWords } from '../i18n/tables.js';
import type { Bilingual } from '../model/words.js';
import type { ExplainedUnit } from '../pipeline/explain-coding.js';
import { addressOfNumber } from '../text/addresses.js';
import { codePointsOf } from '../text/code-points.js';
import type { CommandContext } from './context.js';

/** Characters of an indicator that are shown. */
const longestIndicator = 60;

/** A turn or paragraph with its words marked, and what the pass made of them; lines for a terminal. */
export function explainedUnit(
  { document, unit }: ExplainedUnit,
  context: CommandContext,
  threshold: number,
): string[] {
  const points = codePointsOf(document);
  const color = context.color(context.io.stdout);
  const mark = (text: string, style: string) => (color ? `\x1b[${style}m${text}\x1b[0m` : text);
  const words = (start: number, end: number) =>
    `“${printable(points.slice(start, end)).replace(/\s+/gu, ' ')}”`;
  const lines = [mark(addressOfNumber(document, unit.n), '1'), marked()];
  const standing = standingWords[unit.standing];
  if (standing) return [...lines, `  ${context.say(standing)}`];
  for (const code of unit.codes) {
    const under = code.outcome === 'recorded' && code.confidence < threshold;
    const outcome = under
      ? { id: 'hanya usulan, di bawah ambang', en: 'only a suggestion, under the threshold' }
      : outcomeWords[code.outcome];
    const to = code.to === undefined ? '' : ` (${code.to})`;
    const stance = code.stance === undefined ? '–' : context.say(stanceWords[code.stance]);
    lines.push(`  ${mark(code.code, '1')}  ${code.confidence}  ${stance}  ${context.say(outcome)}${to}`);
    for (const { indicator, strength, found } of byIndicator(code.hits))
      lines.push(`    + ${found.join(', ')} ← ${shown(indicator)}  (${round(strength)})`);
    for (const cue of code.cues) {
      const what =
        cue.cue === undefined ? shown(cue.indicator) : context.say(cueWords[cue.cue] ?? plain(cue.cue));
      lines.push(`    ~ ${words(cue.start, cue.end)} ← ${what}`);
    }
  }
  for (const hit of unit.dropped) {
    lines.push(
      `  ${hit.code}: ${words(hit.start, hit.end)} ← ${shown(hit.indicator)}: ${context.say(droppedWords[hit.why])}`,
    );
  }
  if (unit.codes.length === 0 && unit.dropped.length === 0)
    lines.push(`  ${context.say({ id: 'tidak ada indikator yang cocok', en: 'no indicator matches' })}`);
  return lines;

  /** The words that each indicator found, an indicator once. */
  function byIndicator(hits: UnitExplanation['codes'][number]['hits']) {
    const found = new Map<string, { indicator: string; strength: number; found: string[] }>();
    for (const { indicator, strength, start, end } of hits) {
      const entry = found.get(indicator) ?? { indicator, strength, found: [] };
      entry.found.push(words(start, end));
      found.set(indicator, entry);
    }
    return found.values();
  }

  /** An indicator may name a hundred words: its beginning tells which one it is, all of it with --verbose. */
  function shown(indicator: string): string {
    const points = [...indicator];
    return context.globals.verbose || points.length <= longestIndicator
      ? indicator
      : `${points.slice(0, longestIndicator).join('').trimEnd()}…`;
  }

  /** The words of the unit; hits stand in [brackets], cues in {braces}, with colour where there is any. */
  function marked(): string {
    const open = new Map<number, string>();
    const close = new Map<number, string>();
    const put = (start: number, end: number, left: string, right: string) => {
      open.set(start, left + (open.get(start) ?? ''));
      close.set(end, (close.get(end) ?? '') + right);
    };
    const seen = new Set<string>();
    for (const code of unit.codes) {
      for (const { start, end } of code.hits) {
        if (seen.has(`${start}-${end}`)) continue;
        seen.add(`${start}-${end}`);
        put(start, end, mark('[', '32'), mark(']', '32'));
      }
      for (const { start, end } of code.cues) {
        if (seen.has(`${start}-${end}`)) continue;
        seen.add(`${start}-${end}`);
        put(start, end, mark('{', '33'), mark('}', '33'));
      }
    }
    const borders = [...new Set([unit.start, ...open.keys(), ...close.keys(), unit.end])].sort(
      (a, b) => a - b,
    );
    let text = '';
    borders.forEach((at, i) => {
      text += (close.get(at) ?? '') + (open.get(at) ?? '');
      const next = borders[i + 1];
      if (next !== undefined) text += printable(points.slice(at, next));
    });
    return text.trim();
  }
}

function plain(word: string): Bilingual {
  return { id: word, en: word };
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
