import type { TemplatePlan } from '../../shared/session/plan.ts';

/** A template for live sessions of a partnership's own. Times are ISO 8601 UTC. */
export interface KeptTemplate extends TemplatePlan {
  id: string;
  name: string;
  /** Counts its changes, from 1. */
  version: number;
  keptAt: string;
  keptBy: string;
  changedAt: string;
  changedBy: string;
}

/** All of them, in one record, so that two people can't keep two under one name at once. Its id is `kept`. */
export interface SessionTemplatesValue {
  templates: KeptTemplate[];
}
