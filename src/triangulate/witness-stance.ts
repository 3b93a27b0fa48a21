import type { Stance } from '../model/coding.js';

/**
 * What a witness says, from everything it says: both directions, or one utterance that is mixed, make it mixed; neutral
 * only where nothing else is; null where nothing is. How often is of no account: a talkative witness counts once.
 */
export function witnessStance(stances: Iterable<Stance>): Stance | null {
  const said = new Set(stances);
  if (said.has('mixed') || (said.has('supports') && said.has('contradicts'))) return 'mixed';
  if (said.has('supports')) return 'supports';
  if (said.has('contradicts')) return 'contradicts';
  return said.has('neutral') ? 'neutral' : null;
}

/** The same words about the opposite claim. */
export function opposite(stance: Stance): Stance {
  if (stance === 'supports') return 'contradicts';
  return stance === 'contradicts' ? 'supports' : stance;
}

/** Whether a stance speaks to a claim at all. */
export function isDirected(stance: Stance | null): stance is 'supports' | 'contradicts' | 'mixed' {
  return stance !== null && stance !== 'neutral';
}
