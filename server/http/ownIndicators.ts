import { Router } from 'express';
import * as goals from '../../shared/api/goals.ts';
import * as api from '../../shared/api/ownIndicators.ts';
import { setComparators, viewComparators } from '../indicators/comparatorSet.ts';
import { deleteGoal, listGoals, putGoal } from '../indicators/goals.ts';
import { addOwnIndicator, changeOwnIndicator, retireOwnIndicator } from '../indicators/ownIndicators.ts';
import type { IndicatorParts } from '../indicators/parts.ts';
import { recordValue } from '../indicators/recordValue.ts';
import { listValues, viewValue, withdrawValue } from '../indicators/values.ts';
import { viewOwnIndicator, viewOwnIndicators } from '../indicators/viewOwnIndicators.ts';
import { done, type Identify, mount } from './mount.ts';

/** A partnership's own indicators, values, goals and comparators. */
export function ownIndicatorsRouter(parts: IndicatorParts, identify: Identify): Router {
  const router = Router();
  const at = ({ p, i }: { p: string; i: string }) => ({ partnershipId: p, indicatorId: i });

  mount(router, identify, api.listOwnIndicators, async ({ person, params }) => ({
    indicators: await viewOwnIndicators(parts, person, params.p),
  }));
  mount(router, identify, api.addOwnIndicator, async ({ person, params, body }) => {
    const indicatorId = await addOwnIndicator(parts, person, params.p, body);
    return viewOwnIndicator(parts, person, { partnershipId: params.p, indicatorId });
  });
  mount(router, identify, api.changeOwnIndicator, async ({ person, params, body }) => {
    await changeOwnIndicator(parts, person, at(params), body);
    return viewOwnIndicator(parts, person, at(params));
  });
  mount(router, identify, api.retireOwnIndicator, async ({ person, params }) => {
    await retireOwnIndicator(parts, person, at(params), true);
    return viewOwnIndicator(parts, person, at(params));
  });
  mount(router, identify, api.reinstateOwnIndicator, async ({ person, params }) => {
    await retireOwnIndicator(parts, person, at(params), false);
    return viewOwnIndicator(parts, person, at(params));
  });

  mount(router, identify, api.listValues, async ({ person, params }) => ({
    values: await listValues(parts, person, at(params)),
  }));
  mount(router, identify, api.recordValue, async ({ person, params, body }) => {
    const id = await recordValue(parts, person, at(params), body);
    return viewValue(parts, person, at(params), id);
  });
  mount(router, identify, api.withdrawValue, async ({ person, params, body }) => {
    await withdrawValue(parts, person, at(params), params.v, body.reason);
    return viewValue(parts, person, at(params), params.v);
  });

  mount(router, identify, goals.listGoals, async ({ person, params }) => ({
    goals: await listGoals(parts, person, at(params)),
  }));
  mount(router, identify, goals.putGoal, async ({ person, params, body }) => {
    const { value, reason = '' } = body;
    await putGoal(parts, person, at(params), { year: params.year, value, reason });
    return done;
  });
  mount(router, identify, goals.deleteGoal, ({ person, params }) =>
    deleteGoal(parts, person, at(params), params.year),
  );

  mount(router, identify, api.getComparators, ({ person, params }) =>
    viewComparators(parts, person, params.p),
  );
  mount(router, identify, api.setComparators, async ({ person, params, body }) => {
    await setComparators(parts, person, params.p, body);
    return viewComparators(parts, person, params.p);
  });
  return router;
}
