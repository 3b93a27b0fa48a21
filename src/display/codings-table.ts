import { axisWords, fieldWords, stanceWords, TableWords } from '../i18n/tables.js';
import type { CodedSegment } from '../model/coding.js';
import type { Table } from '../model/table.js';
import type { Language } from '../model/words.js';
import type { Facts } from '../reduce/evidence.js';
import { oneLine } from './cells.js';
import { listBody } from './list.js';
import { provenanceOf } from './provenance.js';

/** Codings as a table, a row each, orphans included: what `codings list` prints where it does not print JSON. */
export function codingsTable(facts: Facts, segments: readonly CodedSegment[], language: Language): Table {
  const words = new TableWords(language, facts.study.settings.terms);
  const lost = words.say({ id: 'hilang', en: 'lost' });
  const fields = [
    { key: 'at', label: words.say(fieldWords.reference) },
    { key: 'code', label: words.say(axisWords.code) },
    { key: 'stance', label: words.say(fieldWords.stance) },
    { key: 'coder', label: words.say(axisWords.coder) },
    { key: 'confidence', label: words.say({ id: 'Keyakinan', en: 'Confidence' }) },
    { key: 'quote', label: words.say(fieldWords.quote) },
    { key: 'id', label: 'Id' },
  ];
  const items = segments.map((segment) => ({
    key: segment.id,
    values: {
      at: segment.at ?? `${segment.doc}: ${lost}`,
      code: segment.code,
      stance: segment.stance && words.say(stanceWords[segment.stance]),
      coder: segment.coder,
      confidence: segment.confidence,
      quote: oneLine(segment.quote),
      id: segment.id,
    },
  }));
  const shown = new Set(segments.map(({ id }) => id));
  const evidence = facts.evidence.filter(({ segment }) => shown.has(segment.id));
  return {
    kind: 'codings',
    title: words.say({ id: 'Daftar koding', en: 'List of codings' }),
    caption: '',
    ...listBody(fields, items, words),
    notes: [],
    provenance: provenanceOf(facts, evidence, 'codings', language),
  };
}
