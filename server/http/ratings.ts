import { Router } from 'express';
import { listCurrentRatings, listRatings, rate, withdrawRating } from '../../shared/api/ratings.ts';
import * as current from '../ledger/listCurrentRatings.ts';
import * as ledger from '../ledger/listRatings.ts';
import type { LedgerParts } from '../ledger/parts.ts';
import * as rating from '../ledger/rate.ts';
import { withdraw } from '../ledger/withdraw.ts';
import { type Identify, mount } from './mount.ts';
import { onceKeyOf } from './onceKey.ts';

export function ratingsRouter(parts: LedgerParts, identify: Identify): Router {
  const router = Router();
  mount(router, identify, rate, async ({ params, body, person, headers }) =>
    rating.rate(parts, person, params.s, body, onceKeyOf(headers)),
  );
  mount(router, identify, listRatings, async ({ params, query, person }) => ({
    ratings: await ledger.listRatings(parts, person, params.s, query.target),
  }));
  mount(router, identify, listCurrentRatings, async ({ params, person }) => ({
    ratings: await current.listCurrentRatings(parts, person, params.s),
  }));
  mount(router, identify, withdrawRating, async ({ params, body, person, headers }) =>
    withdraw(parts, person, params.r, body.reason, onceKeyOf(headers)),
  );
  return router;
}
