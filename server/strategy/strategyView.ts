import type { z } from 'zod';
import type { RatingView } from '../../shared/api/ratings.ts';
import type { objectiveSchema, StrategyView } from '../../shared/api/strategies.ts';
import { notMoved } from '../../shared/ledger/stageStanding.ts';
import { readStrategy } from '../../shared/strategy/read.ts';
import type { Objective, Strategy } from '../../shared/strategy/strategy.ts';
import { meaningView } from '../ledger/meaningView.ts';
import { ratingView } from '../ledger/ratingView.ts';
import { stageView } from '../ledger/stageView.ts';
import type { LedgerPicture } from '../ledger/strategyLedgers.ts';
import type { Access, Person } from '../people/access.ts';
import { allowedInStrategy } from '../people/allowed.ts';
import type { StrategyParts } from './parts.ts';
import type { Names } from './ports.ts';

/** The strategy as it stands in the live document, with names and each latest agreed rating that stands. */
export async function viewStrategy(
  parts: Pick<StrategyParts, 'access' | 'documents' | 'ledgers' | 'partnerships'>,
  person: Person,
  strategyId: string,
): Promise<StrategyView> {
  const access = await allowedInStrategy(parts.access, person.id, strategyId, 'read');
  const [{ strategy }, ledger] = await Promise.all([
    parts.documents.read(strategyId, readStrategy),
    parts.ledgers.read(strategyId),
  ]);
  const names = await parts.partnerships.names(access.partnershipId, ledger.signers);
  return strategyView({ strategyId, strategy, access, ledger, names });
}

/** A strategy of any moment, with the agreed ratings that stood then, and the stages that objectives were at. */
export function strategyView(of: {
  strategyId: string;
  strategy: Strategy;
  access: Access;
  ledger: Pick<LedgerPicture, 'agreed' | 'stages' | 'latestMeanings'>;
  names: Names;
}): StrategyView {
  const { strategyId, strategy, access, ledger, names } = of;
  const ratingOf = (id: string) => latestRating(strategyId, id, ledger.agreed, names);
  const meaningOf = (id: string) => {
    const entry = ledger.latestMeanings.get(id);
    return entry ? meaningView(entry, names) : null;
  };
  const objective = (each: Objective) => ({
    ...objectiveView(each, ratingOf, names),
    meaning: meaningOf(each.id),
    stage: stageView(ledger.stages.get(each.id) ?? notMoved, names),
  });
  return {
    id: strategyId,
    title: strategy.title,
    vision: strategy.vision,
    partnershipId: access.partnershipId,
    role: access.role,
    outcomes: strategy.outcomes.map(({ id, title, narrative, objectives }) => ({
      id,
      title,
      narrative,
      rating: ratingOf(id),
      meaning: meaningOf(id),
      objectives: objectives.map(objective),
    })),
    withoutOutcome: strategy.withoutOutcome.map(objective),
    stars: strategy.stars,
  };
}

function objectiveView(
  objective: Objective,
  ratingOf: (id: string) => RatingView | null,
  names: Names,
): Omit<z.infer<typeof objectiveSchema>, 'stage' | 'meaning'> {
  const { id, title, narrative, lead, targetDate, tags, links } = objective;
  const leadName = lead === null ? null : (names.organisation(lead) ?? null);
  return { id, title, narrative, lead: leadName, targetDate, tags, links, rating: ratingOf(id) };
}

/** The latest agreed rating that stands, or null. */
function latestRating(
  strategyId: string,
  targetId: string,
  agreed: LedgerPicture['agreed'],
  names: Names,
): RatingView | null {
  const rating = agreed.get(targetId)?.at(-1);
  return rating ? ratingView(strategyId, { rating, supersededBy: null, withdrawal: null }, names) : null;
}
