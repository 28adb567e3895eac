import { Router } from 'express';
import { getMaturity, getPartnershipMaturity } from '../../shared/api/maturity.ts';
import { viewMaturity, viewPartnershipMaturity } from '../foresight/viewMaturity.ts';
import { type Identify, mount } from './mount.ts';

/** How far what is linked has come from hindsight to foresight. */
export function maturityRouter(parts: Parameters<typeof viewMaturity>[0], identify: Identify): Router {
  const router = Router();
  mount(router, identify, getMaturity, ({ params, person }) => viewMaturity(parts, person, params.s));
  mount(router, identify, getPartnershipMaturity, ({ params, person }) =>
    viewPartnershipMaturity(parts, person, params.p),
  );
  return router;
}
