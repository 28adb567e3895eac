import type { OwnData } from '../../shared/api/personal.ts';
import { isRevealed, type Step } from '../../shared/session/state.ts';
import { scopesUnder } from '../people/pages.ts';
import { participantIdOf } from '../session/guestDevice.ts';
import { sessionPrefix } from '../session/sessionKinds.ts';
import { SessionRecords } from '../session/sessionRecords.ts';
import type { Copied } from './ownData.ts';
import type { PersonalParts } from './parts.ts';

/**
 * The live sessions of these partnerships that somebody took part in or facilitates, and the ids that they signed with
 * where they came as a guest.
 */
export async function sessionData(
  { records }: PersonalParts,
  { personId, reads }: Copied,
  partnershipIds: ReadonlySet<string>,
): Promise<{ sessions: OwnData['sessions']; signedAs: string[] }> {
  const sessions: OwnData['sessions'] = [];
  const signedAs: string[] = [];
  for (const id of await scopesUnder(records, sessionPrefix)) {
    const one = new SessionRecords(records, id);
    const participantId = participantIdOf(id, { personId });
    const [session, participant] = await Promise.all([
      one.get('session', id),
      one.get('participant', participantId),
    ]);
    if (!session || !partnershipIds.has(session.value.partnershipId)) continue;
    const { title, strategyId, facilitatorId, steps } = session.value;
    if (!participant && facilitatorId !== personId) continue;
    const came = participant?.value;
    if (came && !came.member) signedAs.push(participantId);
    const answers = participant ? await one.all('answer') : [];
    sessions.push({
      ...{ id, title, strategyId, facilitates: facilitatorId === personId },
      came: came
        ? {
            ...{ name: came.name, organisation: came.organisation },
            ...{ joinedAt: came.joinedAt, asGuest: !came.member },
          }
        : null,
      answers: answers
        .filter(
          ({ value }) => value.author === participantId && (reads === 'themselves' || isOpen(steps, value)),
        )
        .map(({ value: { step, round, at, content } }) => {
          const about = steps.find((each) => each.id === step);
          return { step, kind: about?.kind, about: about?.table?.title ?? null, round, at, ...content };
        }),
    });
  }
  return { sessions, signedAs };
}

/** Whether the room may see it. */
function isOpen(steps: readonly Step[], { step, round }: { step: string; round: number }): boolean {
  const about = steps.find((each) => each.id === step);
  return about !== undefined && isRevealed(about, round);
}
