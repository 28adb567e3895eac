import type { StageMove, StageView } from '../../shared/api/stages.ts';
import type { StageEntry } from '../../shared/ledger/stageEntry.ts';
import type { StageStanding } from '../../shared/ledger/stageStanding.ts';
import type { Names } from '../strategy/ports.ts';
import { signatureView } from './signatureView.ts';

/** Where an objective is, with the names of who skipped something. */
export function stageView({ stage, round, skipped, moves }: StageStanding, names: Names): StageView {
  return {
    name: stage,
    round,
    since: moves.at(-1)?.at ?? null,
    skipped: skipped.map(({ stage, move }) => ({
      stage,
      reason: move.reason ?? '',
      by: signatureView(move, names),
    })),
  };
}

export function stageMoveView(entry: StageEntry, names: Names): StageMove {
  const { id, objectiveId, from, to, skipped, reason, evidence } = entry;
  return { id, objectiveId, from, to, skipped, reason, evidence, by: signatureView(entry, names) };
}
