import { groupLabel, techniqueLabel, waveLabel } from '../display/people-axes.js';
import type { Stance } from '../model/coding.js';
import type { Finding, NegativeCase } from '../model/finding.js';
import type { VerdictContext } from './context.js';
import type { DimensionId } from './rules.js';
import type { LevelWitness, WitnessVoice } from './verdict.js';
import { isDirected } from './witness-stance.js';

/** The name of a level: a group's, a technique's, a wave's. */
export function levelName(context: VerdictContext, dimension: DimensionId, key: string): string {
  const { display } = context;
  if (dimension === 'source') return groupLabel(display, key);
  return dimension === 'technique' ? techniqueLabel(display, key) : waveLabel(display, key);
}

type Named = Pick<LevelWitness, 'witness' | 'codings'> | Pick<WitnessVoice, 'witness' | 'codings'>;

/** How a witness is named in print: a person or case by id; an observer or issuer by the documents that speak. */
export function witnessName({ witness, codings }: Named): string {
  if (witness.kind === 'observer' && codings.length === 0) {
    const [observer, ...site] = witness.id.split('@');
    return `${site.join('@')} (${observer})`;
  }
  if (witness.kind === 'informant' || witness.kind === 'case' || codings.length === 0) return witness.id;
  return [...new Set(codings.map(({ evidence }) => evidence.segment.doc))].join('/');
}

/** How the researcher closed a negative case; it may be named by the witness, or by a document of an observer or issuer. */
export function closedCase({ negative }: Finding, { witness, codings }: Named): NegativeCase | undefined {
  const documents = new Set(codings.map(({ evidence }) => evidence.segment.doc));
  const person = witness.kind === 'informant' || witness.kind === 'case';
  return negative.find((one) => one.witness === witness.id || (!person && documents.has(one.witness)));
}

/** Names with runs of three or more drawn together: `I01–I03, I07`. */
export function nameList(names: readonly string[]): string {
  const shown: string[] = [];
  for (let n = 0; n < names.length; ) {
    let end = n;
    while (end + 1 < names.length && follows(names[end]!, names[end + 1]!)) end++;
    if (end - n >= 2) shown.push(`${names[n]}–${names[end]}`);
    else shown.push(...names.slice(n, end + 1));
    n = end + 1;
  }
  return shown.join(', ');
}

/** Whether the second id is the next after the first: `I01`, `I02`. */
function follows(a: string, b: string): boolean {
  const left = /^(\D*)(\d+)$/.exec(a);
  const right = /^(\D*)(\d+)$/.exec(b);
  if (!left || !right || left[1] !== right[1] || left[2]!.length !== right[2]!.length) return false;
  return Number(right[2]) === Number(left[2]) + 1;
}

/** The first place where each witness takes a stance; of a mixed one, where it does not support the claim. */
export function firstPlaces(witnesses: readonly Named[], stance: Stance): string[] {
  return witnesses.flatMap(({ codings }) => {
    const against =
      stance === 'mixed'
        ? codings.find((one) => one.stance !== 'supports' && isDirected(one.stance))
        : undefined;
    const first = against ?? codings.find((one) => one.stance === stance) ?? codings[0];
    return first ? [first.evidence.segment.at] : [];
  });
}
