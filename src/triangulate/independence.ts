import type { StudyDocument } from '../model/document.js';
import type { Study } from '../model/study.js';
import type { Localised } from '../model/words.js';
import type { Level, LevelWitness } from './verdict.js';
import { isDirected } from './witness-stance.js';

/**
 * The group that issued a document: the group that `issuer` names by id or label, else, where there is an issuer, the
 * group that the document speaks for. Null where nobody issued it, or nobody of the study's groups.
 */
export function issuingGroup(study: Study, { meta }: StudyDocument): string | null {
  const { issuer, group } = meta;
  if (issuer === undefined) return null;
  const wanted = issuer.trim().toLowerCase();
  const named = Object.entries(study.settings.groups).find(
    ([id, { label }]) => id.toLowerCase() === wanted || labels(label).includes(wanted),
  );
  return named?.[0] ?? group ?? null;
}

function labels(label: Localised): string[] {
  const words = typeof label === 'string' ? [label] : [label.id, label.en];
  return words.flatMap((word) => (word === undefined ? [] : [word.trim().toLowerCase()]));
}

/**
 * Levels of techniques that are not independent: they rest on documents which one group issued, and every other level
 * with a direction rests on people (or documents) of that same group. What a group says and what it writes is one voice.
 */
export function dependentLevels(study: Study, levels: readonly Level[]): string[] {
  const speaking = levels
    .map((level) => ({
      key: level.key,
      voices: level.witnesses.filter(({ stance }) => isDirected(stance)).map((one) => voiceOf(study, one)),
    }))
    .filter(({ voices }) => voices.length > 0);
  return speaking.flatMap(({ key, voices }) => {
    const [first] = voices;
    const group = first?.written ? first.group : null;
    if (group === null || group === undefined) return [];
    if (!voices.every((voice) => voice.written && voice.group === group)) return [];
    const others = speaking.filter((other) => other.key !== key);
    const same = others.every((other) => other.voices.every((voice) => voice.group === group));
    return others.length > 0 && same ? [key] : [];
  });
}

/** Whose voice a witness is, and whether it is a document that speaks; no group for observers and independent documents. */
function voiceOf(
  study: Study,
  { witness, codings }: LevelWitness,
): { group: string | null; written: boolean } {
  if (witness.kind === 'informant') return { group: witness.group, written: false };
  if (witness.kind === 'observer') return { group: null, written: false };
  const issuers = new Set(codings.map(({ evidence }) => issuingGroup(study, evidence.document)));
  const [group = null] = issuers;
  return { group: issuers.size === 1 ? group : null, written: true };
}
