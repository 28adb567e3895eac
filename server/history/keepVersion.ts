import type { VersionView } from '../../shared/api/versions.ts';
import { Problem } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import type { Person } from '../people/access.ts';
import { allowedInStrategy } from '../people/allowed.ts';
import type { HistoryParts } from './parts.ts';
import type { StrategyHistory, Version } from './strategyHistory.ts';
import { peopleIn, versionView } from './versionView.ts';

/** Keeps what stands on the disk, or what an earlier version holds, under a name. @throws Problem `not-found` */
export async function keepVersion(
  parts: HistoryParts,
  person: Person,
  strategyId: string,
  { name, version: id }: { name: string; version?: string | undefined },
): Promise<VersionView> {
  const { partnershipId } = await allowedInStrategy(parts.access, person.id, strategyId, 'keep-version');
  await insistRoom(parts.history, strategyId);
  const earlier = id === undefined ? undefined : await parts.history.open(strategyId, id);
  const at = earlier ? earlier.facts.at : parts.clock().getTime();
  const doc = earlier?.doc ?? (await parts.history.now(strategyId));
  const kept = await parts.history.keep(strategyId, { kind: 'named', at, name, by: person.id }, doc);
  doc.destroy();
  return viewed(parts, partnershipId, kept);
}

/** @throws Problem `not-found`; `wrong-state` for a version that nobody named */
export async function renameVersion(
  parts: HistoryParts,
  person: Person,
  strategyId: string,
  id: string,
  name: string,
): Promise<VersionView> {
  const { partnershipId } = await allowedInStrategy(parts.access, person.id, strategyId, 'keep-version');
  const { facts, doc } = await parts.history.open(strategyId, id);
  if (facts.kind !== 'named') {
    doc.destroy();
    throw new Problem(
      'wrong-state',
      'Only a version that somebody named has a name to change. Keep this one under a name of its own.',
    );
  }
  const kept = await parts.history.keep(strategyId, { ...facts, name }, doc, id);
  doc.destroy();
  return viewed(parts, partnershipId, kept);
}

/** By people. A session closes once, so that there are no more of the others than there can be sessions. */
async function namedIn(history: StrategyHistory, strategyId: string): Promise<number> {
  return (await history.kept(strategyId)).filter(
    ({ facts }) => facts.kind === 'named' && facts.session === undefined,
  ).length;
}

/** Versions that nobody named are thinned with time; these stay for good, each a whole copy. */
async function insistRoom(history: StrategyHistory, strategyId: string): Promise<void> {
  const named = await namedIn(history, strategyId);
  if (named < limits.namedVersionsPerStrategy) return;
  throw new Problem(
    'invalid-request',
    `This strategy has ${named} versions by name, and ${limits.namedVersionsPerStrategy} is the most it can have. ` +
      'Nothing was lost: what stands now is kept without a name, and found in the history by its date.',
  );
}

async function viewed(parts: HistoryParts, partnershipId: string, version: Version): Promise<VersionView> {
  return versionView(version, await parts.partnerships.names(partnershipId, peopleIn([version])));
}
