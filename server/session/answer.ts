import type { BodyOf, ResponseOf } from '../../shared/api/endpoint.ts';
import type { answerStep as answerEndpoint } from '../../shared/api/sessions.ts';
import { Problem } from '../../shared/errors.ts';
import { answerId, isRevealed, roundId, stepOf } from '../../shared/session/state.ts';
import { authorIn } from './authorship.ts';
import { change } from './change.ts';
import { takePart } from './join.ts';
import type { SessionParts } from './parts.ts';
import { type Asker, presentIn } from './presence.ts';
import { type Loaded, loaded, type SessionRecords } from './sessionRecords.ts';

/**
 * Answers the step that the session is at, or answers it anew; on disk once it resolves.
 * @throws Problem `not-signed-in`, `not-found`; `wrong-state` before the first move, in a step or a round that has passed and
 *   after the reveal; `invalid-request` naming the field
 */
export async function answerStep(
  parts: SessionParts,
  asker: Asker,
  sessionId: string,
  { step, round, ...sent }: BodyOf<typeof answerEndpoint>,
): Promise<ResponseOf<typeof answerEndpoint>> {
  const presence = await presentIn(parts, asker, sessionId);
  const { records } = presence;
  const participant = await takePart(parts, presence);
  const at = parts.clock().toISOString();
  let who = participant.id;
  const { after } = await change(records, {
    load: async () => {
      // They may have turned out to be somebody who is here already, a moment ago.
      who = (await records.get('merged', participant.id))?.value.into ?? participant.id;
      return loadOwn(records, step, who);
    },
    eventOf: ({ session, keys }) => {
      const asked = stepOf(session, step);
      const author = asked ? authorIn(asked, asked.round, who, keys) : who;
      const waits = asked && session.current === step && !isRevealed(asked, asked.round);
      // A backup keeps no such key, so that it can’t tell either.
      if (author === undefined && waits) {
        throw new Problem(
          'wrong-state',
          'This step can’t be answered anonymously any more. Ask the facilitator to go on.',
        );
      }
      return { type: 'answered', step, round, author: author ?? who, sent, at };
    },
  });
  parts.bus.announce({ kind: 'session', sessionId, what: 'answered' });
  return { step, round: stepOf(after.session, step)?.round ?? 1 };
}

/** No more than this answer needs: two hundred people answer at once. */
async function loadOwn(
  records: SessionRecords,
  stepId: string,
  participantId: string,
): Promise<Loaded | undefined> {
  const session = await records.get('session', records.id);
  const step = session && stepOf(session.value, stepId);
  if (!session || !step) return session && loaded(session, {});
  const { round } = step;
  const key = step.anonymous ? await records.get('round-key', roundId(stepId, round)) : undefined;
  const keys = new Map(key ? [[key.id, key.value.key]] : []);
  const author = authorIn(step, round, participantId, keys);
  const own =
    author === undefined ? undefined : await records.get('answer', answerId({ step: stepId, round, author }));
  return loaded(session, { keys: key ? [key] : [], answers: own ? [own] : [] });
}
