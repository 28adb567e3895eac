import { type Action, may, roleNeededFor } from '../../shared/access.ts';
import { Problem } from '../../shared/errors.ts';
import type { Participant, Session } from '../../shared/session/state.ts';
import type { Access, Person } from '../people/access.ts';
import { strategyStands } from '../people/strategyStands.ts';
import type { StoredRecord } from '../store/port.ts';
import { participantIdOf } from './guestDevice.ts';
import type { SessionParts } from './parts.ts';
import { noSuchSession } from './refusals.ts';
import { SessionRecords } from './sessionRecords.ts';

/** Who asks at a session’s door: a signed-in person, a guest’s device, both or neither. */
export interface Asker {
  person: Person | undefined;
  device: string | undefined;
}

/** Somebody who may be here, as the records say at this moment. */
export interface Presence {
  session: StoredRecord<Session>;
  records: SessionRecords;
  /** Undefined for guests. */
  access: Access | undefined;
  person: Person | undefined;
  /** Undefined for a member who has not joined. */
  participant: Participant | undefined;
}

type Parts = Pick<SessionParts, 'records' | 'access'>;

/**
 * Lets in members of the partnership, and whoever joined by the code.
 * @throws Problem `not-signed-in` where nobody asks; `not-found` for everybody else, so that nobody learns what exists
 */
export async function presentIn(parts: Parts, asker: Asker, sessionId: string): Promise<Presence> {
  const { person, device } = asker;
  if (!person && device === undefined) {
    throw new Problem('not-signed-in', 'Join the session by its code, or sign in, then try again.');
  }
  const records = new SessionRecords(parts.records, sessionId);
  const session = await records.get('session', sessionId);
  if (!session) throw noSuchSession();
  const { strategyId } = session.value;
  const access = person && (await parts.access.inStrategy(person.id, strategyId));
  const participant = await participantOf(records, asker, access !== undefined);
  if (!access && (!participant || !(await strategyStands(parts.records, strategyId)))) throw noSuchSession();
  return { session, records, access, person, participant };
}

/** The same, where their role allows the action. @throws Problem also `role-too-low` */
export async function allowedInSession(
  parts: Parts,
  asker: Asker,
  sessionId: string,
  action: Action,
): Promise<Presence & { access: Access; person: Person }> {
  const presence = await presentIn(parts, asker, sessionId);
  const { access, person } = presence;
  if (access && person && may(access.role, action)) return { ...presence, access, person };
  throw new Problem(
    'role-too-low',
    `You are here as ${access?.role ?? 'a guest'}; this needs ${roleNeededFor(action)}. Nothing was changed.`,
  );
}

/** Also where it turned out that they had come before, with another device. */
async function personNow(records: SessionRecords, id: string) {
  const found = await records.get('participant', id);
  if (found) return found;
  const merged = await records.get('merged', id);
  return merged && records.get('participant', merged.value.into);
}

/** Who joined as a member and is none any more has lost what came with it; by the code they can come back as a guest. */
export async function participantOf(
  records: SessionRecords,
  { person, device }: Asker,
  isMember: boolean,
): Promise<Participant | undefined> {
  const ids = [
    ...(person ? [participantIdOf(records.id, { personId: person.id })] : []),
    ...(device === undefined ? [] : [participantIdOf(records.id, { device })]),
  ];
  for (const id of ids) {
    const found = await personNow(records, id);
    if (found && (isMember || !found.value.member)) return found.value;
  }
  return undefined;
}
