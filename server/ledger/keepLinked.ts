import type { KeptView } from '../../shared/api/checks.ts';
import { Problem } from '../../shared/errors.ts';
import { checksOf, type ObjectiveChecks } from '../../shared/foresight/checks.ts';
import { readLinkDates } from '../../shared/strategy/linkDates.ts';
import { readStrategy } from '../../shared/strategy/read.ts';
import type { Person } from '../people/access.ts';
import { allowedInStrategy } from '../people/allowed.ts';
import type { LinkAddress } from '../strategy/linkAddress.ts';
import { appendInTurn } from './appendInTurn.ts';
import { entryIdFor } from './entryId.ts';
import { keptView } from './keptView.ts';
import type { LedgerParts } from './parts.ts';
import { insistSameAgain } from './sameAgain.ts';

/**
 * Signs that an indicator which is proposed for retirement stays linked, and why.
 * @throws Problem `not-found`, `role-too-low`; `wrong-state` where it is not proposed, or not any more
 */
export async function keepLinked(
  parts: Pick<LedgerParts, 'access' | 'documents' | 'partnerships' | 'ledgers' | 'bus' | 'clock'>,
  person: Person,
  { strategyId, objectiveId, indicatorId }: LinkAddress,
  reason: string,
  idempotencyKey?: string,
): Promise<KeptView> {
  const access = await allowedInStrategy(parts.access, person.id, strategyId, 'keep-linked');
  const id = entryIdFor(strategyId, person.id, 'keep', idempotencyKey);
  const said = { type: 'retirement-kept', objectiveId, indicatorId, reason } as const;
  const { strategy, dates } = await parts.documents.read(strategyId, (doc) => ({
    strategy: readStrategy(doc).strategy,
    dates: readLinkDates(doc),
  }));
  await appendInTurn(parts, strategyId, ({ entries }) => {
    const known = entries.find((entry) => entry.id === id);
    if (!known) {
      insistProposed(checksOf(strategy, entries, dates), said);
      const { organisationId } = access;
      return { ...said, id, personId: person.id, organisationId, at: parts.clock().toISOString() };
    }
    insistSameAgain(known, said);
    return null;
  });
  parts.bus.announce({ kind: 'signed', strategyId });
  const { entries } = await parts.ledgers.read(strategyId);
  const entry = entries.find((each) => each.id === id);
  if (entry?.type !== 'retirement-kept') throw new Problem('not-found', 'There is no such decision.');
  return keptView(entry, await parts.partnerships.names(access.partnershipId, [person.id]));
}

function insistProposed(
  checks: readonly ObjectiveChecks[],
  { objectiveId, indicatorId }: { objectiveId: string; indicatorId: string },
): void {
  const objective = checks.find(({ id }) => id === objectiveId);
  const link = objective?.links.find((each) => each.indicatorId === indicatorId);
  if (!link) {
    throw new Problem('not-found', `The strategy has no such link to an indicator “${indicatorId}”.`);
  }
  if (link.retirement !== null) return;
  throw new Problem(
    'wrong-state',
    'This indicator is not proposed for retirement, or somebody has settled it already. Nothing was changed.',
  );
}
