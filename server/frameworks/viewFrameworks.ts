import type { FrameworkDetail, FrameworkSummary } from '../../shared/api/frameworks.ts';
import { Problem } from '../../shared/errors.ts';
import type { Framework } from '../../shared/evidence/framework.ts';
import type { Person } from '../people/access.ts';
import { allowedInPartnership } from '../people/allowed.ts';
import { PartnershipRecords } from '../people/partnershipRecords.ts';
import { libraryOf } from './libraryOf.ts';
import type { FrameworkAddress } from './ownRecord.ts';
import type { FrameworkParts } from './parts.ts';
import { type TagUses, tagUses } from './uses.ts';

/** @throws Problem `not-found` for who is no member */
export async function listFrameworks(
  parts: FrameworkParts,
  person: Person,
  partnershipId: string,
): Promise<{ frameworks: FrameworkSummary[]; unread: string[] }> {
  await allowedInPartnership(parts.access, person.id, partnershipId, 'read');
  const [library, uses] = await Promise.all([libraryOf(parts, partnershipId), tagUses(parts, partnershipId)]);
  return { frameworks: library.frameworks().map((each) => summaryOf(each, uses)), unread: uses.unread };
}

/** @throws Problem `not-found` */
export async function viewFramework(
  parts: FrameworkParts,
  person: Person,
  { partnershipId, frameworkId }: FrameworkAddress,
): Promise<FrameworkDetail> {
  await allowedInPartnership(parts.access, person.id, partnershipId, 'read');
  const library = await libraryOf(parts, partnershipId);
  const framework = library.frameworks().find(({ id }) => id === frameworkId);
  if (!framework) throw new Problem('not-found', 'There is no framework of that id.');
  const [{ byTag, unread }, own] = await Promise.all([
    tagUses(parts, partnershipId),
    new PartnershipRecords(parts.records, partnershipId).get('own-framework', frameworkId),
  ]);
  const changes = own?.value.changes ?? [];
  const names = await parts.partnerships.names(
    partnershipId,
    changes.map(({ by }) => by),
  );
  return {
    ...framework,
    uses: Object.fromEntries(
      framework.items.flatMap(({ id }) => {
        const uses = byTag.get(id);
        return uses ? [[id, uses]] : [];
      }),
    ),
    indicatorTitles: Object.fromEntries(
      framework.items
        .flatMap(({ measures, toldBy = [] }) => [
          ...measures.flatMap(({ indicators }) => indicators),
          ...toldBy,
        ])
        .map((id) => [id, library.indicator(id)?.title ?? id]),
    ),
    unread,
    changes: changes
      .map(({ by, item, ...change }) => ({
        ...change,
        by: names.person(by) ?? null,
        item: item === null ? null : `${frameworkId}/${item}`,
      }))
      .reverse(),
  };
}

function summaryOf(framework: Framework, { byTag }: TagUses): FrameworkSummary {
  const uses = framework.items.flatMap((item) => byTag.get(item.id) ?? []);
  const count = (ids: string[]) => new Set(ids).size;
  const { id, title, version, status, statusNote, own = false, supersedes = null } = framework;
  return {
    ...{ id, title, version, status, statusNote, own, supersedes },
    items: framework.items.filter(({ retired }) => !retired).length,
    objectives: count(
      uses.flatMap(({ objectives }) => objectives.map((each) => `${each.strategyId}/${each.id}`)),
    ),
    indicators: count(uses.flatMap(({ indicators }) => indicators.map((each) => each.id))),
  };
}
