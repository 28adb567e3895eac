import type { BodyOf } from '../../shared/api/endpoint.ts';
import type * as api from '../../shared/api/ownIndicators.ts';
import { invalidField, Problem } from '../../shared/errors.ts';
import { newOwnIndicatorId } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import type { EvidenceLibrary } from '../evidence/library.ts';
import type { Person } from '../people/access.ts';
import { allowedInPartnership } from '../people/allowed.ts';
import type { OwnIndicatorValue } from '../people/ownEvidenceKinds.ts';
import { PartnershipRecords } from '../people/partnershipRecords.ts';
import { withRetries } from '../people/retry.ts';
import { describedAgain, describedAnew, insistTags } from './checkIndicator.ts';
import type { IndicatorParts } from './parts.ts';

/** @throws Problem `not-found`, `role-too-low`; `invalid-request`; `wrong-state` at the cap. Answers its id. */
export async function addOwnIndicator(
  parts: IndicatorParts,
  person: Person,
  partnershipId: string,
  body: BodyOf<typeof api.addOwnIndicator>,
): Promise<string> {
  await allowedInPartnership(parts.access, person.id, partnershipId, 'keep-indicators');
  const described = describedAnew(body);
  insistTags(await libraryFor(parts, partnershipId), described.tags);
  const partnership = new PartnershipRecords(parts.records, partnershipId);
  await insistRoom(partnership, described.title);
  const id = newOwnIndicatorId();
  const value: OwnIndicatorValue = {
    ...described,
    createdAt: parts.clock().toISOString(),
    createdBy: person.id,
    changedAt: null,
    changedBy: null,
    retiredAt: null,
    retiredBy: null,
    importId: null,
  };
  await partnership.write([partnership.adding('own-indicator', id, value)]);
  parts.bus.announce({ kind: 'partnership', partnershipId });
  return id;
}

/** What it counts in stays as it is. @throws Problem `not-found`, `role-too-low`; `invalid-request` */
export async function changeOwnIndicator(
  parts: IndicatorParts,
  person: Person,
  { partnershipId, indicatorId }: OwnAddress,
  body: BodyOf<typeof api.changeOwnIndicator>,
): Promise<void> {
  await allowedInPartnership(parts.access, person.id, partnershipId, 'keep-indicators');
  const library = await libraryFor(parts, partnershipId);
  await change(parts, person, { partnershipId, indicatorId }, async (before, partnership) => {
    insistTags(library, body.tags ?? [], before.tags);
    if (body.title !== undefined) await insistTitle(partnership, body.title, indicatorId);
    return describedAgain(before, body);
  });
}

/** Takes it out of use, or brings it back. @throws Problem `not-found`, `role-too-low`; `wrong-state` */
export async function retireOwnIndicator(
  parts: IndicatorParts,
  person: Person,
  address: OwnAddress,
  retired: boolean,
): Promise<void> {
  await allowedInPartnership(parts.access, person.id, address.partnershipId, 'keep-indicators');
  await change(parts, person, address, async (before, partnership) => {
    if ((before.retiredAt !== null) === retired) {
      throw new Problem(
        'wrong-state',
        `It is ${retired ? 'retired' : 'in use'} already. Nothing was changed.`,
      );
    }
    if (!retired) await insistTitle(partnership, before.title, address.indicatorId);
    return retired
      ? { retiredAt: parts.clock().toISOString(), retiredBy: person.id }
      : { retiredAt: null, retiredBy: null };
  });
}

export interface OwnAddress {
  partnershipId: string;
  indicatorId: string;
}

/** The library as the partnership sees it, with its own frameworks. */
async function libraryFor(
  { library, partnerships }: IndicatorParts,
  partnershipId: string,
): Promise<EvidenceLibrary> {
  const { overlay } = await partnerships.facts(partnershipId);
  return library.over(overlay);
}

async function change(
  parts: IndicatorParts,
  person: Person,
  { partnershipId, indicatorId }: OwnAddress,
  decide: (before: OwnIndicatorValue, partnership: PartnershipRecords) => Promise<Partial<OwnIndicatorValue>>,
): Promise<void> {
  const partnership = new PartnershipRecords(parts.records, partnershipId);
  await withRetries(async () => {
    const before = await partnership.get('own-indicator', indicatorId);
    if (!before) {
      throw new Problem('not-found', 'This partnership has no indicator of its own of that id.');
    }
    const decided = await decide(before.value, partnership);
    const by = { changedAt: parts.clock().toISOString(), changedBy: person.id };
    await partnership.write([partnership.changing<'own-indicator'>(before, { ...decided, ...by })]);
  });
  parts.bus.announce({ kind: 'partnership', partnershipId });
}

async function insistRoom(partnership: PartnershipRecords, title: string): Promise<void> {
  const all = await partnership.all('own-indicator');
  const { length } = all.filter(({ value }) => value.importId === null);
  if (length >= limits.ownIndicatorsPerPartnership) {
    const most = `${limits.ownIndicatorsPerPartnership} is the most a partnership can have`;
    throw new Problem('wrong-state', `There are ${length} indicators of your own, and ${most}.`);
  }
  await insistTitle(partnership, title, null);
}

/** Two of one title could not be told apart in a list. @throws Problem `invalid-request` naming `title` */
async function insistTitle(
  partnership: PartnershipRecords,
  title: string,
  exceptId: string | null,
): Promise<void> {
  const key = (text: string) => text.trim().toLowerCase();
  const all = await partnership.all('own-indicator');
  const other = all.find(
    ({ id, value }) => id !== exceptId && value.retiredAt === null && key(value.title) === key(title),
  );
  if (other)
    throw invalidField('title', 'Another indicator of your own has this title. Nothing was changed.');
}
