import type { ResponseOf } from '../../../shared/api/endpoint.ts';
import type { listOpenQuestions } from '../../../shared/api/sessions.ts';
import { limits } from '../../../shared/limits.ts';
import type { Person } from '../../people/access.ts';
import { allowedInStrategy } from '../../people/allowed.ts';
import { sessionsWith } from '../code.ts';
import { type RecordParts, recordFor } from './readRecord.ts';

/** What the session that was closed last left open. @throws Problem `not-found` */
export async function openQuestionsNow(
  parts: RecordParts,
  person: Person,
  strategyId: string,
): Promise<ResponseOf<typeof listOpenQuestions>> {
  await allowedInStrategy(parts.access, person.id, strategyId, 'read');
  const all = await sessionsWith(parts.records, `strategy:${strategyId}`, limits.sessionsPerStrategy);
  const closed = all.flatMap(({ value: { id, title, closedAt } }) =>
    closedAt === null ? [] : [{ id, title, closedAt }],
  );
  const last = closed.toSorted((one, other) => one.closedAt.localeCompare(other.closedAt)).at(-1);
  if (!last) return { session: null, questions: [] };
  return { session: last, questions: (await recordFor(parts, last.id, true)).openQuestions };
}
