import type { Me } from '../../shared/api/people.ts';
import type { RecordStore, StoredRecord } from '../store/port.ts';
import type { Person } from './access.ts';
import { findUser, isPlaceholder } from './accounts.ts';
import { goneAt, isRestorable } from './deletion.ts';
import { byName, organisationNames } from './organisations.ts';
import type { MemberValue, PartnershipValue } from './partnershipKinds.ts';
import { PartnershipRecords, partnershipOf } from './partnershipRecords.ts';
import type { PartnershipStrategies } from './strategyRegister.ts';

/** More partnerships than one person ever belongs to. */
const most = 10_000;

/** Who somebody is, what they belong to, and what they can bring back. */
export async function me(
  parts: { records: RecordStore; strategies: PartnershipStrategies },
  person: Person,
): Promise<Me> {
  const user = await findUser(parts.records, person.id);
  const memberships = await parts.records.find<MemberValue>('member', `person:${person.id}`, most);
  const found = await Promise.all(memberships.map((member) => partOf(parts, member)));
  const email = user?.value.email;
  return {
    id: person.id,
    name: person.name,
    email: email === undefined || isPlaceholder(email) ? null : email,
    memberships: found
      .flatMap(({ membership }) => membership ?? [])
      .sort((one, other) => byName({ name: one.partnershipName }, { name: other.partnershipName })),
    deleted: found
      .flatMap(({ deleted }) => deleted)
      .sort((one, other) => other.deletedAt.localeCompare(one.deletedAt)),
  };
}

type Membership = Me['memberships'][number];
type Deleted = Me['deleted'][number];

async function partOf(
  { records, strategies }: { records: RecordStore; strategies: PartnershipStrategies },
  member: StoredRecord<MemberValue>,
): Promise<{ membership?: Membership; deleted: Deleted[] }> {
  const partnership = new PartnershipRecords(records, partnershipOf(member));
  const own = await partnership.get('partnership', partnership.id);
  if (!own) return { deleted: [] };
  const { role, organisationId } = member.value;
  if (own.value.deletedAt !== null) return { deleted: role === 'owner' ? deletedPartnership(own) : [] };
  const organisation = (await organisationNames(partnership)).get(organisationId);
  return {
    membership: {
      partnershipId: partnership.id,
      partnershipName: own.value.name,
      role,
      organisation: organisation?.name ?? '',
      organisationId: organisation?.id ?? organisationId,
      strategies: (await strategies.list(partnership.id)).map(({ id, title }) => ({ id, title })),
    },
    deleted: role === 'owner' ? await deletedStrategies(partnership) : [],
  };
}

function deletedPartnership({ id, value }: StoredRecord<PartnershipValue>): Deleted[] {
  return isRestorable(value) ? [deletedItem('partnership', id, value.name, value.deletedAt)] : [];
}

async function deletedStrategies(partnership: PartnershipRecords): Promise<Deleted[]> {
  return (await partnership.all('strategy')).flatMap(({ id, value }) =>
    isRestorable(value) ? [deletedItem('strategy', id, value.title, value.deletedAt)] : [],
  );
}

function deletedItem(kind: Deleted['kind'], id: string, name: string, deletedAt: string): Deleted {
  return { kind, id, name, deletedAt, until: new Date(goneAt(deletedAt)).toISOString() };
}
