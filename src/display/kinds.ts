import type { Kind } from './kind.js';
import { effects } from './kinds/effects.js';
import { facets } from './kinds/facets.js';
import { matrix } from './kinds/matrix.js';
import { profile } from './kinds/profile.js';
import { quotes } from './kinds/quotes.js';
import { roleOrdered } from './kinds/role-ordered.js';

/** Every file of kinds/; a contract test walks the folder and compares. */
export const kinds: readonly Kind[] = [matrix, roleOrdered, effects, facets, profile, quotes];
