import type { z } from 'zod';
import type { starSchema } from '../../shared/api/strategies.ts';
import { Problem } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import { setStar } from '../../shared/strategy/edit.ts';
import { readStars } from '../../shared/strategy/read.ts';
import type { Person } from '../people/access.ts';
import { allowedInStrategy } from '../people/allowed.ts';
import type { StrategyParts } from './parts.ts';
import { byPerson } from './records.ts';

type Parts = Pick<StrategyParts, 'access' | 'documents' | 'partnerships' | 'library' | 'clock'>;

/**
 * Stars an indicator; one that is starred stays as it is.
 * @throws Problem `not-found` for the strategy or the indicator; `wrong-state` at the cap
 */
export async function putStar(
  parts: Parts,
  person: Person,
  strategyId: string,
  indicatorId: string,
): Promise<z.infer<typeof starSchema>> {
  const { partnershipId } = await allowedInStrategy(parts.access, person.id, strategyId, 'write-strategy');
  const { overlay } = await parts.partnerships.facts(partnershipId);
  if (!parts.library.over(overlay).indicator(indicatorId)) {
    throw new Problem('not-found', 'There is no such indicator. Nothing was changed.');
  }
  return parts.documents.edit(strategyId, person.id, (doc) => {
    const stars = readStars(doc);
    const known = stars.find((star) => star.indicatorId === indicatorId);
    if (known) return known;
    const most = limits.starredIndicators;
    if (stars.length >= most) {
      const detail = `${stars.length} indicators are starred, and ${most} is the most: take a star off another one first. Nothing was changed.`;
      throw new Problem('wrong-state', detail);
    }
    const by = byPerson(person.id, parts.clock);
    setStar(doc, indicatorId, true, by);
    return { indicatorId, at: by.at };
  });
}

/** @throws Problem `not-found` */
export async function deleteStar(
  parts: Pick<Parts, 'access' | 'documents' | 'clock'>,
  person: Person,
  strategyId: string,
  indicatorId: string,
): Promise<void> {
  await allowedInStrategy(parts.access, person.id, strategyId, 'write-strategy');
  await parts.documents.edit(strategyId, person.id, (doc) => {
    if (!readStars(doc).some((star) => star.indicatorId === indicatorId)) {
      throw new Problem('not-found', 'This indicator has no star. Nothing was changed.');
    }
    setStar(doc, indicatorId, false, byPerson(person.id, parts.clock));
  });
}
