import { Router } from 'express';
import * as api from '../../shared/api/checks.ts';
import { answerLink } from '../ledger/answerLink.ts';
import { keepLinked } from '../ledger/keepLinked.ts';
import { listAnswers } from '../ledger/listAnswers.ts';
import { listCitable } from '../ledger/listCitable.ts';
import type { LedgerParts } from '../ledger/parts.ts';
import { viewChecks } from '../ledger/viewChecks.ts';
import { type Identify, mount } from './mount.ts';
import { onceKeyOf } from './onceKey.ts';

export function checksRouter(parts: LedgerParts, identify: Identify): Router {
  const router = Router();
  mount(router, identify, api.getChecks, ({ params, person }) => viewChecks(parts, person, params.s));
  mount(router, identify, api.listAnswers, async ({ params, person }) => ({
    answers: await listAnswers(parts, person, linkIn(params)),
  }));
  mount(router, identify, api.answer, ({ params, body, person, headers }) =>
    answerLink(parts, person, linkIn(params), body, onceKeyOf(headers)),
  );
  mount(router, identify, api.keepLinked, ({ params, body, person, headers }) =>
    keepLinked(parts, person, linkIn(params), body.reason, onceKeyOf(headers)),
  );
  mount(router, identify, api.listCitable, async ({ params, query, person }) => ({
    indicators: await listCitable(parts, person, params.s, query.target),
  }));
  return router;
}

function linkIn({ s, id, i }: { s: string; id: string; i: string }) {
  return { strategyId: s, objectiveId: id, indicatorId: i };
}
