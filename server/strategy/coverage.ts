import type { CoverageView } from '../../shared/api/coverage.ts';
import { invalidField } from '../../shared/errors.ts';
import { coverageOf } from '../../shared/strategy/coverage.ts';
import { readStrategy } from '../../shared/strategy/read.ts';
import type { Objective } from '../../shared/strategy/strategy.ts';
import type { Person } from '../people/access.ts';
import { allowedInStrategy } from '../people/allowed.ts';
import type { StrategyParts } from './parts.ts';

/**
 * What the strategy, as it stands in the live document, serves of a framework, with the partnership's own indicators.
 * @throws Problem `not-found` for who is no member; `invalid-request` naming `framework` where there is none of that id
 */
export async function viewCoverage(
  parts: Pick<StrategyParts, 'access' | 'documents' | 'library' | 'partnerships'>,
  person: Person,
  strategyId: string,
  frameworkId: string,
): Promise<CoverageView> {
  const { partnershipId } = await allowedInStrategy(parts.access, person.id, strategyId, 'read');
  const [{ strategy }, { overlay }] = await Promise.all([
    parts.documents.read(strategyId, readStrategy),
    parts.partnerships.facts(partnershipId),
  ]);
  const library = parts.library.over(overlay);
  const framework = library.frameworks().find(({ id }) => id === frameworkId);
  if (!framework) {
    throw invalidField('framework', 'There is no framework of that id. GET /api/frameworks lists them.');
  }
  const { items, untagged } = coverageOf(
    strategy,
    framework.items,
    (indicatorId) => library.indicator(indicatorId)?.tags ?? [],
  );
  const brief = (objectives: readonly Objective[]) => objectives.map(({ id, title }) => ({ id, title }));
  const { outcomes, withoutOutcome } = strategy;
  return {
    items: items.map((item) => ({
      ...item,
      indicators: item.indicators.map(({ id, objectives }) => ({
        id,
        title: library.indicator(id)?.title ?? id,
        objectives,
      })),
    })),
    untagged,
    outcomes: [
      ...outcomes.map(({ id, title, objectives }) => ({ id, title, objectives: brief(objectives) })),
      ...(withoutOutcome.length === 0 ? [] : [{ id: null, title: '', objectives: brief(withoutOutcome) }]),
    ],
  };
}
