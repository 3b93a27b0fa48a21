import { groupLabel, techniqueLabel } from '../display/people-axes.js';
import type { Bilingual } from '../model/words.js';
import type { VerdictContext } from './context.js';
import { issuingGroup } from './independence.js';
import { levelName, witnessName } from './names.js';
import { sentenceOf } from './sentence.js';
import type { Dimension, Verdict } from './verdict.js';
import { decisionInWords, proposalInWords, reasonInWords } from './verdict-words.js';
import { isDirected } from './witness-stance.js';

const said = {
  proposal: { id: 'Usulan sistem: {proposal}.', en: 'Proposed by the program: {proposal}.' },
  decision: { id: 'Keputusan peneliti: {decision}.', en: "Researcher's decision: {decision}." },
  issued: {
    id: '{doc} diterbitkan oleh {group}; bukan sumber atau teknik yang bebas dari kelompok itu.',
    en: '{doc} was issued by {group}; it is no source or technique independent of that group.',
  },
  dependent: {
    id: '{id}: {technique} hanya memuat suara kelompok yang juga diwawancarai; tidak dihitung sebagai teknik yang bebas.',
    en: '{id}: {technique} holds only the voice of the group that was interviewed too; it does not count as an independent technique.',
  },
  oneWitness: {
    id: '{id}: bertumpu pada satu sumber data ({who}).',
    en: '{id}: rests on one witness ({who}).',
  },
  oneInformant: {
    id: '{id}: bertumpu pada satu {informant} ({who}).',
    en: '{id}: rests on one {informant} ({who}).',
  },
  fewInformants: {
    id: '{id}: kurang dari {n} {informant} menyatakan sikap.',
    en: '{id}: fewer than {n} {informants} take a stance.',
  },
  fewTechniques: {
    id: '{id}: kurang dari {n} teknik memuat sikap.',
    en: '{id}: fewer than {n} techniques hold a stance.',
  },
  leftOut: {
    id: '{id}: tidak dibandingkan karena kurang dari dua pihak: {what}.',
    en: '{id}: not compared because there are fewer than two parties: {what}.',
  },
  excluded: {
    id: '{id}: {n} koding dikecualikan peneliti.',
    en: '{id}: {n} codings excluded by the researcher.',
  },
  apart: {
    id: '{id}: {n} koding tidak dihitung karena tidak berdampingan dengan kode yang disyaratkan.',
    en: '{id}: {n} codings do not count because they do not stand beside the codes asked for.',
  },
  nobody: {
    id: '{id}: {n} koding berada pada suara yang tidak dikenal dan tidak dihitung untuk siapa pun.',
    en: '{id}: {n} codings stand in unidentified voices and count for nobody.',
  },
} as const satisfies Record<string, Bilingual>;

/** One generated sentence a finding, with proposal and decision side by side. */
export function sentenceNotes(context: VerdictContext, dimension: 'source' | 'technique'): string[] {
  const { words } = context;
  return context.verdicts.map((verdict) => {
    const reason = reasonInWords(context, verdict).replace(/[.\s]+$/, '');
    const decision = decisionInWords(context, verdict) + (reason === '' ? '' : `: ${reason}`);
    const sentences = [
      sentenceOf(context, verdict[dimension]),
      words.say(said.proposal, { proposal: proposalInWords(context, verdict) }),
      words.say(said.decision, { decision }),
    ];
    return `${verdict.finding.id}: ${sentences.filter((sentence) => sentence !== '').join(' ')}`;
  });
}

/** What a reader must know to weigh the verdicts: dependence, thin evidence, what was left out. */
export function cautionNotes(context: VerdictContext, dimension?: Dimension['id']): string[] {
  return [
    ...issuedNotes(context),
    ...context.verdicts.flatMap((verdict) => cautions(context, verdict, dimension)),
  ];
}

function cautions(context: VerdictContext, verdict: Verdict, dimension?: Dimension['id']): string[] {
  const { words, rules } = context;
  const { id } = verdict.finding;
  const directed = verdict.witnesses.filter(({ stance }) => isDirected(stance));
  const informants = directed.filter(({ witness }) => witness.kind === 'informant');
  const techniques = new Set(
    verdict.codings
      .filter(({ stance }) => isDirected(stance))
      .map(({ evidence }) => evidence.segment.technique),
  );
  const notes: string[] = [];
  const note = (bilingual: Bilingual, values: Record<string, string | number> = {}): void => {
    notes.push(words.say(bilingual, { id, ...values }));
  };
  if (informants.length === 1) note(said.oneInformant, { who: informants[0]!.witness.id });
  else if (directed.length === 1) note(said.oneWitness, { who: witnessName(directed[0]!) });
  else if (directed.length > 1 && informants.length < rules.minimum.informants)
    note(said.fewInformants, { n: rules.minimum.informants });
  if (directed.length > 0 && techniques.size < rules.minimum.techniques)
    note(said.fewTechniques, { n: rules.minimum.techniques });
  for (const key of verdict.technique.dependent)
    note(said.dependent, { technique: techniqueLabel(context.display, key) });
  const judged = dimension === undefined || dimension === 'time' ? undefined : verdict[dimension];
  const small = judged?.inside?.filter(({ outcome }) => outcome === null) ?? [];
  if (judged && small.length > 0) {
    const other = judged.id === 'source' ? 'technique' : 'source';
    note(said.leftOut, {
      what: words.list(small.map(({ key }) => levelName(context, other, key.replace(/^case:/, '')))),
    });
  }
  const { excluded, apart, nobody } = verdict.left;
  if (excluded > 0) note(said.excluded, { n: excluded });
  if (apart > 0) note(said.apart, { n: apart });
  if (nobody > 0) note(said.nobody, { n: nobody });
  return notes;
}

/** Documents among the evidence that a group of the study issued. */
function issuedNotes(context: VerdictContext): string[] {
  const documents = new Set(
    context.verdicts.flatMap(({ codings }) => codings.map(({ evidence }) => evidence.document)),
  );
  return [...documents].flatMap((document) => {
    const group = issuingGroup(context.facts.study, document);
    if (group === null) return [];
    const values = { doc: document.meta.id, group: groupLabel(context.display, group) };
    return [context.words.say(said.issued, values)];
  });
}
