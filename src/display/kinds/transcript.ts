import { dayWords } from '../../i18n/date-words.js';
import { axisWords } from '../../i18n/tables.js';
import type { StudyDocument, Unit } from '../../model/document.js';
import type { Bilingual } from '../../model/words.js';
import { addressOf } from '../../reduce/locate.js';
import { rosterOf } from '../../reduce/roster.js';
import { codePointsOf } from '../../text/code-points.js';
import { codeLabel } from '../code-axes.js';
import type { DisplayContext } from '../context.js';
import { documentsShown, pictureOf } from '../documents-shown.js';
import type { Kind } from '../kind.js';
import { type Item, listBody } from '../list.js';
import { caseLabel, informantLabel } from '../people-axes.js';

/** Documents word for word: a head, then a row a turn or paragraph with its address, who speaks, and the codes that stand in it. */
export const transcript: Kind = {
  id: 'transcript',
  title: { id: 'Transkrip verbatim', en: 'Verbatim transcript' },
  takes: ['codes', 'where'],
  build(context) {
    const { words, facts } = context;
    const fields = [
      { key: 'speaker', label: words.say({ id: 'Pelaku', en: 'Speaker' }) },
      { key: 'text', label: words.say({ id: 'Transkrip verbatim', en: 'Verbatim' }) },
      { key: 'codes', label: words.say(axisWords.code) },
    ];
    const codes = codesByAddress(context);
    const items = documentsShown(context).flatMap((document) => [
      headOf(context, document),
      ...document.units.map((unit, index) => itemOf(context, document, unit, index, codes)),
    ]);
    return {
      ...listBody(fields, items, words),
      corner: words.say({ id: 'Baris', en: 'Line' }),
      decisions: [],
      notes: [],
      evidence: facts.evidence,
    };
  },
};

/**
 * Kode · Nama/inisial · Peran · Hari, tanggal · Waktu · Tempat · Pewawancara, a line each; what nobody wrote down is a
 * dash, so that it is seen to be missing. A document without informants has its title in place of a name, and no dashes.
 */
function headOf({ words, facts }: DisplayContext, { meta }: StudyDocument): Item {
  const { informants } = rosterOf(facts.study);
  const people = meta.informants.flatMap((id) => informants.get(id) ?? []);
  const names = people.map(({ pseudonym, attributes: { initials } }) =>
    initials && initials !== pseudonym ? `${pseudonym} (${initials})` : pseudonym,
  );
  const observed = meta.interviewer === undefined && meta.observer !== undefined;
  const parts: [Bilingual, string | undefined][] = [
    [{ id: 'Kode', en: 'Code' }, [meta.id, meta.informants.join(', ')].filter((part) => part).join(' · ')],
    ...(meta.informants.length > 0
      ? ([
          [{ id: 'Nama/inisial', en: 'Name/initials' }, words.list(names)],
          [{ id: 'Peran', en: 'Role' }, words.list([...new Set(people.flatMap(({ role }) => role || []))])],
        ] satisfies [Bilingual, string][])
      : ([
          [{ id: 'Judul', en: 'Title' }, meta.title],
          [axisWords.case, meta.about && caseLabel(facts.study, meta.about)],
        ] satisfies [Bilingual, string | undefined][])),
    [{ id: 'Hari, tanggal', en: 'Day, date' }, meta.date && dayWords(meta.date, words.language)],
    [{ id: 'Waktu', en: 'Time' }, [meta.start, meta.end].filter((time) => time).join('–')],
    [{ id: 'Tempat', en: 'Place' }, meta.site],
    [
      observed ? { id: 'Pengamat', en: 'Observer' } : { id: 'Pewawancara', en: 'Interviewer' },
      meta.interviewer ?? meta.observer,
    ],
  ];
  const known = meta.informants.length > 0 ? parts : parts.filter(([, value]) => value);
  const text = known.map(([name, value]) => `${words.say(name)}: ${value || '–'}`).join('\n');
  return { key: meta.id, label: meta.id, values: { text }, pictures: { text: pictureOf(meta) } };
}

function itemOf(
  context: DisplayContext,
  document: StudyDocument,
  unit: Unit,
  index: number,
  codes: ReadonlyMap<string, readonly string[]>,
): Item {
  const text = codePointsOf(document).slice(unit.textStart, unit.end).trim();
  if (unit.kind === 'heading')
    return { key: `${document.meta.id}#${index}`, label: '', values: { text: text.replace(/^#+\s*/, '') } };
  const at = addressOf(document, unit);
  return {
    key: at,
    label: at,
    values: { speaker: speakerOf(context, unit), text, codes: codes.get(at)?.join('; ') },
    refs: [at],
  };
}

function speakerOf(context: DisplayContext, unit: Unit): string | null {
  if (unit.kind !== 'turn') return null;
  if (unit.informant !== undefined) return informantLabel(context.facts.study, unit.informant);
  if (unit.standing === 'interviewer') return context.words.say({ id: 'Pewawancara', en: 'Interviewer' });
  return unit.label ?? null;
}

function codesByAddress(context: DisplayContext): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { segment, code } of context.facts.evidence) {
    const label = codeLabel(context, code);
    const labels = found.get(segment.at);
    if (labels === undefined) found.set(segment.at, [label]);
    else if (!labels.includes(label)) labels.push(label);
  }
  return found;
}
