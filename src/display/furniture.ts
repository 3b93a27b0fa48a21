import type { Table } from '../model/table.js';
import type { DisplayContext } from './context.js';
import { local } from './context.js';

/** Label, number and source line of a table in a thesis, where daya.yaml asks for them. */
export function furnitureOf(
  context: Pick<DisplayContext, 'words' | 'facts' | 'options'>,
): Pick<Table, 'furniture'> {
  const { words, facts, options } = context;
  const { chapter, label, source } = facts.study.settings.thesis;
  if ([chapter, label, source, options.number].every((said) => said === undefined)) return {};
  const line = local(context, source);
  return {
    furniture: {
      label: local(context, label) || words.term('table'),
      ...(chapter !== undefined && { chapter: String(chapter) }),
      ...(options.number !== undefined && { number: options.number }),
      ...(line !== '' && { source: line.replaceAll('{year}', yearOf(context)) }),
    },
  };
}

/** The year in which the last document came about: a table must not depend on the day it is made. */
function yearOf({ facts }: Pick<DisplayContext, 'facts'>): string {
  const years = facts.study.documents.flatMap(({ meta }) => meta.date?.slice(0, 4) ?? []).sort();
  return years.at(-1) ?? '';
}
