import { dateWords } from '../../i18n/date-words.js';
import { axisWords } from '../../i18n/tables.js';
import type { Code } from '../../model/codebook.js';
import { distinctDocuments, distinctPeople } from '../../reduce/distinct.js';
import type { Evidence } from '../../reduce/evidence.js';
import { withAncestors } from '../../reduce/opportunity.js';
import { passagesOf } from '../../reduce/passages.js';
import { codeLabel, keyOf } from '../code-axes.js';
import type { DisplayContext } from '../context.js';
import type { Kind } from '../kind.js';
import { type Item, listBody } from '../list.js';

/** The codebooks as a tree: how often, by whom, where and when each code stands; a code counts everything below it. */
export const tree: Kind = {
  id: 'tree',
  title: { id: 'Pohon kode', en: 'Code tree' },
  takes: ['dropEmpty', 'codes', 'where'],
  build(context) {
    const { words, facts } = context;
    const fields = [
      { key: 'segments', label: words.say({ id: '{Segment}', en: '{Segments}' }) },
      { key: 'informants', label: words.say({ id: '{Informant}', en: '{Informants}' }) },
      { key: 'documents', label: words.say({ id: '{Document}', en: '{Documents}' }) },
      { key: 'groups', label: words.say({ id: 'Kelompok', en: 'Groups' }) },
      { key: 'characters', label: words.say({ id: 'Bagian teks (%)', en: 'Share of text (%)' }) },
      { key: 'first', label: words.say({ id: 'Pertama', en: 'First' }) },
      { key: 'last', label: words.say({ id: 'Terakhir', en: 'Last' }) },
    ];
    const under = evidenceUnder(context);
    const length = facts.study.documents.reduce((sum, { body }) => sum + body.length, 0);
    const items = shownCodes(context).map((code) => itemOf(context, code, under.get(code.ref) ?? [], length));
    return {
      ...listBody(fields, items, words),
      corner: words.say(axisWords.code),
      decisions: [
        words.say({
          id: 'Sebuah kode menghitung semua yang di bawahnya, tiap {segment} dan {informant} sekali.',
          en: 'A code counts everything below it, each {segment} and {informant} once.',
        }),
      ],
      notes: [],
      evidence: facts.evidence,
    };
  },
};

function shownCodes({ facts, codes }: DisplayContext): readonly Code[] {
  if (!codes) return facts.codes.codes;
  const refs = new Set(
    codes.flatMap((code) => [code, ...facts.codes.descendants(code)]).map(({ ref }) => ref),
  );
  return facts.codes.codes.filter(({ ref }) => refs.has(ref));
}

function evidenceUnder({ facts }: DisplayContext): Map<string, Evidence[]> {
  const found = new Map<string, Evidence[]>();
  for (const one of facts.evidence) {
    for (const { ref } of withAncestors(one.code, facts.codes)) {
      const list = found.get(ref);
      if (list === undefined) found.set(ref, [one]);
      else list.push(one);
    }
  }
  return found;
}

function itemOf(context: DisplayContext, code: Code, evidence: readonly Evidence[], length: number): Item {
  const passages = passagesOf(evidence);
  const dates = evidence.flatMap(({ segment }) => segment.date ?? []).sort();
  const date = (value: string | undefined): string | null =>
    value === undefined ? null : dateWords(value, context.words.language);
  const groups = new Set(evidence.flatMap(({ segment }) => segment.group ?? []));
  return {
    key: keyOf(code, context.facts.codes),
    label: `${'· '.repeat(code.path.length - 1)}${codeLabel(context, code)}`,
    values: {
      segments: passages.length,
      informants: distinctPeople(evidence).size,
      documents: distinctDocuments(evidence).size,
      groups: groups.size,
      characters: length === 0 ? 0 : Math.round((covered(evidence) / length) * 1000) / 10,
      first: date(dates[0]),
      last: date(dates.at(-1)),
    },
    refs: [...new Set(passages.map(({ at }) => at))],
  };
}

/** Characters that some codings cover, each once; the evidence is in order of document and place. */
function covered(evidence: readonly Evidence[]): number {
  let sum = 0;
  let doc = '';
  let reach = 0;
  for (const { segment } of evidence) {
    if (segment.doc !== doc) {
      doc = segment.doc;
      reach = 0;
    }
    sum += Math.max(0, segment.end - Math.max(segment.start, reach));
    reach = Math.max(reach, segment.end);
  }
  return sum;
}
