import type { listIndicatorLinks } from '../../shared/api/comparison.ts';
import type { ResponseOf } from '../../shared/api/endpoint.ts';
import { Problem } from '../../shared/errors.ts';
import { readStrategy } from '../../shared/strategy/read.ts';
import type { Strategy } from '../../shared/strategy/strategy.ts';
import type { Person } from '../people/access.ts';
import { allowedInPartnership } from '../people/allowed.ts';
import type { StrategyParts } from './parts.ts';

type Linked = ResponseOf<typeof listIndicatorLinks>;

/**
 * Where a partnership's strategies link an indicator, in the order of the strategies and of their words. A strategy that can't
 * be read is named, and the others are told.
 * @throws Problem `not-found` for who is no member
 */
export async function indicatorLinks(
  parts: Pick<StrategyParts, 'access' | 'documents' | 'register'>,
  person: Person,
  partnershipId: string,
  indicatorId: string,
): Promise<Linked> {
  await allowedInPartnership(parts.access, person.id, partnershipId, 'read');
  const found: Linked = { links: [], unread: [] };
  for (const { id, title } of await parts.register.list(partnershipId)) {
    try {
      const { strategy } = await parts.documents.read(id, readStrategy);
      found.links.push(...linksIn(id, strategy, indicatorId));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      found.unread.push(title);
    }
  }
  return found;
}

function linksIn(strategyId: string, strategy: Strategy, indicatorId: string): Linked['links'] {
  const groups = [
    ...strategy.outcomes.map(({ title, objectives }) => ({ outcomeTitle: title, objectives })),
    { outcomeTitle: null, objectives: strategy.withoutOutcome },
  ];
  return groups.flatMap(({ outcomeTitle, objectives }) =>
    objectives.flatMap(({ id, title, links }) =>
      links
        .filter((link) => link.indicatorId === indicatorId)
        .map(({ why, control, measures }) => ({
          strategyId,
          strategyTitle: strategy.title,
          outcomeTitle,
          objectiveId: id,
          objectiveTitle: title,
          why,
          control,
          measures,
        })),
    ),
  );
}
