import type { Citable } from '../../shared/api/checks.ts';
import { readStrategy } from '../../shared/strategy/read.ts';
import type { Person } from '../people/access.ts';
import { allowedInStrategy } from '../people/allowed.ts';
import type { LedgerParts } from './parts.ts';
import { rateableIn } from './rateable.ts';

/**
 * What a rating of this objective or outcome can cite. One that the library no longer has goes by its id.
 * @throws Problem `not-found` for who is no member; `not-rateable` where there is no such objective or outcome
 */
export async function listCitable(
  parts: Pick<LedgerParts, 'access' | 'documents' | 'partnerships' | 'library'>,
  person: Person,
  strategyId: string,
  target: string,
): Promise<Citable[]> {
  const { partnershipId } = await allowedInStrategy(parts.access, person.id, strategyId, 'read');
  const [{ indicatorIds }, { overlay }] = await Promise.all([
    parts.documents.read(strategyId, (doc) => rateableIn(readStrategy(doc).strategy, target)),
    parts.partnerships.facts(partnershipId),
  ]);
  const library = parts.library.over(overlay);
  return indicatorIds.map((id) => ({ id, title: library.indicator(id)?.title ?? id }));
}
