import type { Account } from '../../shared/evidence/account.ts';
import type { Goal } from '../../shared/evidence/goal.ts';
import type { OwnMark, Polarity, valueStatuses } from '../../shared/evidence/indicator.ts';

/** What is kept of a partnership's own evidence. Times are ISO 8601 UTC. */

/** Its id is the indicator's. */
export interface OwnIndicatorValue {
  title: string;
  description: string;
  higherMeans: string;
  caveat: string | null;
  kind: OwnMark['kind'];
  /** The ends of a scale; null for every other kind. */
  scale: { min: number; max: number } | null;
  unit: string;
  decimals: number;
  polarity: Polarity;
  /** `framework/item` ids. */
  tags: string[];
  frequency: string;
  source: string;
  sourceUrl: string | null;
  licence: string;
  createdAt: string;
  createdBy: string;
  changedAt: string | null;
  changedBy: string | null;
  retiredAt: string | null;
  retiredBy: string | null;
  /** The import that made it, or null. */
  importId: string | null;
}

/** One value that somebody recorded. It is never edited: it is corrected by another, or withdrawn. */
export interface OwnEntry {
  id: string;
  /** As it was written, and as people read it. */
  period: string;
  label: string;
  value: number | null;
  lower: number | null;
  upper: number | null;
  status: (typeof valueStatuses)[number] | null;
  account: Account | null;
  source: string;
  sourceUrl: string | null;
  note: string;
  at: string;
  by: string;
  /** Id of the entry that it corrects, or null. */
  corrects: string | null;
  withdrawn: { at: string; by: string; reason: string } | null;
}

/**
 * All that was ever recorded for one indicator, area and stretch of days, oldest first. One record, so that two people
 * who record the same figure at once can't both be the first.
 */
export interface OwnValueCell {
  indicatorId: string;
  areaCode: string;
  start: string;
  end: string;
  entries: OwnEntry[];
}

/** The places that a partnership compares itself with. Its id is `chosen`. */
export interface ComparatorSetValue {
  areas: string[];
  reason: string;
  setAt: string;
  setBy: string;
}

/** A goal with who set it. */
export interface OwnGoal extends Goal {
  setAt: string;
  setBy: string;
}

/** Goals of one indicator, the earliest first. Its id is the indicator's. */
export interface OwnGoalsValue {
  goals: OwnGoal[];
}
