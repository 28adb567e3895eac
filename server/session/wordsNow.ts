import { type Session, stepOf } from '../../shared/session/state.ts';
import type { SessionView } from '../../shared/session/viewShape.ts';
import { shortTitle } from '../../shared/strategy/plainText.ts';
import { readStrategy } from '../../shared/strategy/read.ts';
import { objectivesOf } from '../../shared/strategy/strategy.ts';
import type { SessionParts } from './parts.ts';
import { tableFor } from './table.ts';

/** While the strategy itself is written, everybody reads along: they see its words as they stand and not as it began. */
export async function withWordsNow(
  parts: SessionParts,
  session: Session,
  seen: SessionView,
): Promise<SessionView> {
  const step = stepOf(session, session.current);
  if (session.status !== 'open' || step?.kind !== 'write') return seen;
  const { title, narrative, options } = await tableFor(parts, session, step);
  return {
    ...seen,
    steps: seen.steps.map((each) =>
      each.id === step.id ? { ...each, table: { title, narrative, options: [...options] } } : each,
    ),
  };
}

/** Steps that are still to come have nothing on their tables; who facilitates wants to know what they are about. */
export async function withTitlesAhead(
  { documents }: Pick<SessionParts, 'documents'>,
  seen: SessionView,
): Promise<SessionView> {
  if (!seen.steps.some(isAhead)) return seen;
  const titles = await titlesIn({ documents }, seen.strategyId);
  return {
    ...seen,
    steps: seen.steps.map((step) => {
      const about = isAhead(step) && step.target !== null && titles.get(step.target);
      return about ? { ...step, about } : step;
    }),
  };
}

function isAhead({ table, target }: SessionView['steps'][number]): boolean {
  return table === null && target !== null;
}

/** How outcomes and objectives are called now, by their ids. */
export async function titlesIn(
  { documents }: Pick<SessionParts, 'documents'>,
  strategyId: string,
): Promise<Map<string, string>> {
  const { strategy } = await documents.read(strategyId, readStrategy);
  const all = [...strategy.outcomes, ...objectivesOf(strategy)];
  return new Map(all.map(({ id, title }) => [id, shortTitle(title)]));
}
