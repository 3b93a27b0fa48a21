import { type Item, listBody } from '../display/list.js';
import { TableWords } from '../i18n/tables.js';
import type { Table } from '../model/table.js';
import type { Bilingual, Language } from '../model/words.js';

/** A column of a list and how its value comes about. */
export interface Field {
  readonly key: string;
  readonly label: Bilingual;
}

/** A list that no coded data stand behind: what was done, what is to be mended, what was written down. */
export function plainList(
  about: {
    readonly kind: string;
    readonly title: Bilingual;
    readonly language: Language;
    readonly tool: string;
  },
  fields: readonly Field[],
  items: readonly Item[],
  notes: readonly Bilingual[] = [],
): Table {
  const words = new TableWords(about.language);
  return {
    kind: about.kind,
    title: words.say(about.title),
    caption: '',
    ...listBody(
      fields.map(({ key, label }) => ({ key, label: words.say(label) })),
      items,
      words,
    ),
    notes: notes.map((note) => words.say(note)),
    provenance: {
      tool: about.tool,
      study: '',
      codebooks: {},
      coders: [],
      reviewed: { accepted: 0, total: 0 },
      digest: '',
    },
  };
}
