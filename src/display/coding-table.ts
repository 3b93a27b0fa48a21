import { axisWords, fieldWords, stanceMarks } from '../i18n/tables.js';
import type { Evidence } from '../reduce/evidence.js';
import { passagesOf } from '../reduce/passages.js';
import { oneLine } from './cells.js';
import { codeLabel } from './code-axes.js';
import type { DisplayContext } from './context.js';
import type { Kind } from './kind.js';
import { listBody } from './list.js';
import { informantLabel, techniqueLabel } from './people-axes.js';

/** The coding table of an appendix: a row a passage with all its codes, so that its words stand there once. */
export const codingTable: Kind = {
  id: 'coding-table',
  title: { id: 'Tabel koding', en: 'Coding table' },
  build(context) {
    const { words, facts } = context;
    const fields = [
      { key: 'at', label: words.say(fieldWords.reference) },
      { key: 'source', label: words.say({ id: 'Sumber data', en: 'Source' }) },
      { key: 'quote', label: words.say(fieldWords.quote) },
      { key: 'codes', label: words.say({ id: 'Kode dan sikap', en: 'Codes and stance' }) },
    ];
    const coders = new Set(facts.evidence.map(({ segment }) => segment.coder));
    if (coders.size > 1) fields.push({ key: 'coder', label: words.say(axisWords.coder) });
    const items = passagesOf(facts.evidence).map(({ doc, start, end, at, quote, codings }) => ({
      key: `${doc} ${start} ${end}`,
      values: {
        at,
        source: sourceOf(context, codings[0]!),
        quote: oneLine(quote),
        codes: codeLines(context, codings).join('\n'),
        coder: [...new Set(codings.map(({ segment }) => segment.coder))].join(', '),
      },
      refs: [at],
    }));
    return {
      ...listBody(fields, items, words),
      decisions: [],
      notes: [words.say(legend)],
      evidence: facts.evidence,
    };
  },
};

/** Who said it, or where it stands. */
export function sourceOf(context: DisplayContext, { segment, document }: Evidence): string {
  if (segment.informant !== null) return informantLabel(context.facts.study, segment.informant);
  return document.meta.title ?? techniqueLabel(context, segment.technique);
}

/** The codes of a passage, each once, with the mark of the stance. */
export function codeLines(context: DisplayContext, codings: readonly Evidence[]): string[] {
  return [
    ...new Set(
      codings.map(
        ({ segment, code }) => `${stanceMarks[segment.stance ?? 'neutral']} ${codeLabel(context, code)}`,
      ),
    ),
  ];
}

const legend = {
  id: 'Sikap terhadap kode: + mendukung, − membantah, ± beragam, ○ netral atau belum dinilai.',
  en: 'Stance towards the code: + supports, − contradicts, ± mixed, ○ neutral or not judged.',
};
