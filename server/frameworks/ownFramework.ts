import type { Framework } from '../../shared/evidence/framework.ts';
import type { OwnFrameworkValue } from '../people/frameworkKinds.ts';

/** A framework of a partnership's own as the library knows frameworks. */
export function ownFramework(id: string, value: OwnFrameworkValue): Framework {
  const tag = (key: string) => `${id}/${key}`;
  const provenance = value.source === '' ? 'This partnership.' : value.source;
  return {
    id,
    title: value.title,
    version: value.version,
    status: value.archivedAt === null ? 'current' : 'archived',
    statusNote: value.archivedAt === null ? 'Kept by this partnership.' : 'No longer used here.',
    complete: true,
    completeNote: null,
    source: { name: value.source === '' ? 'This partnership' : value.source, url: value.sourceUrl },
    items: value.items.map((item) => ({
      id: tag(item.key),
      title: item.title,
      meaning: item.meaning === '' ? null : item.meaning,
      heading: item.heading === '' ? null : item.heading,
      ...(item.parent === null ? {} : { parent: tag(item.parent) }),
      provenance,
      measures: [],
      ...(item.toldBy.length === 0 ? {} : { toldBy: item.toldBy }),
      ...(item.retiredAt === null ? {} : { retired: true }),
    })),
    ...(value.supersedes === null ? {} : { supersedes: value.supersedes }),
    own: true,
  };
}
