import type { StrategyView } from '../../../shared/api/strategies.ts';

interface ObjectiveChoice {
  /** Of the objective. */
  value: string;
  label: string;
  title: string;
}

/** The objectives that do not link an indicator yet, numbered as on the strategy’s page. */
export function objectiveChoices(
  { outcomes, withoutOutcome }: StrategyView,
  indicatorId: string,
): ObjectiveChoice[] {
  const numbered = outcomes.flatMap(({ objectives }, at) =>
    objectives.map((objective, place) => ({ objective, number: `${at + 1}.${place + 1} ` })),
  );
  return [...numbered, ...withoutOutcome.map((objective) => ({ objective, number: '' }))]
    .filter(({ objective }) => objective.links.every((link) => link.indicatorId !== indicatorId))
    .map(({ objective: { id, title }, number }) => {
      const name = title === '' ? 'Untitled objective' : title;
      return { value: id, title: name, label: `${number}${name}` };
    });
}
