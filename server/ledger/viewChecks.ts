import type { getChecks } from '../../shared/api/checks.ts';
import type { ResponseOf } from '../../shared/api/endpoint.ts';
import { checksOf } from '../../shared/foresight/checks.ts';
import { readLinkDates } from '../../shared/strategy/linkDates.ts';
import { readStrategy } from '../../shared/strategy/read.ts';
import type { Person } from '../people/access.ts';
import { allowedInStrategy } from '../people/allowed.ts';
import { keptView } from './keptView.ts';
import type { LedgerParts } from './parts.ts';

/** What is unanswered, unused, too little or too much, as things stand. @throws Problem `not-found` for who is no member */
export async function viewChecks(
  parts: Pick<LedgerParts, 'access' | 'documents' | 'partnerships' | 'ledgers' | 'library'>,
  person: Person,
  strategyId: string,
): Promise<ResponseOf<typeof getChecks>> {
  const { partnershipId } = await allowedInStrategy(parts.access, person.id, strategyId, 'read');
  const [{ strategy, dates }, { entries, signers }, { overlay }] = await Promise.all([
    parts.documents.read(strategyId, (doc) => ({
      strategy: readStrategy(doc).strategy,
      dates: readLinkDates(doc),
    })),
    parts.ledgers.read(strategyId),
    parts.partnerships.facts(partnershipId),
  ]);
  const names = await parts.partnerships.names(partnershipId, signers);
  const library = parts.library.over(overlay);
  return {
    objectives: checksOf(strategy, entries, dates).map((objective) => ({
      ...objective,
      links: objective.links.map((link) => ({
        ...link,
        title: library.indicator(link.indicatorId)?.title ?? null,
        kept: link.kept && keptView(link.kept, names),
      })),
    })),
  };
}
