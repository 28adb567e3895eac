import { projectionCoverage, projectionMethod } from '../../shared/evidence/projection.ts';
import { datesOf } from '../../shared/foresight/datesOf.ts';
import type { Foresight, ForesightRow } from '../../shared/foresight/foresight.ts';
import { outlookOf } from '../../shared/foresight/outlook.ts';
import { rowOf } from '../../shared/foresight/rowOf.ts';
import { readStrategy } from '../../shared/strategy/read.ts';
import { objectivesOf, type Strategy } from '../../shared/strategy/strategy.ts';
import type { Person } from '../people/access.ts';
import { allowedInStrategy } from '../people/allowed.ts';
import type { StrategyParts } from '../strategy/parts.ts';
import type { Names } from '../strategy/ports.ts';

/** Where every indicator of a strategy is heading. @throws Problem `not-found` for who is no member */
export async function viewForesight(
  parts: Pick<StrategyParts, 'access' | 'documents' | 'partnerships' | 'library' | 'clock'>,
  person: Person,
  strategyId: string,
): Promise<Foresight> {
  const { partnershipId } = await allowedInStrategy(parts.access, person.id, strategyId, 'read');
  const [{ strategy }, facts, names] = await Promise.all([
    parts.documents.read(strategyId, readStrategy),
    parts.partnerships.facts(partnershipId),
    parts.partnerships.names(partnershipId, []),
  ]);
  const { areaCode, overlay } = facts;
  const library = parts.library.over(overlay);
  const objectives = objectivesByIndicator(strategy, names);
  const starred = new Map(strategy.stars.map(({ indicatorId, at }) => [indicatorId, at]));
  const ids = [...new Set([...starred.keys(), ...objectives.keys()])].filter((id) => library.indicator(id));
  const goals = ids.flatMap((id) => overlay.goals.get(id) ?? []);
  const dates = datesOf(strategy, goals, parts.clock().toISOString().slice(0, 10));
  const place = areaCode === null ? undefined : library.area(areaCode);
  const area = place ? { code: place.code, name: place.name } : null;
  const indicators = ids.map((id) => {
    const prospect = library.prospect(id, areaCode);
    const outlook = outlookOf(prospect.series, prospect.indicator, area?.name ?? null);
    const linking = { starredAt: starred.get(id) ?? null, objectives: objectives.get(id) ?? [] };
    return rowOf({ ...prospect, ...linking, outlook }, dates);
  });
  const gone = [...starred.keys()].filter((id) => !library.indicator(id));
  return { dates, area, method: projectionMethod, coverage: projectionCoverage, indicators, gone };
}

function objectivesByIndicator(strategy: Strategy, names: Names): Map<string, ForesightRow['objectives']> {
  const found = new Map<string, ForesightRow['objectives']>();
  for (const { id, title, lead, links } of objectivesOf(strategy)) {
    const objective = { id, title, lead: lead === null ? null : (names.organisation(lead) ?? null) };
    for (const { indicatorId } of links)
      found.set(indicatorId, [...(found.get(indicatorId) ?? []), objective]);
  }
  return found;
}
