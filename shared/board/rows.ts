import type { Board, BoardObjective } from './shape.ts';

/** Every objective of a board, in its order; those without an outcome last. */
export function boardObjectives(board: Pick<Board, 'outcomes' | 'withoutOutcome'>): BoardObjective[] {
  return [...board.outcomes.flatMap((outcome) => outcome.objectives), ...board.withoutOutcome];
}
