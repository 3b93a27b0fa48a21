import { dayWords } from '../../i18n/date-words.js';
import type { StudyDocument } from '../../model/document.js';
import { addressOf } from '../../reduce/locate.js';
import { codePointsOf } from '../../text/code-points.js';
import type { DisplayContext } from '../context.js';
import { documentsShown, pictureOf } from '../documents-shown.js';
import type { Kind } from '../kind.js';
import { type Item, listBody } from '../list.js';

/**
 * Field notes: Tanggal | Tempat | Deskripsi | Refleksi, a row a paragraph with its address. What the researcher reflects
 * stands beside the description that it follows. Of documents of observation, unless a filter names documents or techniques.
 */
export const fieldNotes: Kind = {
  id: 'field-notes',
  title: { id: 'Catatan lapangan', en: 'Field notes' },
  takes: ['where'],
  build(context) {
    const { words } = context;
    const fields = [
      { key: 'date', label: words.say({ id: 'Tanggal', en: 'Date' }) },
      { key: 'place', label: words.say({ id: 'Tempat', en: 'Place' }) },
      { key: 'description', label: words.say({ id: 'Deskripsi', en: 'Description' }) },
      { key: 'reflection', label: words.say({ id: 'Refleksi', en: 'Reflection' }) },
    ];
    const { where = {} } = context.options;
    const asked = 'document' in where || 'technique' in where;
    const documents = documentsShown(context).filter(({ meta }) => asked || meta.technique === 'observation');
    const items = documents.flatMap((document) => rowsOf(context, document));
    return {
      ...listBody(fields, items, words),
      corner: words.say({ id: 'Baris', en: 'Line' }),
      decisions: [],
      notes:
        documents.length === 0
          ? [
              words.say({
                id: 'Studi ini belum punya catatan observasi.',
                en: 'This study has no notes of observation.',
              }),
            ]
          : [],
    };
  },
};

function rowsOf({ words }: DisplayContext, document: StudyDocument): Item[] {
  const { meta, units } = document;
  const rows: (Item & { values: Record<string, string | null> })[] = [];
  // Headings stand above the paragraph that they open, not on a line of their own.
  let heading = '';
  for (const unit of units) {
    const text = codePointsOf(document).slice(unit.textStart, unit.end).trim();
    if (unit.kind === 'heading') {
      heading = text.replace(/^#+\s*/, '');
      continue;
    }
    const last = rows.at(-1);
    const isNote = unit.standing === 'note';
    if (isNote && last !== undefined) {
      last.values.reflection = [last.values.reflection, text].filter(Boolean).join('\n');
      continue;
    }
    const at = addressOf(document, unit);
    rows.push({
      key: at,
      label: at,
      values: {
        date: rows.length === 0 && meta.date !== undefined ? dayWords(meta.date, words.language) : null,
        place: rows.length === 0 ? (meta.site ?? null) : null,
        description: isNote ? null : [heading, text].filter(Boolean).join('\n'),
        reflection: isNote ? text : null,
      },
      refs: [at],
      ...(rows.length === 0 && { pictures: { description: pictureOf(meta) } }),
    });
    heading = '';
  }
  return rows;
}
