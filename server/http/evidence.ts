import { Router } from 'express';
import * as api from '../../shared/api/evidence.ts';
import { type EvidenceParts, evidenceOf } from '../strategy/partnershipEvidence.ts';
import { type Identify, mount } from './mount.ts';

/** Anybody signed in may read the library; a partnership's own evidence only its members. */
export function evidenceRouter(parts: EvidenceParts, identify: Identify): Router {
  const router = Router();
  mount(router, identify, api.listIndicators, async ({ query, person }) => {
    const { area, library } = await evidenceOf(parts, person, query);
    const today = parts.clock().toISOString().slice(0, 10);
    const found = library.search({ ...query, ...(area === null ? {} : { area }) }, today);
    return { ...found, pack: library.pack };
  });
  mount(router, identify, api.getIndicator, async ({ params, query, person }) => {
    const { area, library } = await evidenceOf(parts, person, query);
    return library.detail(params.i, area, query);
  });
  mount(router, identify, api.getEvidence, async ({ query, person }) => {
    const { area, library } = await evidenceOf(parts, person, query);
    return { summaries: library.summaries(query.indicator, area), pack: library.pack };
  });
  const { library } = parts;
  mount(router, identify, api.listAreas, async ({ query }) => ({ areas: library.areas(query.q ?? '') }));
  mount(router, identify, api.listFrameworks, async () => ({ frameworks: [...library.frameworks()] }));
  return router;
}
