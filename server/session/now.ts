import type { ResponseOf } from '../../shared/api/endpoint.ts';
import type { sessionNow as nowEndpoint } from '../../shared/api/spotlight.ts';
import { limits } from '../../shared/limits.ts';
import { spotlightOf } from '../../shared/session/spotlight.ts';
import type { Session } from '../../shared/session/state.ts';
import type { Person } from '../people/access.ts';
import { namesOf } from '../people/accounts.ts';
import { allowedInStrategy } from '../people/allowed.ts';
import { sessionsWith } from './code.ts';
import type { SessionParts } from './parts.ts';
import { participantOf } from './presence.ts';
import { SessionRecords } from './sessionRecords.ts';
import { litBlock } from './spotlight.ts';

/** The live session of a strategy that is on: of several theirs, or the one opened last. @throws Problem `not-found` */
export async function sessionNow(
  parts: SessionParts,
  person: Person,
  strategyId: string,
): Promise<ResponseOf<typeof nowEndpoint>['session']> {
  await allowedInStrategy(parts.access, person.id, strategyId, 'read');
  const all = await sessionsWith(parts.records, `strategy:${strategyId}`, limits.sessionsPerStrategy);
  const open = await Promise.all(
    all.filter(({ value }) => value.status === 'open').map(({ value }) => withJoined(parts, person, value)),
  );
  const isTheirs = (each: (typeof open)[number]) =>
    each.joined || each.session.facilitatorId === person.id ? 1 : 0;
  const [first] = open.sort(
    (one, other) =>
      isTheirs(other) - isTheirs(one) ||
      (other.session.openedAt ?? '').localeCompare(one.session.openedAt ?? ''),
  );
  if (!first) return null;
  const { id, title, code, facilitatorId } = first.session;
  const target = spotlightOf(first.session);
  const [lit, names] = await Promise.all([
    target === null ? undefined : litBlock(parts, strategyId, target),
    namesOf(parts.records, [facilitatorId]),
  ]);
  return {
    ...{ id, title, code: code ?? '', joined: first.joined },
    facilitator: {
      name: names.get(facilitatorId) ?? 'A former member',
      isYou: facilitatorId === person.id,
    },
    spotlight: lit ? { target: lit.target, of: lit.of, title: lit.title } : null,
  };
}

async function withJoined({ records }: SessionParts, person: Person, session: Session) {
  const asker = { person, device: undefined };
  const found = await participantOf(new SessionRecords(records, session.id), asker, true);
  return { session, joined: found !== undefined };
}
