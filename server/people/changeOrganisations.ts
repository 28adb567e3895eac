import { invalidField } from '../../shared/errors.ts';
import { organisationNameKey } from '../../shared/people/organisationName.ts';
import { allowedInPartnership } from '../people/allowed.ts';
import type { RecordWrite } from '../store/port.ts';
import type { Person } from './access.ts';
import {
  claimId,
  type Organisation,
  organisationFor,
  organisationNamed,
  standingOrganisation,
} from './organisations.ts';
import { PartnershipRecords } from './partnershipRecords.ts';
import type { PeopleParts } from './parts.ts';
import { withRetries } from './retry.ts';

type Parts = Pick<PeopleParts, 'records' | 'access' | 'bus'>;

/**
 * The organisation of that name, made where there is none yet. Editors need it to say who leads.
 * @throws Problem `not-found`, `role-too-low`; `invalid-request` naming `name`; `wrong-state` where there are too many
 */
export async function addOrganisation(
  parts: Parts,
  person: Person,
  partnershipId: string,
  name: string,
): Promise<Organisation> {
  await allowedInPartnership(parts.access, person.id, partnershipId, 'write-strategy');
  const partnership = new PartnershipRecords(parts.records, partnershipId);
  if (organisationNameKey(name) === '') throw invalidField('name', 'Name the organisation');
  const { organisation, made } = await withRetries(async () => {
    const known = await organisationNamed(partnership, name);
    if (known) return { organisation: known, made: false };
    const { id, writes } = await organisationFor(partnership, name);
    await partnership.write(writes);
    return { organisation: { id, name }, made: true };
  });
  if (made) parts.bus.announce({ kind: 'partnership', partnershipId });
  return organisation;
}

/**
 * Renames an organisation everywhere at once, since everything names it by id.
 * @throws Problem `not-found`, `role-too-low`; `invalid-request` where another has that name: those two can be merged instead
 */
export async function renameOrganisation(
  parts: Parts,
  person: Person,
  partnershipId: string,
  id: string,
  name: string,
): Promise<void> {
  await allowedInPartnership(parts.access, person.id, partnershipId, 'manage-people');
  const partnership = new PartnershipRecords(parts.records, partnershipId);
  if (organisationNameKey(name) === '') throw invalidField('name', 'Name the organisation');
  await withRetries(async () => {
    const organisation = await standingOrganisation(partnership, id);
    const taken = await partnership.get('organisation-name', claimId(name));
    if (taken && taken.value.organisationId !== id) {
      throw invalidField('name', 'Another organisation here has this name. Merge the two instead.');
    }
    const writes: RecordWrite[] = [partnership.changing(organisation, { name })];
    if (!taken) {
      writes.push(partnership.adding('organisation-name', claimId(name), { organisationId: id }));
      const before = await partnership.get('organisation-name', claimId(organisation.value.name));
      // The old name is free for another organisation.
      if (before) writes.push(partnership.removing(before));
    }
    await partnership.write(writes);
  });
  parts.bus.announce({ kind: 'partnership', partnershipId });
}

/**
 * Makes one organisation part of another. Its people and invitations are then the other's; its names lead to the other;
 * its record stays, so that whatever was signed for it, or led by it, is read as the other's.
 * @throws Problem `not-found`, `role-too-low`; `invalid-request` naming `into`
 */
export async function mergeOrganisation(
  parts: Parts,
  person: Person,
  partnershipId: string,
  id: string,
  into: string,
): Promise<void> {
  await allowedInPartnership(parts.access, person.id, partnershipId, 'manage-people');
  const partnership = new PartnershipRecords(parts.records, partnershipId);
  if (id === into) throw invalidField('into', 'Choose another organisation to merge this one into.');
  await withRetries(async () => {
    const from = await standingOrganisation(partnership, id);
    const survivor = await partnership.get('organisation', into);
    if (!survivor || survivor.value.mergedInto !== null) {
      throw invalidField('into', 'There is no such organisation in this partnership.');
    }
    const repointed = [];
    for (const kind of ['member', 'invitation', 'organisation-name'] as const) {
      for (const record of await partnership.all(kind)) {
        if (record.value.organisationId === id) {
          repointed.push(partnership.changing<typeof kind>(record, { organisationId: into }));
        }
      }
    }
    await partnership.write([
      partnership.changing(from, { mergedInto: into }),
      // Unchanged, but part of the write: were it merged away at the same moment, the two could end in each other.
      partnership.changing(survivor, {}),
      ...repointed,
    ]);
  });
  // Its people now speak for another organisation.
  parts.bus.announce({ kind: 'access', partnershipId });
  parts.bus.announce({ kind: 'partnership', partnershipId });
}
