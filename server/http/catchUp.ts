import { Router } from 'express';
import * as api from '../../shared/api/catchUp.ts';
import { catchUp } from '../catchUp/catchUp.ts';
import { listCatchUps } from '../catchUp/listCatchUps.ts';
import type { CatchUpParts } from '../catchUp/parts.ts';
import { markSeen } from '../catchUp/seen.ts';
import { type Identify, mount } from './mount.ts';

/** What somebody missed. */
export function catchUpRouter(parts: CatchUpParts, identify: Identify): Router {
  const router = Router();
  mount(router, identify, api.getCatchUp, ({ person, params, query }) =>
    catchUp(parts, person, params.s, query),
  );
  mount(router, identify, api.seeCatchUp, ({ person, params, body }) =>
    markSeen(parts, person, params.s, body.until),
  );
  mount(router, identify, api.listCatchUps, ({ person }) => listCatchUps(parts, person.id));
  return router;
}
