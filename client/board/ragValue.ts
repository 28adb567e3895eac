import type { Glance } from '../../shared/board/shape.ts';
import { cannotAssess } from '../../shared/ledger/levels.ts';
import type { RagValue } from '../ui/rag.ts';

/** A rating of the board as a badge shows it; null is "not rated". */
export function ragValueOf(glance: Glance): Exclude<RagValue, null>;
export function ragValueOf(glance: Glance | null): RagValue;
export function ragValueOf(glance: Glance | null): RagValue {
  return glance === null ? null : (glance.badge ?? cannotAssess);
}
