import type { BodyOf } from '../../shared/api/endpoint.ts';
import type { planSession as planEndpoint } from '../../shared/api/sessions.ts';
import { invalidField, Problem } from '../../shared/errors.ts';
import { newId, newSecret } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import type { Session, Step } from '../../shared/session/state.ts';
import { readStrategy } from '../../shared/strategy/read.ts';
import type { Strategy } from '../../shared/strategy/strategy.ts';
import { entryIdFor } from '../ledger/entryId.ts';
import { rateableIn } from '../ledger/rateable.ts';
import type { Person } from '../people/access.ts';
import { allowedInStrategy } from '../people/allowed.ts';
import { withRetries } from '../people/retry.ts';
import { freshCode, sessionsWith } from './code.ts';
import type { SessionParts } from './parts.ts';
import { SessionRecords } from './sessionRecords.ts';
import { choicesIn } from './table.ts';

type Plan = BodyOf<typeof planEndpoint>;

interface Planned {
  id: string;
  code: string;
  projectorKey: string;
}

/**
 * Plans a session. It waits, joinable, for its first move. The same plan under the same `Idempotency-Key` is one session.
 * @throws Problem `not-found`, `role-too-low`; `invalid-request` or `not-rateable` naming the step’s field; `wrong-state` for
 *   a key that another plan came with, and where its session is closed
 */
export async function planSession(
  parts: SessionParts,
  person: Person,
  strategyId: string,
  plan: BodyOf<typeof planEndpoint>,
  idempotencyKey?: string,
): Promise<Planned> {
  const { partnershipId } = await allowedInStrategy(parts.access, person.id, strategyId, 'facilitate');
  const id = entryIdFor(strategyId, person.id, 'plan-session', idempotencyKey);
  const records = new SessionRecords(parts.records, id);
  return withRetries(async () => {
    const twin = await records.get('session', id);
    if (twin) return plannedBefore(twin.value, plan);
    await insistPlannable(parts, strategyId, plan);
    const session = newSession(plan, {
      id,
      strategyId,
      partnershipId,
      code: await freshCode(parts.records),
      facilitatorId: person.id,
      scale: (await parts.partnerships.facts(partnershipId)).scale,
      createdAt: parts.clock().toISOString(),
    });
    const none = new Map<string, never>();
    await records.commit(undefined, {
      ...{ session, participants: none, answers: none, keys: none, marks: none, merged: none },
    });
    parts.bus.announce({ kind: 'session', sessionId: id, strategyId, what: 'moved' });
    return plannedBefore(session, plan);
  });
}

/** What is answered to whoever planned it. */
function plannedBefore({ id, code, projectorKey, title, steps }: Session, plan: Plan): Planned {
  const same = title === plan.title && plan.steps.every((step, index) => isPlanOf(step, steps[index]));
  if (!same || steps.length !== plan.steps.length) {
    throw new Problem('wrong-state', 'That Idempotency-Key was used for another plan. Use a fresh one.');
  }
  if (code === null) {
    throw new Problem(
      'wrong-state',
      'The session of this plan is closed. Plan another one under a fresh key.',
    );
  }
  return { id, code, projectorKey };
}

function isPlanOf(plan: Plan['steps'][number], step: Step | undefined): boolean {
  return Object.entries(plan).every(
    ([part, value]) => JSON.stringify(step?.[part as keyof Step]) === JSON.stringify(value),
  );
}

async function insistPlannable(parts: SessionParts, strategyId: string, plan: Plan): Promise<void> {
  const known = await sessionsWith(parts.records, `strategy:${strategyId}`, limits.sessionsPerStrategy);
  if (known.length >= limits.sessionsPerStrategy) {
    throw new Problem('wrong-state', `A strategy can have ${limits.sessionsPerStrategy} sessions.`);
  }
  const { strategy } = await parts.documents.read(strategyId, readStrategy);
  for (const [index, step] of plan.steps.entries()) insistKnown(strategy, step, `steps.${index}`);
}

function newSession(
  { title, purpose, steps }: Plan,
  of: Pick<Session, 'id' | 'strategyId' | 'partnershipId' | 'code' | 'facilitatorId' | 'scale' | 'createdAt'>,
): Session {
  const fresh = { round: 1, revealed: 0, reachedAt: null, endsAt: null, table: null, recorded: [] };
  return {
    ...of,
    ...{ title, purpose, projectorKey: newSecret(), status: 'planned', current: null },
    steps: steps.map((step): Step => ({ ...step, id: newId(), ...fresh })),
    ...{ openedAt: null, closedAt: null, lastAct: null },
  };
}

function insistKnown(
  strategy: Strategy,
  { kind, target, options }: Plan['steps'][number],
  path: string,
): void {
  if (target !== undefined) {
    try {
      rateableIn(strategy, target);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const [field, words] = [`${path}.target`, 'Name an outcome or an objective of this strategy'];
      if (kind !== 'rate') throw invalidField(field, `${words}. Nothing was changed.`);
      throw new Problem(error.code, error.detail, [{ path: field, message: words }]);
    }
  }
  const choices = new Set(choicesIn(strategy).map(({ id }) => id));
  const stray = options?.findIndex((id) => !choices.has(id)) ?? -1;
  if (stray >= 0) {
    throw invalidField(
      `${path}.options.${stray}`,
      'Name an outcome, an objective or a linked indicator of this strategy.',
    );
  }
}
