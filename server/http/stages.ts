import { Router } from 'express';
import * as api from '../../shared/api/stages.ts';
import { listStageMoves, listStages } from '../ledger/listStages.ts';
import { moveStage } from '../ledger/moveStage.ts';
import type { LedgerParts } from '../ledger/parts.ts';
import { type Identify, mount } from './mount.ts';
import { onceKeyOf } from './onceKey.ts';

export function stagesRouter(parts: LedgerParts, identify: Identify): Router {
  const router = Router();
  mount(router, identify, api.moveStage, ({ params, body, person, headers }) =>
    moveStage(parts, person, { strategyId: params.s, objectiveId: params.id }, body, onceKeyOf(headers)),
  );
  mount(router, identify, api.listStages, ({ params, person }) => listStages(parts, person, params.s));
  mount(router, identify, api.listStageMoves, ({ params, person }) =>
    listStageMoves(parts, person, { strategyId: params.s, objectiveId: params.id }),
  );
  return router;
}
