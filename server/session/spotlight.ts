import type { Spotlight } from '../../shared/session/viewShape.ts';
import { shortTitle } from '../../shared/strategy/plainText.ts';
import { readStrategy } from '../../shared/strategy/read.ts';
import { objectivesOf } from '../../shared/strategy/strategy.ts';
import type { SessionParts } from './parts.ts';

/** A block of the strategy as it reads now; undefined where the strategy has no such block, or not any more. */
export async function litBlock(
  { documents }: Pick<SessionParts, 'documents'>,
  strategyId: string,
  target: string,
): Promise<Spotlight | undefined> {
  const { strategy } = await documents.read(strategyId, readStrategy);
  if (target === strategyId) {
    return { target, of: 'strategy', title: shortTitle(strategy.title), narrative: strategy.vision };
  }
  const outcome = strategy.outcomes.find(({ id }) => id === target);
  const block = outcome ?? objectivesOf(strategy).find(({ id }) => id === target);
  if (!block) return undefined;
  const { title, narrative } = block;
  return { target, of: outcome ? 'outcome' : 'objective', title: shortTitle(title), narrative };
}
