import { invalidField, Problem } from '../../../shared/errors.ts';
import { type StepPlan, stepPlanSchema, type TemplatePlan } from '../../../shared/session/plan.ts';
import type { Session } from '../../../shared/session/state.ts';
import type { Person } from '../../people/access.ts';
import { allowedInStrategy } from '../../people/allowed.ts';
import { SessionRecords } from '../sessionRecords.ts';
import type { TemplateParts } from './templateRecord.ts';

export interface Source {
  plan?: TemplatePlan | undefined;
  /** Id of a session. */
  session?: string | undefined;
}

/**
 * The plan that a template is made of; undefined where neither was given.
 * @throws Problem `invalid-request` where both were, or where the partnership has no such session
 */
export async function planFrom(
  { access, records }: TemplateParts,
  person: Person,
  partnershipId: string,
  { plan, session }: Source,
): Promise<TemplatePlan | undefined> {
  if (session === undefined) return plan;
  if (plan !== undefined) {
    throw invalidField('session', 'Give a plan or a session, not both. Nothing was changed.');
  }
  const found = (await new SessionRecords(records, session).get('session', session))?.value;
  const isOwn = found?.partnershipId === partnershipId;
  if (!found || !isOwn || !(await isOpenTo(access, person, found.strategyId))) {
    throw invalidField('session', 'This partnership has no session of that id. Nothing was changed.');
  }
  return planOfSession(found);
}

/** A session of a strategy that was deleted is gone with it. */
async function isOpenTo(
  access: TemplateParts['access'],
  person: Person,
  strategyId: string,
): Promise<boolean> {
  return allowedInStrategy(access, person.id, strategyId, 'facilitate').then(
    () => true,
    (error: unknown) => {
      if (error instanceof Problem) return false;
      throw error;
    },
  );
}

/** What was planned, without anything that came of it. */
function planOfSession({ title, purpose, steps }: Session): TemplatePlan {
  return { title, purpose, steps: steps.map((step): StepPlan => stepPlanSchema.parse(step)) };
}
