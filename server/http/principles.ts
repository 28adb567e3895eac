import { Router } from 'express';
import * as api from '../../shared/api/principles.ts';
import type { Bus } from '../bus.ts';
import { answerPrinciple } from '../ledger/answerPrinciple.ts';
import { listPrinciples, type PrincipleParts } from '../ledger/principles.ts';
import { type Identify, mount } from './mount.ts';
import { onceKeyOf } from './onceKey.ts';

/** What people say of the five principles of an indicator. */
export function principlesRouter(
  parts: PrincipleParts & { bus: Bus; clock: () => Date },
  identify: Identify,
): Router {
  const router = Router();
  const at = ({ p, i }: { p: string; i: string }) => ({ partnershipId: p, indicatorId: i });
  mount(router, identify, api.answerPrinciple, ({ params, body, person, headers }) =>
    answerPrinciple(parts, person, at(params), body, onceKeyOf(headers)),
  );
  mount(router, identify, api.listPrinciples, ({ params, person }) =>
    listPrinciples(parts, person, at(params)),
  );
  return router;
}
