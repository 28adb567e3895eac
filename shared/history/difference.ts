import type { BlockKind, ChangedPart } from './change.ts';
import type { TextRun } from './textRuns.ts';

/** What happened to one part of a block. */
export interface DifferencePart {
  part: ChangedPart;
  /** For a reader: “Wording changed”, “Moved from “A” to “B””. */
  words: string;
  /** For prose: how the words changed. */
  runs: TextRun[] | null;
}

export interface Difference {
  of: BlockKind;
  /** Empty for the strategy itself. */
  id: string;
  /** As it is called in the newer of the two; in the older one, where it is gone. */
  title: string;
  /** Never empty. */
  parts: DifferencePart[];
}

/** How ids are called. */
export interface Naming {
  lead(organisationId: string): string;
  tag(id: string): string;
  indicator(id: string): string;
}
