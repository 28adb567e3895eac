import { Router } from 'express';
import * as api from '../../shared/api/forecasts.ts';
import { answerForecast } from '../foresight/answerForecast.ts';
import { askForecast } from '../foresight/askForecast.ts';
import { excuseFromForecast, withdrawForecast } from '../foresight/endForecast.ts';
import type { ForecastParts } from '../foresight/parts.ts';
import { listForecasts, readForecastRecord, viewForecast } from '../foresight/readForecasts.ts';
import { type Identify, mount } from './mount.ts';
import { onceKeyOf } from './onceKey.ts';

/** What people forecast, private until all who were asked have answered. */
export function forecastsRouter(parts: ForecastParts, identify: Identify): Router {
  const router = Router();
  const at = ({ p, f }: { p: string; f: string }) => ({ partnershipId: p, forecastId: f });

  mount(router, identify, api.askForecast, ({ person, params, body, headers }) =>
    askForecast(parts, person, params.p, body, onceKeyOf(headers)),
  );
  mount(router, identify, api.listForecasts, async ({ person, params }) => ({
    forecasts: await listForecasts(parts, person, params.p),
  }));
  mount(router, identify, api.getForecast, ({ person, params }) =>
    viewForecast(parts, person, params.p, params.f),
  );
  mount(router, identify, api.answerForecast, ({ person, params, body, headers }) =>
    answerForecast(parts, person, at(params), body, onceKeyOf(headers)),
  );
  mount(router, identify, api.excuseFromForecast, ({ person, params, body, headers }) =>
    excuseFromForecast(parts, person, at(params), body, onceKeyOf(headers)),
  );
  mount(router, identify, api.withdrawForecast, ({ person, params, body, headers }) =>
    withdrawForecast(parts, person, at(params), body.reason, onceKeyOf(headers)),
  );
  mount(router, identify, api.getForecastRecord, ({ person, params }) =>
    readForecastRecord(parts, person, params.p),
  );
  return router;
}
