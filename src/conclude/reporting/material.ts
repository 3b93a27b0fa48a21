import { proposalWords } from '../../i18n/verdicts.js';
import type { Bilingual } from '../../model/words.js';
import { rosterOf } from '../../reduce/roster.js';
import { witnessName } from '../../triangulate/names.js';
import type { Verdict } from '../../triangulate/verdict.js';
import type { ConclusionContext } from '../context.js';
import { negativeCases } from '../negative-cases.js';
import { openCases } from '../requirements.js';
import { FieldMaterial } from './field-material.js';

/** What a study says of itself, in words of a table: the answers that fill reporting checklists. Empty where it says nothing. */
export class ReportingMaterial extends FieldMaterial {
  constructor(
    context: ConclusionContext,
    /** What is known of saturation, in words; empty where it is not judged. */
    readonly saturation: string,
  ) {
    super(context);
  }

  /** Whose codings are in use, and how many of the rules' were reviewed. */
  coders(): string {
    const { settings } = this.study;
    const { evidence } = this.context.facts;
    const names = [...new Set(evidence.map(({ segment }) => segment.coder))].map((id) =>
      id === 'rules'
        ? this.say({ id: 'aturan program', en: 'rules of the program' })
        : (settings.coders[id]?.name ?? id),
    );
    return names.join(', ');
  }

  /** Acts in the coding logs by people, with first and last day. */
  log(): string {
    const times: string[] = [];
    const who = new Set<string>();
    for (const { coder, events } of this.study.logs) {
      if (coder === 'rules') continue;
      who.add(coder);
      for (const { event } of events) if (event.at !== undefined) times.push(event.at.slice(0, 10));
    }
    if (times.length === 0) return '';
    times.sort();
    return this.say(
      { id: '{n} tindakan oleh {who}, {from} – {to}', en: '{n} acts by {who}, {from} – {to}' },
      { n: times.length, who: [...who].join(', '), from: times[0]!, to: times.at(-1)! },
    );
  }

  codebooks(): string {
    return this.study.codebooks
      .map(({ id, version, codes }) =>
        this.say(
          { id: '{id} {version} ({n} kode)', en: '{id} {version} ({n} codes)' },
          { id, version, n: codes.length },
        ),
      )
      .join(', ');
  }

  /** Deductive and inductive codes. */
  origins(): string {
    const codes = this.study.codebooks.flatMap((codebook) => codebook.codes);
    const count = (kind: string): number => codes.filter(({ origin }) => origin?.kind === kind).length;
    const unstated = codes.length - count('deductive') - count('inductive');
    return this.say(
      {
        id: 'deduktif {d}, induktif {i}, tidak dinyatakan {u}',
        en: 'deductive {d}, inductive {i}, not stated {u}',
      },
      { d: count('deductive'), i: count('inductive'), u: unstated },
    );
  }

  /** Codes by how many informants name them: those of many, those of one. */
  themes(rare: boolean): string {
    const who = new Map<string, Set<string>>();
    for (const { code, witness } of this.context.facts.evidence)
      if (witness !== null) who.set(code.id, (who.get(code.id) ?? new Set()).add(witness.key));
    const threshold = Math.max(2, Math.ceil(rosterOf(this.study).informants.size / 2));
    return [...who]
      .filter(([, { size }]) => (rare ? size === 1 : size >= threshold))
      .map(([code]) => code)
      .join(', ');
  }

  /** Documents whose received file and its fingerprint are on record. */
  sources(): string {
    const { documents } = this.study;
    const hashed = documents.filter(
      ({ meta }) => meta.source !== undefined && meta.sha256 !== undefined,
    ).length;
    return this.say(
      {
        id: '{n} dari {of} dokumen dengan berkas asal dan sidik SHA-256',
        en: '{n} of {of} documents with their received file and its SHA-256',
      },
      { n: hashed, of: documents.length },
    );
  }

  memos(): string {
    const { memos } = this.study;
    return memos.length === 0 ? '' : this.say({ id: '{n} memo', en: '{n} memos' }, { n: memos.length });
  }

  /** Findings by what the program proposes. */
  findings(): string {
    const groups = new Map<string, string[]>();
    for (const { finding, proposal } of this.context.verdicts) {
      const word = this.say(proposalWords[proposal.id]);
      groups.set(word, [...(groups.get(word) ?? []), finding.id]);
    }
    return [...groups].map(([word, ids]) => `${ids.join(', ')}: ${word}`).join('; ');
  }

  negativeCases(): string {
    return this.context.verdicts
      .filter((verdict) => negativeCases(verdict).length > 0)
      .map((verdict) => {
        const all = negativeCases(verdict).map(({ voice }) => witnessName(voice));
        const open = openCases(verdict);
        const left =
          open.length === 0
            ? ''
            : ` (${this.say({ id: 'belum dijelaskan: {who}', en: 'not explained yet: {who}' }, { who: open.join(', ') })})`;
        return `${verdict.finding.id}: ${all.join(', ')}${left}`;
      })
      .join('; ');
  }

  decisions(): string {
    const decided = this.context.verdicts.filter(({ finding }) => finding.decision !== undefined);
    if (decided.length === 0) return '';
    const reasoned = decided.filter(({ finding }) => finding.decision?.reason !== undefined).length;
    return this.say(
      { id: '{n} keputusan, {r} dengan alasan', en: '{n} decisions, {r} with a reason' },
      { n: decided.length, r: reasoned },
    );
  }

  memberChecks(): string {
    const { memberChecks } = this.context;
    if (memberChecks.length === 0) return '';
    const count = (answer: string): number => memberChecks.filter((one) => one.answer === answer).length;
    return this.say(
      {
        id: '{n} jawaban dari {who}: sesuai {a}, tidak {d}, koreksi {c}',
        en: '{n} answers of {who}: agree {a}, disagree {d}, correct {c}',
      },
      {
        n: memberChecks.length,
        who: [...new Set(memberChecks.map(({ informant }) => informant))].join(', '),
        a: count('agree'),
        d: count('disagree'),
        c: count('correct'),
      },
    );
  }

  /** What the data themselves leave open: a draft of the limitations. */
  limitations(): string {
    const { verdicts, stale } = this.context;
    const list = (fits: (verdict: Verdict) => boolean): string =>
      verdicts
        .filter(fits)
        .map(({ finding }) => finding.id)
        .join(', ');
    const unknown = list(({ source }) => source.levels.some((level) => level.unknown > 0));
    const silent = list(({ source }) => source.levels.some(({ status }) => status === 'silent'));
    const thin = list(({ proposal }) =>
      ['insufficient', 'not_triangulated', 'no_evidence'].includes(proposal.id),
    );
    const parts: [string, Bilingual][] = [
      [silent, { id: 'ada pihak yang diam: {what}', en: 'silent parties: {what}' }],
      [unknown, { id: 'belum tercatat apakah ditanyakan: {what}', en: 'not recorded whether asked: {what}' }],
      [thin, { id: 'bukti terbatas: {what}', en: 'thin evidence: {what}' }],
      [
        [...stale].join(', '),
        { id: 'keputusan perlu ditinjau ulang: {what}', en: 'decisions to be looked at again: {what}' },
      ],
    ];
    return parts
      .filter(([what]) => what !== '')
      .map(([what, words]) => this.say(words, { what }))
      .join('; ');
  }
}
