/** What a strategy is made of, as its history tells of it. */
export const blockKinds = ['strategy', 'outcome', 'objective'] as const;
export type BlockKind = (typeof blockKinds)[number];

/** What of a block can change. `place` is its outcome and its order. */
export const changedParts = [
  'added',
  'deleted',
  'restored',
  'place',
  'title',
  'vision',
  'narrative',
  'lead',
  'targetDate',
  'tags',
  'links',
  'stars',
] as const;
export type ChangedPart = (typeof changedParts)[number];

export interface BlockPart {
  of: BlockKind;
  /** Empty for the strategy itself. */
  id: string;
  part: ChangedPart;
}

/** Somebody changed a part of a block: for the first time at `from`, for the last at `to` (milliseconds since 1970). */
export interface BlockChange extends BlockPart {
  /** A person's id; empty where nobody is known. */
  by: string;
  from: number;
  to: number;
}
