import type { ResponseOf } from '../../shared/api/endpoint.ts';
import type * as api from '../../shared/api/stages.ts';
import { notMoved } from '../../shared/ledger/stageStanding.ts';
import { readStrategy } from '../../shared/strategy/read.ts';
import { objectivesOf } from '../../shared/strategy/strategy.ts';
import type { Person } from '../people/access.ts';
import { allowedInStrategy } from '../people/allowed.ts';
import { baselineEvidence } from './baselineEvidence.ts';
import type { LedgerParts } from './parts.ts';
import { stageMoveView, stageView } from './stageView.ts';

/** Where each objective is. @throws Problem `not-found` for who is no member */
export async function listStages(
  parts: Pick<LedgerParts, 'access' | 'documents' | 'ledgers' | 'partnerships'>,
  person: Person,
  strategyId: string,
): Promise<ResponseOf<typeof api.listStages>> {
  const { partnershipId } = await allowedInStrategy(parts.access, person.id, strategyId, 'read');
  const [{ strategy }, { stages, signers }] = await Promise.all([
    parts.documents.read(strategyId, readStrategy),
    parts.ledgers.read(strategyId),
  ]);
  const names = await parts.partnerships.names(partnershipId, signers);
  return {
    stages: objectivesOf(strategy).map(({ id }) => ({
      objectiveId: id,
      ...stageView(stages.get(id) ?? notMoved, names),
    })),
  };
}

/** Where one is, and how it came there. @throws Problem `not-found` for who is no member, and where there is no such objective */
export async function listStageMoves(
  parts: Pick<LedgerParts, 'access' | 'documents' | 'ledgers' | 'partnerships' | 'library'>,
  person: Person,
  { strategyId, objectiveId }: { strategyId: string; objectiveId: string },
): Promise<ResponseOf<typeof api.listStageMoves>> {
  const { partnershipId } = await allowedInStrategy(parts.access, person.id, strategyId, 'read');
  const [evidence, { stages, signers }] = await Promise.all([
    baselineEvidence(parts, partnershipId, { strategyId, objectiveId }),
    parts.ledgers.read(strategyId),
  ]);
  const names = await parts.partnerships.names(partnershipId, signers);
  const standing = stages.get(objectiveId) ?? notMoved;
  return {
    stage: stageView(standing, names),
    evidence,
    moves: standing.moves.map((move) => stageMoveView(move, names)).reverse(),
  };
}
