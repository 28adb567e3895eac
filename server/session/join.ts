import type { BodyOf } from '../../shared/api/endpoint.ts';
import type { joinSession as joinEndpoint } from '../../shared/api/sessions.ts';
import { invalidField, Problem } from '../../shared/errors.ts';
import { newSecret } from '../../shared/ids.ts';
import { organisationNameKey } from '../../shared/people/organisationName.ts';
import type { Participant, Session } from '../../shared/session/state.ts';
import type { Access, Person } from '../people/access.ts';
import { strategyStands } from '../people/strategyStands.ts';
import { change } from './change.ts';
import { readCode, sessionsWith } from './code.ts';
import { deviceKey, guestOrganisationId, participantIdOf } from './guestDevice.ts';
import type { SessionParts } from './parts.ts';
import type { Asker, Presence } from './presence.ts';
import { noSuchSession } from './refusals.ts';
import { SessionRecords } from './sessionRecords.ts';

/**
 * Joins by a code. Members are recognised and keep their name and organisation; everybody else says who they are, and the
 * same device, or the same signed-in person, comes back as who it was.
 * @returns for somebody who is not signed in also the device’s secret, for its cookie
 * @throws Problem `not-found` for a code that no session has, `link-spent` for one of a closed session; `invalid-request`
 *   naming `name` or `organisation`; `wrong-state` where the session is full
 */
export async function joinSession(
  parts: SessionParts,
  asker: Asker,
  { code: typed, name, organisation }: BodyOf<typeof joinEndpoint>,
): Promise<{ sessionId: string; device: string | undefined }> {
  const session = await sessionBehind(parts, typed);
  const { person } = asker;
  const access = person && (await parts.access.inStrategy(person.id, session.strategyId));
  if (person && access) {
    await joinAsMember(parts, session, person, access);
    return { sessionId: session.id, device: undefined };
  }
  if (name === undefined) throw invalidField('name', 'Give your name');
  if (organisation === undefined)
    throw invalidField('organisation', 'Name the organisation that you are here for');
  const known = await parts.partnerships.organisationNamed(session.partnershipId, organisation);
  const device = person ? undefined : (asker.device ?? newSecret());
  const who = person ? { personId: person.id } : { device: device ?? newSecret() };
  await enter(parts, session.id, {
    id: participantIdOf(session.id, who),
    name,
    organisationId: known?.id ?? guestOrganisationId(session.id, organisationNameKey(organisation)),
    organisation: known?.name ?? organisation,
    personId: person?.id ?? null,
    device: device === undefined ? null : deviceKey(device),
    member: false,
    joinedAt: parts.clock().toISOString(),
  });
  return { sessionId: session.id, device };
}

/** Who takes part: a member is in by being one, so whoever answers without having joined joins by it. */
export async function takePart(
  parts: SessionParts,
  { participant, session, person, access }: Presence,
): Promise<Participant> {
  if (participant) return participant;
  if (!person || !access) throw noSuchSession();
  return joinAsMember(parts, session.value, person, access);
}

async function joinAsMember(
  parts: SessionParts,
  session: Session,
  person: Person,
  access: Access,
): Promise<Participant> {
  const names = await parts.partnerships.names(session.partnershipId, [person.id]);
  const participant: Participant = {
    id: participantIdOf(session.id, { personId: person.id }),
    name: names.person(person.id) ?? person.name,
    organisationId: names.survivor(access.organisationId),
    organisation: names.organisation(access.organisationId) ?? '',
    personId: person.id,
    device: null,
    member: true,
    joinedAt: parts.clock().toISOString(),
  };
  await enter(parts, session.id, participant);
  return participant;
}

async function enter(parts: SessionParts, sessionId: string, participant: Participant): Promise<void> {
  const records = new SessionRecords(parts.records, sessionId);
  await change(records, {
    load: () => records.load(['participant', 'merged']),
    eventOf: () => ({ type: 'joined', participant }),
  });
  parts.bus.announce({ kind: 'session', sessionId, what: 'answered' });
}

/** @throws Problem `not-found`; `link-spent` for the code of a closed session */
export async function sessionBehind(parts: Pick<SessionParts, 'records'>, typed: string): Promise<Session> {
  const code = readCode(typed);
  const [open] = await sessionsWith(parts.records, `code:${code}`);
  if (open && (await strategyStands(parts.records, open.value.strategyId))) return open.value;
  const [closed] = open ? [open] : await sessionsWith(parts.records, `was:${code}`);
  if (closed)
    throw new Problem('link-spent', 'That session is closed. Ask the facilitator for the code of today’s.');
  throw new Problem(
    'not-found',
    'No session has that code. Look at the screen once more: six letters and digits.',
    [{ path: 'code', message: 'No session has that code' }],
  );
}
