import type { VersionView } from '../../shared/api/versions.ts';
import { quarterMs, quarterOf } from '../../shared/history/quarters.ts';
import type { Person } from '../people/access.ts';
import { allowedInStrategy } from '../people/allowed.ts';
import { blockTitles } from './blockTitles.ts';
import type { HistoryParts } from './parts.ts';
import { peopleIn, versionView } from './versionView.ts';

/** A page of a strategy's versions, newest first, each automatic one with who changed what in its quarter of an hour. */
export async function listVersions(
  parts: HistoryParts,
  person: Person,
  strategyId: string,
  asked: { before?: string | undefined; limit: number },
): Promise<{ versions: VersionView[]; next: string | null }> {
  const { partnershipId } = await allowedInStrategy(parts.access, person.id, strategyId, 'read');
  const page = await parts.history.versions(strategyId, { ...asked, now: parts.clock().getTime() });
  const quarters = page.items.flatMap(({ facts }) =>
    facts.kind === 'automatic' ? [quarterOf(facts.at)] : [],
  );
  const after = Math.min(...quarters) * quarterMs - 1;
  const until = (Math.max(...quarters) + 1) * quarterMs - 1;
  const [changes, titles] = await Promise.all([
    quarters.length > 0 ? parts.history.changes(strategyId, after, until) : [],
    parts.documents.read(strategyId, blockTitles),
  ]);
  const names = await parts.partnerships.names(partnershipId, peopleIn(page.items, changes));
  return {
    versions: page.items.map((version) => versionView(version, names, changes, titles)),
    next: page.next ?? null,
  };
}
