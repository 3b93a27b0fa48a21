import type { DisplayContext } from '../display/context.js';
import type { TableWords } from '../i18n/tables.js';
import type { Facts } from '../reduce/evidence.js';
import type { Collected, CollectedScope } from './collected.js';
import type { Saturation, SaturationParameters } from './saturation.js';

/** What tables of saturation are made from. */
export interface SaturationContext {
  readonly facts: Facts;
  readonly words: TableWords;
  readonly parameters: SaturationParameters;
  /** The technique whose documents are looked at. */
  readonly technique: string;
  /** What filters let through. */
  readonly scope: CollectedScope;
  readonly collected: Collected;
  readonly saturation: Saturation;
  readonly display: DisplayContext;
}
