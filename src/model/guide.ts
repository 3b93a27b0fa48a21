import type { Place } from './diagnostic.js';
import type { Localised } from './words.js';

/** The part of guide.yaml in which each kind of item stands, in the order of the file. */
export const guideParts = {
  question: 'questions',
  observe: 'observe',
  document: 'documents',
  target: 'targets',
} as const;

/** A question to ask, a thing to observe, or a thing to look for in documents. */
export interface GuideItem {
  readonly id: string;
  readonly kind: keyof typeof guideParts;
  readonly text: Localised;
  /** References to codes, as typed. */
  readonly codes: readonly string[];
  readonly groups: readonly string[];
  /** Research question. */
  readonly rq?: string;
  /** Only of targets: what was planned and what was reached, in units of the text. */
  readonly target?: number;
  readonly reached?: number;
  readonly place: Place;
}

/** guide.yaml: what was to be asked, observed and read. */
export interface Guide {
  readonly items: readonly GuideItem[];
}
