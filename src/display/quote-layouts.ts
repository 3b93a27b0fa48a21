import { dayWords } from '../i18n/date-words.js';
import { axisWords, fieldWords, stanceWords } from '../i18n/tables.js';
import type { Evidence } from '../reduce/evidence.js';
import { rosterOf } from '../reduce/roster.js';
import { oneLine } from './cells.js';
import { citationOf } from './citation.js';
import { codeLabel } from './code-axes.js';
import type { DisplayContext } from './context.js';
import type { Body } from './cross.js';
import { type Item, listBody } from './list.js';
import { groupLabel, informantLabel, techniqueLabel, waveLabel } from './people-axes.js';

/** Words from which on a quotation stands as a block of its own. */
const blockFrom = 40;

/** Quotations as running text: under each code a sentence that introduces the speaker, the words, and the citation. */
export function narrative(context: DisplayContext): Body {
  const { words, facts } = context;
  const field = { key: 'text', label: words.say({ id: 'Uraian', en: 'Text' }) };
  const order = new Map(facts.codes.codes.map(({ ref }, index) => [ref, index]));
  const byCode = [...facts.evidence].sort((a, b) => order.get(a.code.ref)! - order.get(b.code.ref)!);
  const items = byCode.map((one): Item => {
    const quote = oneLine(one.segment.quote);
    const intro = introduction(context, one);
    const block = quote.split(' ').length >= blockFrom;
    const text = block
      ? `${intro}:\n\n${quote}\n${citationOf(context, one)}`
      : `${intro}: “${quote}” ${citationOf(context, one)}.`;
    return { ...source(one), label: codeLabel(context, one.code), values: { text } };
  });
  return { ...listBody([field], items, words), corner: words.say(axisWords.code) };
}

function introduction(context: DisplayContext, { segment, document }: Evidence): string {
  const { words, facts } = context;
  const informant = rosterOf(facts.study).informants.get(segment.informant ?? '');
  if (informant) {
    const who = informant.role ? `${informant.pseudonym} (${informant.role})` : informant.pseudonym;
    return words.say(
      segment.stance === 'contradicts'
        ? { id: '{who} menyatakan sebaliknya', en: '{who} said the contrary' }
        : { id: '{who} menyatakan', en: '{who} said' },
      { who },
    );
  }
  if (document.meta.technique === 'observation')
    return words.say({ id: 'Catatan observasi menunjukkan', en: 'Field notes show' });
  return words.say(
    { id: '{Document} {title} memuat', en: '{Document} {title} says' },
    {
      title: document.meta.title ?? segment.doc,
    },
  );
}

/** Quotations as data cards: for each the same lines, from the number to the words. */
export function cards(context: DisplayContext): Body {
  const { words, facts } = context;
  const items = facts.evidence.flatMap((one, index): Item[] => {
    const { segment, code } = one;
    const lines: [string, string, string | null | undefined][] = [
      ['number', words.say({ id: 'Kartu data', en: 'Data card' }), String(index + 1)],
      ['at', words.say(fieldWords.reference), segment.at],
      [
        'informant',
        words.say(axisWords.informant),
        segment.informant && informantLabel(facts.study, segment.informant),
      ],
      ['group', words.say(axisWords.group), segment.group && groupLabel(context, segment.group)],
      ['technique', words.say(axisWords.technique), techniqueLabel(context, segment.technique)],
      ['date', words.say(fieldWords.date), segment.date && dayWords(segment.date, words.language)],
      ['wave', words.say(axisWords.wave), segment.wave && waveLabel(context, segment.wave)],
      ['site', words.say({ id: 'Tempat', en: 'Place' }), one.document.meta.site],
      ['code', words.say(axisWords.code), segmentPath(context, one) || codeLabel(context, code)],
      ['stance', words.say(fieldWords.stance), segment.stance && words.say(stanceWords[segment.stance])],
      ['quote', words.say(fieldWords.quote), `“${oneLine(segment.quote)}”`],
      ['memo', 'Memo', segment.memo],
    ];
    return lines
      .filter(([, , value]) => value)
      .map(([name, label, value]) => ({
        ...(name === 'quote' ? source(one) : {}),
        key: `${segment.id}/${name}`,
        label,
        values: { value },
      }));
  });
  const field = { key: 'value', label: words.say({ id: 'Isi', en: 'Content' }) };
  return { ...listBody([field], items, words), corner: words.say({ id: 'Kartu', en: 'Card' }) };
}

/** A code under all that stands above it. */
function segmentPath(context: DisplayContext, { segment, code }: Evidence): string {
  const { codes } = context.facts;
  return code.path
    .flatMap((id) => codes.find(`${segment.codebook}:${id}`) ?? [])
    .map((one) => codeLabel(context, one))
    .join(' › ');
}

function source({ segment }: Evidence): Pick<Item, 'key' | 'refs' | 'quotes'> {
  const { id, at, quote, informant, stance } = segment;
  return {
    key: id,
    refs: [at],
    quotes: [{ at, quote, coding: id, ...(informant !== null && { informant }), ...(stance && { stance }) }],
  };
}
