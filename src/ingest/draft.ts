import type { AttributeValue, DocumentMeta, SpeakerRole } from '../model/document.js';
import type { DocumentLanguage } from '../model/words.js';

/** Front matter in the making: what one source (a head, front matter, flags) says about a document. */
export type MetaDraft = {
  -readonly [Key in Exclude<
    keyof DocumentMeta,
    'informants' | 'speakers' | 'states' | 'attributes'
  >]?: DocumentMeta[Key];
} & {
  informants?: readonly string[];
  speakers?: Readonly<Record<string, SpeakerRole>>;
  states?: Readonly<Record<string, number>>;
  attributes?: Readonly<Record<string, AttributeValue>>;
};

/** The drafts laid over one another: what a later one says wins; attributes and speakers are joined key by key. */
export function mergeDrafts(...drafts: readonly MetaDraft[]): MetaDraft {
  const merged: MetaDraft = {};
  for (const draft of drafts) {
    const attributes = { ...merged.attributes, ...draft.attributes };
    const speakers = { ...merged.speakers, ...draft.speakers };
    const states = { ...merged.states, ...draft.states };
    Object.assign(merged, draft, { attributes, speakers, states });
  }
  return merged;
}

const techniques: readonly (readonly [string, RegExp])[] = [
  ['fgd', /\b(?:fgd|focus group|diskusi (?:kelompok )?terarah|diskusi kelompok|group discussion)\b/i],
  ['interview', /\b(?:wawancara|interview|interviu)\b/i],
  ['observation', /\b(?:observasi|observation|pengamatan|catatan lapangan|field ?notes?)\b/i],
  ['survey', /\b(?:survei|survey|angket|kuesioner|questionnaire)\b/i],
  ['documentation', /\b(?:dokumentasi|documentation|dokumen|document)\b/i],
];

/** The technique that a text names in either language (`Wawancara mendalam`, `CATATAN OBSERVASI`), if it names one. */
export function techniqueIn(text: string): string | undefined {
  return techniques.find(([, words]) => words.test(text))?.[0];
}

/** The language that a word names; undefined where it is another than these. */
export function languageOf(text: string): DocumentLanguage | undefined {
  const word = text.trim().toLowerCase();
  if (/^(?:id|indonesia|bahasa indonesia|indonesian)$/.test(word)) return 'id';
  if (/^(?:en|inggris|bahasa inggris|english)$/.test(word)) return 'en';
  return /^(?:mixed|campur|campuran)$/.test(word) ? 'mixed' : undefined;
}

/** A typed value as number or truth where it is one: `25`, `true`; `007` and everything else stay text. */
export function typedValue(text: string): AttributeValue {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/.test(text) ? Number(text) : text;
}
