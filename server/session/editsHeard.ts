import type { Edits } from '../../shared/session/heard.ts';
import type { SessionState } from '../../shared/session/state.ts';
import type { StrategyHistory } from '../history/strategyHistory.ts';
import type { SessionParts } from './parts.ts';

type Parts = Pick<SessionParts, 'history' | 'access' | 'partnerships' | 'clock'>;

/** A facilitator’s page looks often; the history of a whole strategy is not read for each look. */
const heldMs = 10_000;
const most = 20;
const held = new WeakMap<StrategyHistory, Map<string, { until: number; edits: Promise<Edits> }>>();

/**
 * How many blocks each organisation changed in the strategy between the opening and the close of a session, or until now.
 * The history keeps changes by quarters of an hour: who changed a block just before the opening and again after the close
 * may count.
 */
export function editsIn(parts: Parts, state: SessionState): Promise<Edits> {
  const { id, status } = state.session;
  const known = held.get(parts.history) ?? new Map();
  held.set(parts.history, known);
  const now = parts.clock().getTime();
  const at = `${id} ${status}`;
  const before = known.get(at);
  if (before && now < before.until) return before.edits;
  const edits = count(parts, state);
  known.delete(at);
  known.set(at, { until: now + heldMs, edits });
  edits.catch(() => known.delete(at));
  const [oldest] = known.keys();
  if (known.size > most && oldest !== undefined) known.delete(oldest);
  return edits;
}

async function count({ history, access, partnerships, clock }: Parts, state: SessionState): Promise<Edits> {
  const { openedAt, closedAt, strategyId, partnershipId } = state.session;
  if (openedAt === null) return new Map();
  const until = closedAt === null ? clock().getTime() : Date.parse(closedAt);
  const changes = await history.changes(strategyId, Date.parse(openedAt), until);
  const names = await partnerships.names(partnershipId, []);
  const blocks = new Map<string, Set<string>>();
  for (const person of new Set(changes.map(({ by }) => by))) {
    const organisationId = await organisationOf(access, state, person);
    if (organisationId === undefined) continue;
    const id = names.survivor(organisationId);
    const own = changes.filter(({ by }) => by === person).map(({ of, id: block }) => `${of} ${block}`);
    blocks.set(id, new Set([...(blocks.get(id) ?? []), ...own]));
  }
  return new Map(
    [...blocks].map(([id, { size }]) => [
      id,
      { organisation: names.organisation(id) ?? 'A former partner', edits: size },
    ]),
  );
}

/** For which they are in the session; else in the partnership. */
async function organisationOf(
  access: Parts['access'],
  { session, participants }: SessionState,
  person: string,
) {
  const here = [...participants.values()].find(({ personId, member }) => member && personId === person);
  return here?.organisationId ?? (await access.inPartnership(person, session.partnershipId))?.organisationId;
}
