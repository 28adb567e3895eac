import { invalidField } from '../../shared/errors.ts';
import { type Coverage, coverageOf } from '../../shared/strategy/coverage.ts';
import { readStrategy } from '../../shared/strategy/read.ts';
import type { Person } from '../people/access.ts';
import { allowedInStrategy } from '../people/allowed.ts';
import type { StrategyParts } from './parts.ts';

/**
 * What the strategy, as it stands in the live document, serves of a framework.
 * @throws Problem `not-found` for who is no member; `invalid-request` naming `framework` where there is none of that id
 */
export async function viewCoverage(
  parts: Pick<StrategyParts, 'access' | 'documents' | 'library'>,
  person: Person,
  strategyId: string,
  frameworkId: string,
): Promise<Coverage> {
  await allowedInStrategy(parts.access, person.id, strategyId, 'read');
  const framework = parts.library.frameworks().find(({ id }) => id === frameworkId);
  if (!framework) {
    throw invalidField('framework', 'There is no framework of that id. GET /api/frameworks lists them.');
  }
  const { strategy } = await parts.documents.read(strategyId, readStrategy);
  return coverageOf(strategy, framework.items);
}
