import type { VersionView } from '../../shared/api/versions.ts';
import { quarterMs, quarterOf } from '../../shared/history/quarters.ts';
import type { Person } from '../people/access.ts';
import { allowedInStrategy } from '../people/allowed.ts';
import { blockTitles } from './blockTitles.ts';
import { changesCredited } from './changesCredited.ts';
import type { HistoryParts } from './parts.ts';
import { sharesOf } from './shares.ts';
import { peopleIn, versionView } from './versionView.ts';

/** A page of a strategy's versions, newest first, each automatic one with who changed what since the one before. */
export async function listVersions(
  parts: HistoryParts,
  person: Person,
  strategyId: string,
  asked: { before?: string | undefined; limit: number },
): Promise<{ versions: VersionView[]; next: string | null }> {
  const { partnershipId } = await allowedInStrategy(parts.access, person.id, strategyId, 'read');
  const page = await parts.history.versions(strategyId, { ...asked, now: parts.clock().getTime() });
  const automatic = page.items.filter(({ facts }) => facts.kind === 'automatic');
  const [first, last] = [automatic[0], automatic.at(-1)];
  const before = (last && (await parts.history.quarterBefore(strategyId, last.id))) ?? -1;
  const after = (before + 1) * quarterMs - 1;
  const until = first ? (quarterOf(first.facts.at) + 1) * quarterMs - 1 : after;
  const [changes, titles] = await Promise.all([
    first ? changesCredited(parts, strategyId, after, until) : [],
    parts.documents.read(strategyId, blockTitles),
  ]);
  const shares = sharesOf(automatic, before, changes);
  const names = await parts.partnerships.names(partnershipId, peopleIn(page.items, changes));
  return {
    versions: page.items.map((version) => versionView(version, names, shares.get(version.id), titles)),
    next: page.next ?? null,
  };
}
