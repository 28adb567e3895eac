import type { StageEntry } from './stageEntry.ts';
import { beginsRound, firstStage, type Stage, stages } from './stages.ts';
import type { StrategyEntry } from './strategyEntry.ts';

/** Where an objective is, with how it came there. */
export interface StageStanding {
  stage: Stage;
  /** 1, and one more each time that measuring led back to defining. */
  round: number;
  /**
   * The stages that were skipped and not made up for since, in their order, each with the move that skipped it last. Going
   * through a stage (being at it, and leaving it for a later one with what it calls for) makes up for it.
   */
  skipped: readonly { stage: Stage; move: StageEntry }[];
  /** Oldest first. */
  moves: readonly StageEntry[];
}

/** An objective that nobody has moved yet. */
export const notMoved: StageStanding = { stage: firstStage, round: 1, skipped: [], moves: [] };

/**
 * Where each objective is that was ever moved, by its id. `entries` are oldest first; `until` (ISO 8601, inclusive) reads the
 * ledger as it was at that moment.
 */
export function stageStandings(
  entries: readonly StrategyEntry[],
  until?: string,
): Map<string, StageStanding> {
  const found = new Map<string, StageStanding>();
  for (const entry of entries) {
    if (entry.type !== 'stage' || (until !== undefined && entry.at > until)) continue;
    found.set(entry.objectiveId, moved(found.get(entry.objectiveId) ?? notMoved, entry));
  }
  return found;
}

function moved(before: StageStanding, move: StageEntry): StageStanding {
  const { from, to } = move;
  const forward = stages.indexOf(to) > stages.indexOf(from);
  const settled = (stage: Stage) => (forward && stage === from) || move.skipped.includes(stage);
  const skipped = [
    ...before.skipped.filter(({ stage }) => !settled(stage)),
    ...move.skipped.map((stage) => ({ stage, move })),
  ];
  return {
    stage: to,
    round: before.round + (beginsRound(from, to) ? 1 : 0),
    skipped: skipped.sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage)),
    moves: [...before.moves, move],
  };
}
