import { dayWords } from '../i18n/date-words.js';
import { axisWords, fieldWords } from '../i18n/tables.js';
import { type Passage, passagesOf } from '../reduce/passages.js';
import { oneLine } from './cells.js';
import { codeLines, sourceOf } from './coding-table.js';
import type { DisplayContext } from './context.js';
import type { Kind } from './kind.js';
import { listBody } from './list.js';
import { groupLabel, techniqueLabel } from './people-axes.js';

/**
 * Data cards of an appendix, a card a passage with all its codes. With `perCode` there are at most so many of each code,
 * one of each source of data before any has two: the words of the others stand in the coding table.
 */
export function dataCards(perCode?: number): Kind {
  return {
    id: 'data-cards',
    title: { id: 'Kartu data', en: 'Data cards' },
    build(context) {
      const { words, facts } = context;
      const all = passagesOf(facts.evidence);
      const shown = perCode === undefined ? all : sample(all, perCode);
      const field = { key: 'content', label: words.say({ id: 'Isi', en: 'Content' }) };
      const items = shown.map((passage, index) => ({
        key: `${passage.doc} ${passage.start} ${passage.end}`,
        label: `${index + 1} · ${passage.at}`,
        values: { content: linesOf(context, passage) },
        refs: [passage.at],
      }));
      const cut = shown.length < all.length ? [words.say(cutNote, counts(shown, all, perCode))] : [];
      return {
        ...listBody([field], items, words),
        corner: words.say({ id: 'Kartu', en: 'Card' }),
        decisions: [],
        notes: cut,
        evidence: facts.evidence,
      };
    },
  };
}

const cutNote = {
  id: '{shown} dari {all} kartu: paling banyak {n} dari tiap kode, lebih dahulu satu dari tiap sumber data. Kutipan lainnya ada dalam tabel koding.',
  en: '{shown} of {all} cards: at most {n} of each code, one of each source of data first. The other quotations stand in the coding table.',
};

function counts(shown: readonly Passage[], all: readonly Passage[], perCode = 0): Record<string, number> {
  return { shown: shown.length, all: all.length, n: perCode };
}

function linesOf(context: DisplayContext, passage: Passage): string {
  const { words } = context;
  const first = passage.codings[0]!;
  const { segment, document } = first;
  const memos = [...new Set(passage.codings.flatMap((one) => one.segment.memo || []))];
  const about = [
    sourceOf(context, first),
    segment.group && groupLabel(context, segment.group),
    techniqueLabel(context, segment.technique),
    segment.date && dayWords(segment.date, words.language),
    document.meta.site,
  ];
  const lines: [string, string][] = [
    [words.say({ id: 'Sumber data', en: 'Source' }), about.filter((part) => part).join(' · ')],
    [words.say(fieldWords.quote), `“${oneLine(passage.quote)}”`],
    [words.say(axisWords.code), codeLines(context, passage.codings).join('; ')],
    ...memos.map((memo): [string, string] => ['Memo', oneLine(memo)]),
  ];
  return lines.map(([name, value]) => `${name}: ${value}`).join('\n');
}

/** Passages so that each code has as many as it may have; in order of the text. */
function sample(passages: readonly Passage[], perCode: number): Passage[] {
  const chosen = new Set<Passage>();
  const byCode = new Map<string, Passage[]>();
  for (const passage of passages)
    for (const { code } of passage.codings) {
      const of = byCode.get(code.ref);
      if (of === undefined) byCode.set(code.ref, [passage]);
      else if (of.at(-1) !== passage) of.push(passage);
    }
  for (const candidates of byCode.values()) {
    const taken = candidates.filter((passage) => chosen.has(passage));
    const voices = new Set(taken.map(voiceOf));
    const fresh = candidates.filter((passage) => !chosen.has(passage));
    for (const again of [false, true])
      for (const passage of fresh) {
        if (taken.length >= perCode || chosen.has(passage) || (!again && voices.has(voiceOf(passage))))
          continue;
        chosen.add(passage);
        taken.push(passage);
        voices.add(voiceOf(passage));
      }
  }
  return passages.filter((passage) => chosen.has(passage));
}

function voiceOf({ doc, codings }: Passage): string {
  return codings[0]?.witness?.key ?? doc;
}
