import type { BodyOf } from '../../shared/api/endpoint.ts';
import type { addFramework } from '../../shared/api/frameworks.ts';
import { Problem } from '../../shared/errors.ts';
import { type CheckedItem, checkItems, type DraftItem } from '../../shared/evidence/frameworkItems.ts';
import { newOwnFrameworkId } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import type { Person } from '../people/access.ts';
import { allowedInPartnership } from '../people/allowed.ts';
import { PartnershipRecords } from '../people/partnershipRecords.ts';
import { withRetries } from '../people/retry.ts';
import { insistIndicators } from './insistIndicators.ts';
import { libraryOf } from './libraryOf.ts';
import type { FrameworkParts } from './parts.ts';
import { insistOlder, insistTitle } from './placing.ts';

type About = Omit<BodyOf<typeof addFramework>, 'items'>;

/**
 * Makes a framework of the partnership's own, as a whole or not at all, and answers its id.
 * @throws Problem `not-found`, `role-too-low`; `invalid-request` naming each fault; `wrong-state` at the cap
 */
export async function makeFramework(
  parts: FrameworkParts,
  person: Person,
  partnershipId: string,
  { items = [], ...about }: BodyOf<typeof addFramework>,
): Promise<string> {
  await allowedInPartnership(parts.access, person.id, partnershipId, 'keep-frameworks');
  const { items: checked, faults } = checkItems(items.map(draftOf), (index, field) => ({
    path: `items.${index}.${field}`,
    words: `Item ${index + 1}, ${field}`,
  }));
  const library = await libraryOf(parts, partnershipId);
  items.forEach(({ toldBy = [] }, index) => {
    insistIndicators(library, toldBy, `items.${index}.toldBy`);
  });
  if (faults[0]) throw new Problem('invalid-request', `${faults[0].message} Nothing was made.`, faults);
  const all = checked.map((item, index) => ({ ...item, toldBy: [...new Set(items[index]?.toldBy)] }));
  return keepFramework(parts, person, partnershipId, about, all);
}

/** The same with items that were checked. */
export async function keepFramework(
  parts: FrameworkParts,
  person: Person,
  partnershipId: string,
  about: About,
  items: readonly (CheckedItem & { toldBy?: string[] })[],
): Promise<string> {
  insistOlder((await libraryOf(parts, partnershipId)).frameworks(), null, about.supersedes);
  const partnership = new PartnershipRecords(parts.records, partnershipId);
  const id = newOwnFrameworkId();
  await withRetries(async () => {
    const { length } = await partnership.all('own-framework');
    if (length >= limits.frameworksPerPartnership) {
      throw new Problem(
        'wrong-state',
        `There are ${length} frameworks of your own, those out of use counted, and ${limits.frameworksPerPartnership} is the most. Nothing was made.`,
      );
    }
    await insistTitle(partnership, about, null);
    const value = {
      title: about.title,
      version: about.version,
      source: about.source ?? '',
      sourceUrl: about.sourceUrl ?? null,
      supersedes: about.supersedes ?? null,
      items: items.map((item) => ({ toldBy: [], ...item, retiredAt: null, retiredBy: null })),
      changes: [],
      createdAt: parts.clock().toISOString(),
      createdBy: person.id,
      archivedAt: null,
      archivedBy: null,
    };
    await partnership.write([partnership.adding('own-framework', id, value)]);
  });
  parts.bus.announce({ kind: 'partnership', partnershipId });
  return id;
}

type NewItem = NonNullable<BodyOf<typeof addFramework>['items']>[number];

function draftOf({ id = '', title, parent, heading = '', meaning = '' }: NewItem): DraftItem {
  return { id, title, parent: parent ?? '', heading, meaning };
}
