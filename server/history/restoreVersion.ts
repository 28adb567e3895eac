import * as Y from 'yjs';
import type { VersionView } from '../../shared/api/versions.ts';
import { Problem } from '../../shared/errors.ts';
import type { Person } from '../people/access.ts';
import { allowedInStrategy } from '../people/allowed.ts';
import type { LiveDocuments } from '../strategy/ports.ts';
import { byPerson } from '../strategy/records.ts';
import type { HistoryParts } from './parts.ts';
import { restoreStrategy } from './restore/restoreStrategy.ts';
import { takeBack } from './takeBack.ts';
import type { VersionFacts } from './versionFacts.ts';
import { peopleIn, versionView } from './versionView.ts';

/**
 * Makes the live document read as it did in a version. What stands before is kept first, as a version of its own, so that
 * restoring that one takes this back.
 * @throws Problem `not-found`, `not-saved`
 */
export async function restoreVersion(
  parts: Pick<HistoryParts, 'access' | 'history' | 'partnerships' | 'clock'> & {
    documents: Pick<LiveDocuments, 'edit'>;
  },
  person: Person,
  strategyId: string,
  id: string,
): Promise<VersionView> {
  const { partnershipId } = await allowedInStrategy(parts.access, person.id, strategyId, 'restore-version');
  const version = await parts.history.open(strategyId, id);
  const facts: VersionFacts = {
    kind: 'before-restore',
    at: parts.clock().getTime(),
    by: person.id,
    restored: { id, name: 'name' in version.facts ? version.facts.name : null, at: version.facts.at },
  };
  const before = await parts.history.now(strategyId);
  const kept = await parts.history.keep(strategyId, facts, before);
  const by = byPerson(person.id, parts.clock);
  const restoring = parts.documents.edit(strategyId, person.id, (doc) => {
    // Somebody may have written since: what they wrote belongs to what stood before as well.
    const written = Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(before))
      ? undefined
      : Y.encodeStateAsUpdate(doc);
    restoreStrategy(doc, version.doc, by);
    return written;
  });
  const missed = await restoring.catch((error: unknown) => {
    void takeBack(parts.history, strategyId, kept.id);
    throw error;
  });
  if (missed) {
    Y.applyUpdate(before, missed);
    await parts.history.keep(strategyId, facts, before, kept.id).catch((error: unknown) => {
      throw new Problem(
        'not-saved',
        'The version was restored. What stood before is kept, but not what others wrote in the last moment before it.',
        [],
        { cause: error },
      );
    });
  }
  before.destroy();
  version.doc.destroy();
  return versionView(kept, await parts.partnerships.names(partnershipId, peopleIn([kept])));
}
