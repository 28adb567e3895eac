import type { RecordStore } from '../store/port.ts';
import type { Access, Person } from './access.ts';
import { findUser } from './accounts.ts';
import { organisationNames } from './organisations.ts';
import { PartnershipRecords } from './partnershipRecords.ts';

/** Under which name and for which organisation others see somebody, as both are at this moment. */
export async function identityOf(
  records: RecordStore,
  person: Person,
  access: Access,
): Promise<{ name: string; organisation: string }> {
  const partnership = new PartnershipRecords(records, access.partnershipId);
  const [user, organisations] = await Promise.all([
    findUser(records, person.id),
    organisationNames(partnership),
  ]);
  return {
    name: user?.value.name ?? person.name,
    organisation: organisations.get(access.organisationId)?.name ?? '',
  };
}
