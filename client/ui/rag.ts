import type { cannotAssess } from '../../shared/ledger/levels.ts';
import type { FrozenLevel } from '../../shared/ledger/scale.ts';

/** What a badge needs to know of a level: today's level of the scale, or the words frozen in a rating. */
export type RagLevel = Pick<FrozenLevel, 'label' | 'shape' | 'tone'>;

/** A level, "cannot be assessed", or null where nobody has rated yet. */
export type RagValue = RagLevel | typeof cannotAssess | null;

export type RagShapeName = FrozenLevel['shape'] | 'dashed' | 'unknown';
export type RagTone = FrozenLevel['tone'] | 'none';

export interface RagLook {
  label: string;
  shape: RagShapeName;
  tone: RagTone;
}

/** The word, the shape and the colour that a rating is always shown with. */
export function ragLook(value: RagValue): RagLook {
  if (value === null) return { label: 'Not rated', shape: 'dashed', tone: 'none' };
  if (value === 'cannot-assess') return { label: 'Cannot be assessed', shape: 'unknown', tone: 'none' };
  return { label: value.label, shape: value.shape, tone: value.tone };
}
