import { cannotAssess } from '../../shared/ledger/levels.ts';
import type { Level } from '../../shared/ledger/scale.ts';
import type { RagValue } from '../ui/rag.ts';

/** A level by its id, as a badge shows it. */
export function levelValue(scale: readonly Level[], id: string): RagValue {
  return scale.find((level) => level.id === id) ?? cannotAssess;
}
