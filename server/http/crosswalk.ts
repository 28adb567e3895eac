import { Router } from 'express';
import * as api from '../../shared/api/crosswalk.ts';
import { signPair, viewCrosswalk } from '../frameworks/crosswalk.ts';
import { move, viewMove } from '../frameworks/move.ts';
import type { FrameworkParts } from '../frameworks/parts.ts';
import { type Identify, mount } from './mount.ts';

/** From one framework to another: what is what, and the move. */
export function crosswalkRouter(parts: FrameworkParts, identify: Identify): Router {
  const router = Router();
  mount(router, identify, api.getCrosswalk, ({ person, params, query }) =>
    viewCrosswalk(parts, person, params.p, query),
  );
  mount(router, identify, api.signPair, ({ person, params, body }) =>
    signPair(parts, person, params.p, body),
  );
  mount(router, identify, api.previewMove, ({ person, params, query }) =>
    viewMove(parts, person, params.p, query),
  );
  mount(router, identify, api.moveFramework, ({ person, params, body }) =>
    move(parts, person, params.p, body),
  );
  return router;
}
