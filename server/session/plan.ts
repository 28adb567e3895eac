import type { BodyOf, ResponseOf } from '../../shared/api/endpoint.ts';
import type { listSessions as listEndpoint, planSession as planEndpoint } from '../../shared/api/sessions.ts';
import { invalidField, Problem } from '../../shared/errors.ts';
import { newId, newSecret } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import type { Session, Step } from '../../shared/session/state.ts';
import { readStrategy } from '../../shared/strategy/read.ts';
import type { Strategy } from '../../shared/strategy/strategy.ts';
import { rateableIn } from '../ledger/rateable.ts';
import type { Person } from '../people/access.ts';
import { allowedInStrategy } from '../people/allowed.ts';
import { freshCode, sessionsWith } from './code.ts';
import type { SessionParts } from './parts.ts';
import { SessionRecords } from './sessionRecords.ts';
import { choicesIn } from './table.ts';

/**
 * Plans a session. It waits, joinable, for its first move.
 * @throws Problem `not-found`, `role-too-low`; `invalid-request` or `not-rateable` naming the step’s field
 */
export async function planSession(
  parts: SessionParts,
  person: Person,
  strategyId: string,
  plan: BodyOf<typeof planEndpoint>,
): Promise<{ id: string; code: string; projectorKey: string }> {
  const { partnershipId } = await allowedInStrategy(parts.access, person.id, strategyId, 'facilitate');
  const known = await sessionsWith(parts.records, `strategy:${strategyId}`, limits.sessionsPerStrategy);
  if (known.length >= limits.sessionsPerStrategy) {
    throw new Problem('wrong-state', `A strategy can have ${limits.sessionsPerStrategy} sessions.`);
  }
  const { strategy } = await parts.documents.read(strategyId, readStrategy);
  for (const [index, step] of plan.steps.entries()) insistKnown(strategy, step, `steps.${index}`);
  const id = newId();
  const code = await freshCode(parts.records);
  const session: Session = {
    id,
    title: plan.title,
    purpose: plan.purpose,
    strategyId,
    partnershipId,
    code,
    projectorKey: newSecret(),
    status: 'planned',
    current: null,
    facilitatorId: person.id,
    scale: (await parts.partnerships.facts(partnershipId)).scale,
    steps: plan.steps.map(
      (step): Step => ({
        ...step,
        id: newId(),
        round: 1,
        revealed: 0,
        reachedAt: null,
        endsAt: null,
        table: null,
        recorded: [],
      }),
    ),
    createdAt: parts.clock().toISOString(),
    openedAt: null,
    closedAt: null,
    lastAct: null,
  };
  const none = new Map<string, never>();
  await new SessionRecords(parts.records, id).commit(undefined, {
    ...{ session, participants: none, answers: none, keys: none, marks: none },
  });
  return { id, code, projectorKey: session.projectorKey };
}

export async function listSessions(
  parts: SessionParts,
  person: Person,
  strategyId: string,
): Promise<ResponseOf<typeof listEndpoint>> {
  await allowedInStrategy(parts.access, person.id, strategyId, 'read');
  const found = await sessionsWith(parts.records, `strategy:${strategyId}`, limits.sessionsPerStrategy);
  const sessions = found.map(({ value }) => {
    const { id, title, purpose, status, createdAt, closedAt } = value;
    return { id, title, purpose, status, createdAt, closedAt };
  });
  return { sessions: sessions.sort((one, other) => other.createdAt.localeCompare(one.createdAt)) };
}

function insistKnown(
  strategy: Strategy,
  { kind, target, options }: BodyOf<typeof planEndpoint>['steps'][number],
  path: string,
): void {
  if (target !== undefined) {
    try {
      rateableIn(strategy, target);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const faults = [
        { path: `${path}.target`, message: 'Name an outcome or an objective of this strategy' },
      ];
      throw new Problem(kind === 'rate' ? error.code : 'invalid-request', error.detail, faults);
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
