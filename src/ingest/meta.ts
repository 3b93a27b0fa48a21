import type { DocumentMeta, SpeakerRole } from '../model/document.js';
import type { MetaDraft } from './draft.js';
import { isInformant } from './roles.js';

/** The front matter of a document whose draft is complete. Informants are those named, then those who speak. */
export function finishMeta(
  id: string,
  technique: string,
  draft: MetaDraft,
  speakers: Readonly<Record<string, SpeakerRole>>,
): DocumentMeta {
  const { informants = [], states = {}, attributes = {}, ...rest } = draft;
  const speaking = Object.values(speakers).filter(isInformant);
  return {
    ...rest,
    id,
    technique,
    informants: [...new Set([...informants, ...speaking])],
    speakers,
    states,
    attributes,
  };
}
