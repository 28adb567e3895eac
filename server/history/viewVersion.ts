import type { StrategyView } from '../../shared/api/strategies.ts';
import type { VersionView } from '../../shared/api/versions.ts';
import { latestMeanings } from '../../shared/ledger/meaningStanding.ts';
import { stageStandings } from '../../shared/ledger/stageStanding.ts';
import { agreedByTarget, standings } from '../../shared/ledger/standing.ts';
import { readStrategy } from '../../shared/strategy/read.ts';
import type { Person } from '../people/access.ts';
import { allowedInStrategy } from '../people/allowed.ts';
import { strategyView } from '../strategy/strategyView.ts';
import type { HistoryParts } from './parts.ts';
import { iso, peopleIn, versionView } from './versionView.ts';

/** The strategy as it was in a version, with the agreed ratings that stood at that moment. @throws Problem `not-found` */
export async function viewVersion(
  parts: HistoryParts,
  person: Person,
  strategyId: string,
  id: string,
): Promise<StrategyView & { version: VersionView }> {
  const access = await allowedInStrategy(parts.access, person.id, strategyId, 'read');
  const [version, ledger] = await Promise.all([
    parts.history.open(strategyId, id),
    parts.ledgers.read(strategyId),
  ]);
  const { strategy } = readStrategy(version.doc);
  version.doc.destroy();
  const people = new Set([...ledger.signers, ...peopleIn([version])]);
  const names = await parts.partnerships.names(access.partnershipId, people);
  const at = iso(version.facts.at);
  const then = {
    agreed: agreedByTarget(standings(ledger.entries, at)),
    stages: stageStandings(ledger.entries, at),
    latestMeanings: latestMeanings(ledger.entries, at),
  };
  return {
    ...strategyView({ strategyId, strategy, access, ledger: then, names }),
    version: versionView(version, names),
  };
}
