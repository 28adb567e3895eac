import { stepKinds } from '../../../shared/session/stepKinds.ts';
import { keepPlan, keptPlan } from '../../sync/keptPlans.ts';
import { blankStep, type DraftPlan } from './draft.ts';

export interface KeptDraft {
  draft: DraftPlan;
  /** By which the server knows this very plan again. */
  onceKey: string;
}

interface Of {
  personId: string;
  strategyId: string;
}

export function keepDraft(of: Of, kept: KeptDraft | undefined): void {
  keepPlan(of, kept && JSON.stringify(kept));
}

/** Undefined where nothing was kept, or by a version of this program that kept something else. */
export function keptDraft(of: Of): KeptDraft | undefined {
  const text = keptPlan(of);
  if (text === undefined) return undefined;
  try {
    const { draft, onceKey } = JSON.parse(text) as KeptDraft;
    const steps = draft.steps
      .filter(({ kind }) => stepKinds.includes(kind))
      .map((step) => ({ ...blankStep(step.kind), ...step }));
    return { draft: { ...draft, title: String(draft.title), steps }, onceKey: String(onceKey) };
  } catch {
    return undefined;
  }
}
