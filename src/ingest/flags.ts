import type { AttributeValue, SpeakerRole } from '../model/document.js';
import type { Informant } from '../model/register.js';
import { languageOf, type MetaDraft } from './draft.js';
import type { IngestOptions } from './options.js';
import { informantId, readRole } from './roles.js';

const textKeys = [
  'title',
  'date',
  'start',
  'end',
  'wave',
  'site',
  'about',
  'group',
  'issuer',
  'observer',
  'interviewer',
  'media',
] as const;

/** What flags or the row of a plan say about every document of a file. */
export function draftOfOptions(options: IngestOptions, register: readonly Informant[]): MetaDraft {
  const { as, informants, speakers, asked, language } = options;
  const draft: MetaDraft = draftOfSet(options.set ?? {});
  for (const key of ['title', 'date', 'wave', 'site', 'about', 'interviewer'] as const)
    if (options[key] !== undefined) draft[key] = options[key];
  if (as !== undefined) draft.technique = as;
  if (language !== undefined) draft.language = language;
  if (asked !== undefined) draft.asked = asked;
  if (informants !== undefined) draft.informants = informants.map((name) => informantId(name, register));
  if (speakers !== undefined) {
    const roles = Object.entries(speakers).map(([label, role]): [string, SpeakerRole] => [
      label,
      readRole(role, register),
    ]);
    draft.speakers = Object.fromEntries(roles);
  }
  return draft;
}

/** `--set key=value`: keys that mean something are set, `states.<name>` is a stated number, others are attributes. */
function draftOfSet(set: Readonly<Record<string, AttributeValue>>): MetaDraft {
  const draft: MetaDraft = {};
  for (const [key, value] of Object.entries(set)) {
    const text = textKeys.find((name) => name === key);
    const language = key === 'language' ? languageOf(String(value)) : undefined;
    if (text) draft[text] = String(value);
    else if (key === 'technique') draft.technique = String(value);
    else if (language) draft.language = language;
    else if (key.startsWith('states.') && typeof value === 'number')
      draft.states = { ...draft.states, [key.slice('states.'.length)]: value };
    else draft.attributes = { ...draft.attributes, [key]: value };
  }
  return draft;
}
