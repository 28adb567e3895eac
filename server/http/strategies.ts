import { Router } from 'express';
import { getDocument } from '../../shared/api/document.ts';
import { getForesight } from '../../shared/api/foresight.ts';
import * as api from '../../shared/api/strategies.ts';
import { viewForesight } from '../foresight/viewForesight.ts';
import * as adding from '../strategy/addRecords.ts';
import { changeObjective } from '../strategy/changeObjective.ts';
import { documentFor } from '../strategy/documentFor.ts';
import { exportStrategy } from '../strategy/export/exportStrategy.ts';
import * as lifecycle from '../strategy/lifecycle.ts';
import { deleteLink, putLink } from '../strategy/links.ts';
import type { StrategyParts } from '../strategy/parts.ts';
import { deleteStar, putStar } from '../strategy/stars.ts';
import { viewStrategy } from '../strategy/strategyView.ts';
import { done, type Identify, mount } from './mount.ts';

export function strategiesRouter(parts: StrategyParts, identify: Identify): Router {
  const router = Router();
  mount(router, identify, api.createStrategy, async ({ params, body, person }) =>
    lifecycle.createStrategy(parts, person, params.p, body.title),
  );
  mount(router, identify, api.getStrategy, async ({ params, person }) =>
    viewStrategy(parts, person, params.s),
  );
  mount(router, identify, getDocument, async ({ params, query, person, response }) => {
    const update = await documentFor(parts, person, params.s, query.since);
    response.status(200).type('application/octet-stream').send(update);
  });
  mount(router, identify, api.renameStrategy, async ({ params, body, person }) =>
    lifecycle.renameStrategy(parts, person, params.s, body.title),
  );
  mount(router, identify, api.deleteStrategy, async ({ params, person }) =>
    lifecycle.deleteStrategy(parts, person, params.s),
  );
  mount(router, identify, api.restoreStrategy, async ({ params, person }) =>
    lifecycle.restoreStrategy(parts, person, params.s),
  );
  mount(router, identify, api.addOutcome, async ({ params, body, person }) => ({
    id: await adding.addOutcome(parts, person, params.s, body),
  }));
  mount(router, identify, api.addObjective, async ({ params, body, person }) => ({
    id: await adding.addObjective(parts, person, params.s, params.o, body),
  }));
  mount(router, identify, api.changeObjective, async ({ params, body, person }) => {
    await changeObjective(parts, person, params.s, params.id, body);
    return done;
  });
  mount(router, identify, api.putLink, async ({ params, body, person }) => {
    const address = { strategyId: params.s, objectiveId: params.id, indicatorId: params.i };
    return putLink(parts, person, address, body);
  });
  mount(router, identify, api.deleteLink, async ({ params, person }) => {
    const address = { strategyId: params.s, objectiveId: params.id, indicatorId: params.i };
    await deleteLink(parts, person, address);
  });
  mount(router, identify, api.putStar, ({ params, person }) => putStar(parts, person, params.s, params.i));
  mount(router, identify, api.deleteStar, async ({ params, person }) => {
    await deleteStar(parts, person, params.s, params.i);
  });
  mount(router, identify, getForesight, ({ params, person }) => viewForesight(parts, person, params.s));
  mount(router, identify, api.exportStrategy, async ({ params, query, person, response }) => {
    const { type, disposition, text } = await exportStrategy(parts, person, params.s, query.format);
    response.status(200).type(type).set('Content-Disposition', disposition).send(text);
  });
  return router;
}
