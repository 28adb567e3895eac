import type { CoverageView, FrameworkCoverage } from '../../shared/api/coverage.ts';
import { invalidField } from '../../shared/errors.ts';
import type { Framework } from '../../shared/evidence/framework.ts';
import { type Coverage, coverageOf, type Serving, servings } from '../../shared/strategy/coverage.ts';
import { readStrategy } from '../../shared/strategy/read.ts';
import type { Objective, Strategy } from '../../shared/strategy/strategy.ts';
import type { EvidenceLibrary } from '../evidence/library.ts';
import type { Person } from '../people/access.ts';
import { allowedInStrategy } from '../people/allowed.ts';
import type { StrategyParts } from './parts.ts';

type Parts = Pick<StrategyParts, 'access' | 'documents' | 'library' | 'partnerships'>;

interface Read {
  strategy: Strategy;
  /** With the partnership's own frameworks and indicators. */
  library: EvidenceLibrary;
}

/**
 * What the strategy, as it stands in the live document, serves of a framework.
 * @throws Problem `not-found` for who is no member; `invalid-request` naming `framework` where there is none of that id
 */
export async function viewCoverage(
  parts: Parts,
  person: Person,
  strategyId: string,
  frameworkId: string,
): Promise<CoverageView> {
  const read = await readFor(parts, person, strategyId);
  const { items, untagged } = covered(read, frameworkIn(read, frameworkId));
  const brief = (objectives: readonly Objective[]) => objectives.map(({ id, title }) => ({ id, title }));
  const { outcomes, withoutOutcome } = read.strategy;
  return {
    items: items.map((item) => ({
      ...item,
      indicators: item.indicators.map(({ id, objectives }) => ({
        id,
        title: read.library.indicator(id)?.title ?? id,
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

/** How much of each framework it serves. @throws Problem `not-found` for who is no member */
export async function listCoverage(
  parts: Parts,
  person: Person,
  strategyId: string,
): Promise<FrameworkCoverage[]> {
  const read = await readFor(parts, person, strategyId);
  return read.library.frameworks().map((framework) => {
    const { items, untagged } = covered(read, framework);
    const count = (way: Serving) => items.filter(({ served }) => served === way).length;
    const { id, title, version, status, own = false } = framework;
    return {
      ...{ id, title, version, status, own },
      served: Object.fromEntries(servings.map((way) => [way, count(way)])) as FrameworkCoverage['served'],
      untagged: untagged.length,
    };
  });
}

async function readFor(parts: Parts, person: Person, strategyId: string): Promise<Read> {
  const { partnershipId } = await allowedInStrategy(parts.access, person.id, strategyId, 'read');
  const [{ strategy }, { overlay }] = await Promise.all([
    parts.documents.read(strategyId, readStrategy),
    parts.partnerships.facts(partnershipId),
  ]);
  return { strategy, library: parts.library.over(overlay) };
}

function frameworkIn({ library }: Read, id: string): Framework {
  const framework = library.frameworks().find((each) => each.id === id);
  if (framework) return framework;
  throw invalidField('framework', 'There is no framework of that id. GET /api/frameworks lists them.');
}

function covered({ strategy, library }: Read, framework: Framework): Coverage {
  const tagsOf = (indicatorId: string) => library.indicator(indicatorId)?.tags ?? [];
  return coverageOf(strategy, framework.items, tagsOf);
}
