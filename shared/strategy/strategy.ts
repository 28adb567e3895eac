import type { Control, MeasureKind } from './document.ts';

/** A strategy as plain data, read from its Y.Doc. Titles and narratives are plain text. */
export interface Strategy {
  title: string;
  vision: string;
  /** In the order the partnership put them. */
  outcomes: Outcome[];
  /** Objectives whose outcome was deleted or never existed: shown, never lost. */
  withoutOutcome: Objective[];
  /** The killer indicators, in the order in which they were starred. */
  stars: Star[];
}

/** An indicator that the partnership holds to be one of the few that matter most. It need not be linked. */
export interface Star {
  indicatorId: string;
  /** ISO 8601 UTC. */
  at: string;
}

export interface Outcome {
  id: string;
  title: string;
  narrative: string;
  objectives: Objective[];
}

export interface Objective {
  id: string;
  /** Null where the outcome is gone. */
  outcomeId: string | null;
  title: string;
  narrative: string;
  /** Id of the organisation that leads, or null. */
  lead: string | null;
  /** YYYY-MM-DD, or null. */
  targetDate: string | null;
  /** `framework/item` ids, sorted. */
  tags: string[];
  links: Link[];
}

/** Why the partnership watches an indicator for an objective, how much it can change it, and what it measures. */
export interface Link {
  indicatorId: string;
  why: string;
  control: Control | null;
  measures: MeasureKind | null;
}

/** What a reader found that does not fit the shape; the page goes on without it. */
export interface ReadProblem {
  path: string;
  message: string;
}

export function objectivesOf(strategy: Strategy): Objective[] {
  return [...strategy.outcomes.flatMap((outcome) => outcome.objectives), ...strategy.withoutOutcome];
}
