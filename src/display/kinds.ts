import type { Kind } from './kind.js';
import { assets } from './kinds/assets.js';
import { chain } from './kinds/chain.js';
import { checklist } from './kinds/checklist.js';
import { clustered } from './kinds/clustered.js';
import { consent } from './kinds/consent.js';
import { cooccurrence } from './kinds/cooccurrence.js';
import { effects } from './kinds/effects.js';
import { eventListing } from './kinds/event-listing.js';
import { facets } from './kinds/facets.js';
import { fieldNotes } from './kinds/field-notes.js';
import { fieldwork } from './kinds/fieldwork.js';
import { framework } from './kinds/framework.js';
import { indicators } from './kinds/indicators.js';
import { instrument } from './kinds/instrument.js';
import { matrix } from './kinds/matrix.js';
import { metaMatrix } from './kinds/meta-matrix.js';
import { needs } from './kinds/needs.js';
import { plan } from './kinds/plan.js';
import { profile } from './kinds/profile.js';
import { quotes } from './kinds/quotes.js';
import { roleOrdered } from './kinds/role-ordered.js';
import { stages } from './kinds/stages.js';
import { timeOrdered } from './kinds/time-ordered.js';
import { transcript } from './kinds/transcript.js';
import { tree } from './kinds/tree.js';

/** Every file of kinds/, in the order of the manual; a contract test walks the folder and compares. */
export const kinds: readonly Kind[] = [
  matrix,
  roleOrdered,
  timeOrdered,
  clustered,
  effects,
  checklist,
  eventListing,
  metaMatrix,
  framework,
  cooccurrence,
  facets,
  profile,
  plan,
  consent,
  quotes,
  stages,
  assets,
  needs,
  chain,
  indicators,
  tree,
  instrument,
  fieldwork,
  transcript,
  fieldNotes,
];
