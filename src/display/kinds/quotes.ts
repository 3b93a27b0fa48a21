import { displayFaults } from '../../i18n/faults/display.js';
import { axisWords, fieldWords, noteWords, stanceWords } from '../../i18n/tables.js';
import type { Study } from '../../model/study.js';
import { oneLine, suggestionMark } from '../cells.js';
import { codeLabel } from '../code-axes.js';
import type { Kind } from '../kind.js';
import { listBody } from '../list.js';
import { caseLabel, groupLabel, informantLabel, techniqueLabel, waveLabel } from '../people-axes.js';
import { cards, narrative } from '../quote-layouts.js';

const layouts = ['daftar', 'naratif', 'kartu'] as const;
const inEnglish: Readonly<Record<string, (typeof layouts)[number]>> = {
  list: 'daftar',
  narrative: 'naratif',
  cards: 'kartu',
};

const leftOut = {
  id: '{n} kutipan tidak ditampilkan (--limit).',
  en: '{n} quotations are not shown (--limit).',
};

/** Whether a study tells waves apart, in daya.yaml or in its documents. */
function hasWaves({ settings, documents }: Study): boolean {
  return Object.keys(settings.waves).length > 0 || documents.some(({ meta }) => meta.wave !== undefined);
}

/**
 * Every coding that fits the filter, a row each, in order of document and place; `--layout naratif` as running text under
 * its code, `--layout kartu` as data cards.
 */
export const quotes: Kind = {
  id: 'quotes',
  title: { id: 'Daftar kutipan', en: 'List of quotations' },
  takes: ['layout', 'limit', 'codes', 'where'],
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
    const chosen = facts.evidence.slice(0, options.limit);
    const left = facts.evidence.length - chosen.length;
    const notes = [
      ...(facts.evidence.length === 0 ? [words.say(noteWords.nothing)] : []),
      ...(left > 0 ? [words.say(leftOut, { n: left })] : []),
    ];
    const common = { decisions: [], notes, evidence: chosen };
    const shown = { ...context, facts: { ...facts, evidence: chosen } };
    if (layout === 'naratif') return { ...narrative(shown), ...common };
    if (layout === 'kartu') return { ...cards(shown), ...common };
    const fields = [
      { key: 'at', label: words.say(fieldWords.reference) },
      { key: 'quote', label: words.say(fieldWords.quote) },
      { key: 'code', label: words.say(axisWords.code) },
      { key: 'stance', label: words.say(fieldWords.stance) },
      { key: 'informant', label: words.say(axisWords.informant) },
      ...(facts.study.cases.length > 0 ? [{ key: 'case', label: words.say(axisWords.case) }] : []),
      { key: 'group', label: words.say(axisWords.group) },
      { key: 'technique', label: words.say(axisWords.technique) },
      ...(hasWaves(facts.study) ? [{ key: 'wave', label: words.say(axisWords.wave) }] : []),
      { key: 'date', label: words.say(fieldWords.date) },
      { key: 'coder', label: words.say(axisWords.coder) },
    ];
    const items = chosen.map(({ segment, code, suggestion }) => {
      const { id, at, quote, informant, case: unit, group, technique, wave, date, stance, coder } = segment;
      return {
        key: id,
        values: {
          at: suggestion ? `${at} ${suggestionMark}` : at,
          informant: informant && informantLabel(facts.study, informant),
          case: unit && caseLabel(facts.study, unit),
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
          {
            at,
            quote,
            coding: id,
            ...(informant !== null && { informant }),
            ...(stance && { stance }),
            ...(suggestion && { suggestion }),
          },
        ],
      };
    });
    return { ...listBody(fields, items, words), ...common };
  },
};
