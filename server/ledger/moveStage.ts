import type { BodyOf } from '../../shared/api/endpoint.ts';
import type { moveStage as moveStageEndpoint, StageView } from '../../shared/api/stages.ts';
import { invalidField, Problem } from '../../shared/errors.ts';
import type { StageEntry } from '../../shared/ledger/stageEntry.ts';
import { notMoved, type StageStanding } from '../../shared/ledger/stageStanding.ts';
import {
  type BaselineEvidence,
  namesOfStages,
  noBaselineYet,
  type Stage,
  skippedBy,
  stageWords,
} from '../../shared/ledger/stages.ts';
import type { Person } from '../people/access.ts';
import { allowedInStrategy } from '../people/allowed.ts';
import { appendInTurn } from './appendInTurn.ts';
import { baselineEvidence } from './baselineEvidence.ts';
import { entryIdFor } from './entryId.ts';
import type { LedgerParts } from './parts.ts';
import { stageView } from './stageView.ts';

type Move = BodyOf<typeof moveStageEndpoint>;

/**
 * Signs that an objective is at another stage, with what was known for its baseline at this moment.
 * @throws Problem `not-found`, `role-too-low`; `invalid-request` naming `reason` where a stage would be skipped without one;
 *   `wrong-state` where it is there already; `changed-meanwhile` where somebody else moved it since it was looked at
 */
export async function moveStage(
  parts: LedgerParts,
  person: Person,
  { strategyId, objectiveId }: { strategyId: string; objectiveId: string },
  { to, from, reason = '' }: Move,
  idempotencyKey?: string,
): Promise<StageView> {
  const access = await allowedInStrategy(parts.access, person.id, strategyId, 'move-stage');
  const id = entryIdFor(strategyId, person.id, 'stage', idempotencyKey);
  const seen = (await parts.ledgers.read(strategyId)).stages.get(objectiveId);
  const evidence = await baselineEvidence(parts, access.partnershipId, { strategyId, objectiveId });
  const { organisationId } = access;
  await appendInTurn(parts, strategyId, ({ stages }) => {
    const standing = stages.get(objectiveId) ?? notMoved;
    const known = standing.moves.find((move) => move.id === id);
    if (known) return insistSame(known, objectiveId, to);
    if (standing.moves.length !== (seen ?? notMoved).moves.length) throw movedMeanwhile(standing);
    if (from !== undefined && from !== standing.stage) throw movedMeanwhile(standing);
    const skipped = checked(standing.stage, to, evidence, reason);
    return {
      ...{ type: 'stage', id, objectiveId, from: standing.stage, to, skipped, evidence },
      reason: reason === '' ? null : reason,
      ...{ personId: person.id, organisationId, at: parts.clock().toISOString() },
    };
  });
  parts.bus.announce({ kind: 'signed', strategyId });
  const { stages, signers } = await parts.ledgers.read(strategyId);
  const names = await parts.partnerships.names(access.partnershipId, signers);
  return stageView(stages.get(objectiveId) ?? notMoved, names);
}

/** The stages that the move leaves out. */
function checked(from: Stage, to: Stage, evidence: BaselineEvidence, reason: string): Stage[] {
  if (from === to) {
    throw new Problem(
      'wrong-state',
      `This objective is at “${stageWords[to].label}” already. Nothing was changed.`,
      [{ path: 'to', message: 'is where it is already' }],
    );
  }
  const skipped = skippedBy(from, to, evidence);
  if (skipped.length > 0 && reason === '') throw invalidField('reason', whyNeeded(from, skipped, evidence));
  return skipped;
}

function whyNeeded(from: Stage, skipped: readonly Stage[], evidence: BaselineEvidence): string {
  const parts = [
    `Say why: this move leaves out ${namesOfStages(skipped)}.`,
    noBaselineYet(from, skipped, evidence),
    'Nothing was changed.',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function movedMeanwhile({ stage, moves }: StageStanding): Problem {
  const to = moves.at(-1)?.to ?? stage;
  return new Problem(
    'changed-meanwhile',
    `Somebody moved this objective to “${stageWords[to].label}” meanwhile. Nothing of yours was changed: look where it is, then move it again.`,
    [{ path: 'from', message: `is “${to}” by now` }],
  );
}

function insistSame(known: StageEntry, objectiveId: string, to: Stage): null {
  if (known.objectiveId === objectiveId && known.to === to) return null;
  throw new Problem('wrong-state', 'That Idempotency-Key was used for another move. Use a fresh one.');
}
