import type { CoverageView } from '../../../shared/api/coverage.ts';

export interface NumberedObjective {
  id: string;
  /** “1.2”, as on the strategy’s page; empty where the outcome is gone. */
  number: string;
  title: string;
  /** Which of the strategy’s outcomes it belongs to, from 0. */
  column: number;
}

/** The strategy’s objectives by id, in its order, numbered as on its page. */
export function numbered(outcomes: CoverageView['outcomes']): Map<string, NumberedObjective> {
  const found = outcomes.flatMap(({ id: outcome, objectives }, column) =>
    objectives.map(({ id, title }, place) => ({
      id,
      number: outcome === null ? '' : `${column + 1}.${place + 1}`,
      title: title === '' ? 'Untitled objective' : title,
      column,
    })),
  );
  return new Map(found.map((objective) => [objective.id, objective]));
}
