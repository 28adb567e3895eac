import { Problem } from '../../../shared/errors.ts';
import { heardIn } from '../../../shared/session/heard.ts';
import { recordOf } from '../../../shared/session/record.ts';
import type { SessionRecord } from '../../../shared/session/recordShape.ts';
import { editsIn } from '../editsHeard.ts';
import type { SessionParts } from '../parts.ts';
import { type Asker, presentIn } from '../presence.ts';
import type { Readings } from '../readings.ts';
import { view } from '../view.ts';
import { titlesIn } from '../wordsNow.ts';

export type RecordParts = SessionParts & { readings: Readings };

/**
 * The record of a closed session. Members of the partnership read it whole; guests without what they were not shown.
 * @throws Problem `not-signed-in`, `not-found`; `wrong-state` while it is not closed
 */
export async function readRecord(
  parts: RecordParts,
  asker: Asker,
  sessionId: string,
): Promise<SessionRecord> {
  const { access } = await presentIn(parts, asker, sessionId);
  return recordFor(parts, sessionId, access !== undefined);
}

/** @throws Problem `not-found`, `wrong-state` */
export async function recordFor(
  parts: RecordParts,
  sessionId: string,
  isMember: boolean,
): Promise<SessionRecord> {
  const { state } = await parts.readings.read(sessionId);
  const { closedAt, openedAt, strategyId } = state.session;
  if (closedAt === null) {
    throw new Problem('wrong-state', 'This session is not closed yet. Its record writes itself when it is.');
  }
  const titles = isMember ? await titlesIn(parts, strategyId) : undefined;
  return recordOf(await view(parts, sessionId, { kind: 'projector' }), {
    ...{ openedAt, closedAt, heard: isMember ? heardIn(state, await editsIn(parts, state)) : null },
    titleOf: (target) => titles?.get(target),
  });
}
