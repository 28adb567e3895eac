import type { LinkParts } from './LinkForm.tsx';

/** The indicators that the partnership holds to matter most, in the open strategy. */
export interface RowStars {
  has: (indicatorId: string) => boolean;
  count: () => number;
  set: (indicatorId: string, on: boolean) => void;
  subscribe: (listener: () => void) => () => void;
}

/** What somebody who may write can do with a row. */
export interface RowEdit {
  change: (indicatorId: string, parts: LinkParts) => void;
  remove: (indicatorId: string) => void;
  stars: RowStars;
}
