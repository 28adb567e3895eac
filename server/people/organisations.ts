import { createHash } from 'node:crypto';
import { invalidField, Problem } from '../../shared/errors.ts';
import { newId } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import { organisationNameKey } from '../../shared/people/organisationName.ts';
import type { RecordWrite, StoredRecord } from '../store/port.ts';
import type { OrganisationValue } from './partnershipKinds.ts';
import type { PartnershipRecords } from './partnershipRecords.ts';

export interface Organisation {
  id: string;
  name: string;
}

/** Follows mergers to the organisation that an id stands for today. Undefined for an unknown id. */
export function survivorOf(
  all: ReadonlyMap<string, StoredRecord<OrganisationValue>>,
  id: string,
): Organisation | undefined {
  const passed = new Set<string>();
  let found = all.get(id);
  while (found && found.value.mergedInto !== null && !passed.has(found.id)) {
    passed.add(found.id);
    found = all.get(found.value.mergedInto);
  }
  return found && { id: found.id, name: found.value.name };
}

/** Every organisation id that anything may name, merged ones too, with what it stands for today. */
export async function organisationNames(partnership: PartnershipRecords): Promise<Map<string, Organisation>> {
  const all = new Map((await partnership.all('organisation')).map((record) => [record.id, record]));
  const names = new Map<string, Organisation>();
  for (const id of all.keys()) {
    const survivor = survivorOf(all, id);
    if (survivor) names.set(id, survivor);
  }
  return names;
}

/** Those that exist today, by name. */
export function standing(names: ReadonlyMap<string, Organisation>): Organisation[] {
  const own = [...names].filter(([id, organisation]) => organisation.id === id);
  return own.map(([, organisation]) => organisation).sort(byName);
}

export function byName(one: { name: string }, other: { name: string }): number {
  return one.name.localeCompare(other.name, 'en-GB', { sensitivity: 'base', numeric: true });
}

/** The organisation of that name, ignoring case and spaces; also by the name of one that was merged into it. */
export async function organisationNamed(
  partnership: PartnershipRecords,
  name: string,
): Promise<Organisation | undefined> {
  const claim = await partnership.get('organisation-name', claimId(name));
  return claim && (await organisationNames(partnership)).get(claim.value.organisationId);
}

/**
 * The id of the organisation of that name, and the writes that make it where there is none yet.
 * @throws Problem `invalid-request` naming `organisation`; `wrong-state` where there are too many
 */
export async function organisationFor(
  partnership: PartnershipRecords,
  name: string,
): Promise<{ id: string; writes: RecordWrite[] }> {
  if (organisationNameKey(name) === '') throw invalidField('organisation', 'Name the organisation');
  const found = await organisationNamed(partnership, name);
  if (found) return { id: found.id, writes: [] };
  const count = (await partnership.all('organisation')).length;
  if (count >= limits.organisationsPerPartnership) {
    throw new Problem(
      'wrong-state',
      `A partnership can have ${limits.organisationsPerPartnership} organisations.`,
    );
  }
  return addOrganisation(partnership, name);
}

/** The writes for one that is known to be new. */
export function addOrganisation(
  partnership: PartnershipRecords,
  name: string,
): { id: string; writes: RecordWrite[] } {
  const id = newId();
  const value = { name, createdAt: new Date().toISOString(), mergedInto: null };
  return {
    id,
    writes: [
      partnership.adding('organisation', id, value),
      partnership.adding('organisation-name', claimId(name), { organisationId: id }),
    ],
  };
}

/** @throws Problem `not-found` for an id that is unknown or was merged away */
export async function standingOrganisation(
  partnership: PartnershipRecords,
  id: string,
): Promise<StoredRecord<OrganisationValue>> {
  const found = await partnership.get('organisation', id);
  if (!found || found.value.mergedInto !== null) {
    throw new Problem('not-found', 'There is no such organisation in this partnership.');
  }
  return found;
}

/** Names can be longer than ids, and hold any letter. */
export function claimId(name: string): string {
  return createHash('sha256').update(organisationNameKey(name)).digest('hex');
}
