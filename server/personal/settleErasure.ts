import type { Participant } from '../../shared/session/state.ts';
import { noteSettled, pseudonymsOf, unsettled } from '../people/erased.ts';
import { scopesUnder } from '../people/pages.ts';
import { PartnershipRecords, partnershipPrefix } from '../people/partnershipRecords.ts';
import { withRetries } from '../people/retry.ts';
import { participantIdOf } from '../session/guestDevice.ts';
import { sessionPrefix } from '../session/sessionKinds.ts';
import { SessionRecords } from '../session/sessionRecords.ts';
import type { PersonalParts } from './parts.ts';
import { personKept } from './personKept.ts';

/** What follows from somebody’s account being gone, once more where it was cut off: each step may be done again. */
export async function settleErasure(parts: PersonalParts, personId: string): Promise<void> {
  const name = (await pseudonymsOf(parts.records, [personId])).get(personId);
  if (name === undefined) return;
  for (const id of await scopesUnder(parts.records, partnershipPrefix)) {
    await endInvitations(parts, new PartnershipRecords(parts.records, id), personId);
  }
  for (const sessionId of await scopesUnder(parts.records, sessionPrefix)) {
    await renameParticipant(parts, sessionId, personId, name);
  }
  await removeKept(parts, personId);
  await noteSettled(parts.records, personId);
}

/** Read marks, what they follow and their settings. A request that was under way may have written one more. */
function removeKept({ records }: PersonalParts, personId: string): Promise<void> {
  return withRetries(async () => {
    const kept = await personKept(records, personId);
    if (kept.length === 0) return;
    await records.write(
      kept.map(({ scope, kind, id, version }) => ({ scope, kind, id, expect: version, value: null })),
    );
  });
}

/** Called at the start. */
export async function settleErasures(parts: PersonalParts): Promise<void> {
  for (const personId of await unsettled(parts.records)) {
    await settleErasure(parts, personId).catch(parts.onError);
  }
}

/** Invitations that they made, and links that sign in as them or were made by them. Who joined by one stays. */
async function endInvitations(
  { bus }: PersonalParts,
  partnership: PartnershipRecords,
  personId: string,
): Promise<void> {
  const ended = await withRetries(async () => {
    const invitations = (await partnership.all('invitation')).filter(
      ({ value }) => value.createdBy === personId && value.withdrawnAt === null,
    );
    const links = (await partnership.all('sign-in-link')).filter(
      ({ value }) => value.createdBy === personId || value.personId === personId,
    );
    const withdrawnAt = new Date().toISOString();
    const writes = [
      ...invitations.map((each) => partnership.changing<'invitation'>(each, { withdrawnAt })),
      ...links.map((each) => partnership.removing(each)),
    ];
    if (writes.length > 0) await partnership.write(writes);
    return writes.length > 0;
  });
  if (ended) bus.announce({ kind: 'partnership', partnershipId: partnership.id });
}

/** A session keeps the name that each of its people came under. */
async function renameParticipant(
  { records, bus }: PersonalParts,
  sessionId: string,
  personId: string,
  name: string,
): Promise<void> {
  const session = new SessionRecords(records, sessionId);
  const renamed = await withRetries(async () => {
    const known = await session.get('participant', participantIdOf(sessionId, { personId }));
    if (!known || known.value.name === name) return false;
    const { scope, kind, id, version, keys } = known;
    const value: Participant = { ...known.value, name };
    await records.write([{ scope, kind, id, expect: version, keys, value }]);
    return true;
  });
  if (renamed) bus.announce({ kind: 'session', sessionId, what: 'answered' });
}
