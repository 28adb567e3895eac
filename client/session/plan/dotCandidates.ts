import type { StrategyView } from '../../../shared/api/strategies.ts';

/** What a vote can be about, within an outcome or an objective, or in the whole strategy where nothing is chosen. */
export function dotCandidates(
  strategy: StrategyView | undefined,
  target: string,
): { objectives: { id: string; title: string }[]; indicatorIds: string[] } {
  const { outcomes = [], withoutOutcome = [] } = strategy ?? {};
  const all = [...outcomes.flatMap(({ objectives }) => objectives), ...withoutOutcome];
  const outcome = outcomes.find(({ id }) => id === target);
  const within = outcome?.objectives ?? (target === '' ? all : all.filter(({ id }) => id === target));
  const linked = within.flatMap(({ links }) => links.map(({ indicatorId }) => indicatorId));
  return {
    objectives: within.map(({ id, title }) => ({ id, title })),
    indicatorIds: [...new Set(linked)],
  };
}
