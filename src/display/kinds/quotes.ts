import { displayFaults } from '../../i18n/faults/display.js';
import { axisWords, fieldWords, noteWords, stanceWords } from '../../i18n/tables.js';
import { oneLine } from '../cells.js';
import { codeLabel } from '../code-axes.js';
import type { Kind } from '../kind.js';
import { listBody } from '../list.js';
import { groupLabel, informantLabel, techniqueLabel, waveLabel } from '../people-axes.js';
import { cards, narrative } from '../quote-layouts.js';

const layouts = ['daftar', 'naratif', 'kartu'] as const;
const inEnglish: Readonly<Record<string, (typeof layouts)[number]>> = {
  list: 'daftar',
  narrative: 'naratif',
  cards: 'kartu',
};

/**
 * Every coding that fits the filter, a row each, in order of document and place; `--layout naratif` as running text under
 * its code, `--layout kartu` as data cards.
 */
export const quotes: Kind = {
  id: 'quotes',
  title: { id: 'Daftar kutipan', en: 'List of quotations' },
  build(context) {
    const { words, facts, options } = context;
    const wanted = options.layout ?? 'daftar';
    const layout = layouts.find((known) => known === wanted) ?? inEnglish[wanted];
    if (layout === undefined) {
      const word = options.layout ?? '';
      context.faults.push(
        displayFaults.unknownOption.at(undefined, { option: 'layout', word, known: layouts }),
      );
    }
    const notes = facts.evidence.length === 0 ? [words.say(noteWords.nothing)] : [];
    const common = { decisions: [], notes, evidence: facts.evidence };
    if (layout === 'naratif') return { ...narrative(context), ...common };
    if (layout === 'kartu') return { ...cards(context), ...common };
    const fields = [
      { key: 'at', label: words.say(fieldWords.reference) },
      { key: 'quote', label: words.say(fieldWords.quote) },
      { key: 'code', label: words.say(axisWords.code) },
      { key: 'stance', label: words.say(fieldWords.stance) },
      { key: 'informant', label: words.say(axisWords.informant) },
      { key: 'group', label: words.say(axisWords.group) },
      { key: 'technique', label: words.say(axisWords.technique) },
      { key: 'wave', label: words.say(axisWords.wave) },
      { key: 'date', label: words.say(fieldWords.date) },
      { key: 'coder', label: words.say(axisWords.coder) },
    ];
    const items = facts.evidence.map(({ segment, code }) => {
      const { id, at, quote, informant, group, technique, wave, date, stance, coder } = segment;
      return {
        key: id,
        values: {
          at,
          informant: informant && informantLabel(facts.study, informant),
          group: group && groupLabel(context, group),
          technique: techniqueLabel(context, technique),
          wave: wave && waveLabel(context, wave),
          date,
          code: codeLabel(context, code),
          stance: stance && words.say(stanceWords[stance]),
          quote: oneLine(quote),
          coder,
        },
        refs: [at],
        quotes: [
          { at, quote, coding: id, ...(informant !== null && { informant }), ...(stance && { stance }) },
        ],
      };
    });
    return { ...listBody(fields, items, words), ...common };
  },
};
