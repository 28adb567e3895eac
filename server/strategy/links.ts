import type { z } from 'zod';
import type { BodyOf } from '../../shared/api/endpoint.ts';
import type { linkSchema, putLink as putLinkEndpoint } from '../../shared/api/strategies.ts';
import { Problem } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import { removeLink, setLink } from '../../shared/strategy/edit.ts';
import { readLinks } from '../../shared/strategy/read.ts';
import type { Person } from '../people/access.ts';
import { allowedInStrategy } from '../people/allowed.ts';
import { insistLinked, type LinkAddress } from './linkAddress.ts';
import type { StrategyParts } from './parts.ts';
import { byPerson, liveRecord } from './records.ts';

/**
 * Links an indicator, or changes what is said about its link; what is not given stays as it is.
 * @throws Problem `not-found` for the strategy, the objective or the indicator; `invalid-request` at the cap
 */
export async function putLink(
  parts: Pick<StrategyParts, 'access' | 'documents' | 'partnerships' | 'library' | 'clock'>,
  person: Person,
  { strategyId, objectiveId, indicatorId }: LinkAddress,
  said: BodyOf<typeof putLinkEndpoint>,
): Promise<z.infer<typeof linkSchema>> {
  const { partnershipId } = await allowedInStrategy(parts.access, person.id, strategyId, 'write-strategy');
  const { overlay } = await parts.partnerships.facts(partnershipId);
  const library = parts.library.over(overlay);
  return parts.documents.edit(strategyId, person.id, (doc) => {
    const record = liveRecord(doc, 'objective', objectiveId);
    const links = readLinks(record);
    if (!links.some((link) => link.indicatorId === indicatorId)) {
      if (!library.indicator(indicatorId)) throw unknownIndicator(indicatorId);
      insistRoom(links.length);
    }
    setLink(doc, objectiveId, indicatorId, said, byPerson(person.id, parts.clock));
    const linked = readLinks(record).find((link) => link.indicatorId === indicatorId);
    const { why = '', control = null, measures = null } = said;
    return linked ?? { indicatorId, why, control, measures };
  });
}

/** @throws Problem `not-found` for the strategy, the objective or a link that is not there */
export async function deleteLink(
  parts: Pick<StrategyParts, 'access' | 'documents'>,
  person: Person,
  link: LinkAddress,
): Promise<void> {
  await allowedInStrategy(parts.access, person.id, link.strategyId, 'write-strategy');
  await parts.documents.edit(link.strategyId, person.id, (doc) => {
    insistLinked(doc, link);
    removeLink(doc, link.objectiveId, link.indicatorId);
  });
}

function unknownIndicator(id: string): Problem {
  return new Problem(
    'not-found',
    `The library has no indicator “${id}”. GET /api/indicators lists them. Nothing was linked.`,
  );
}

function insistRoom(many: number): void {
  if (many < limits.linksPerObjective) return;
  throw new Problem(
    'invalid-request',
    `This objective has ${many} indicators, and ${limits.linksPerObjective} is the most it can have. Nothing was linked.`,
  );
}
