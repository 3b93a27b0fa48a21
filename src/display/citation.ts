import { dateWords } from '../i18n/date-words.js';
import type { Evidence } from '../reduce/evidence.js';
import { rosterOf } from '../reduce/roster.js';
import { type DisplayContext, local } from './context.js';
import { groupLabel, techniqueLabel } from './people-axes.js';

/**
 * How a quotation is cited in running text, as `thesis.citation` says: `{name}`, `{role}`, `{group}`, `{date}`,
 * `{technique}`, `{site}`, `{informant}`, `{at}`. The address is added where the pattern has no place for it, since every
 * quotation leads back to its words; words without an informant are cited by technique, place and date.
 */
export function citationOf(context: DisplayContext, { segment, document }: Evidence): string {
  const { words, facts } = context;
  const informant = rosterOf(facts.study).informants.get(segment.informant ?? '');
  const { meta } = document;
  const values: Readonly<Record<string, string>> = {
    name: informant?.pseudonym || segment.informant || '',
    role: informant?.role || (segment.group === null ? '' : groupLabel(context, segment.group)),
    group: segment.group === null ? '' : groupLabel(context, segment.group),
    date: segment.date === null ? '' : dateWords(segment.date, words.language),
    technique: techniqueLabel(context, segment.technique),
    site: meta.site ?? '',
    informant: segment.informant ?? '',
    at: segment.at,
  };
  const spoken = segment.informant !== null && segment.technique === 'interview';
  const pattern =
    (spoken && local(context, facts.study.settings.thesis.citation)) ||
    (segment.informant === null ? '({technique}, {site}, {date})' : '({technique}, {name}, {role}, {date})');
  const filled = pattern
    .replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place)
    .replace(/(?:,\s*)+(?=[,)])/g, '')
    .replace(/\(\s*,\s*/g, '(');
  if (pattern.includes('{at}')) return filled;
  return filled.endsWith(')') ? `${filled.slice(0, -1)}; ${segment.at})` : `${filled} (${segment.at})`;
}
