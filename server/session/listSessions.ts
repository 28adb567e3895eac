import type { ResponseOf } from '../../shared/api/endpoint.ts';
import type { listSessions as listEndpoint } from '../../shared/api/sessions.ts';
import { limits } from '../../shared/limits.ts';
import type { Person } from '../people/access.ts';
import { allowedInStrategy } from '../people/allowed.ts';
import { sessionsWith } from './code.ts';
import type { SessionParts } from './parts.ts';

/** The live sessions of a strategy, newest first. @throws Problem `not-found` */
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
