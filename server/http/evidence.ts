import { Router } from 'express';
import * as comparison from '../../shared/api/comparison.ts';
import * as api from '../../shared/api/evidence.ts';
import { getProjection } from '../../shared/api/projection.ts';
import { chartFile } from '../evidence/chartFile.ts';
import { projectionOf } from '../evidence/projection.ts';
import { type AnsweredParts, withAnswers } from '../ledger/principles.ts';
import { attachmentNamed } from '../strategy/export/fileName.ts';
import { indicatorLinks } from '../strategy/indicatorLinks.ts';
import { type EvidenceParts, evidenceOf } from '../strategy/partnershipEvidence.ts';
import type { StrategyParts } from '../strategy/parts.ts';
import { type Identify, mount } from './mount.ts';

/** Anybody signed in may read the library; a partnership's own evidence only its members. */
export function evidenceRouter(
  parts: EvidenceParts & AnsweredParts & Pick<StrategyParts, 'documents' | 'register'>,
  identify: Identify,
): Router {
  const router = Router();
  mount(router, identify, api.listIndicators, async ({ query, person }) => {
    const { area, library } = await evidenceOf(parts, person, query);
    const today = parts.clock().toISOString().slice(0, 10);
    const found = library.search({ ...query, ...(area === null ? {} : { area }) }, today);
    return { ...found, pack: library.pack };
  });
  mount(router, identify, api.getIndicator, async ({ params, query, person }) => {
    const { area, library } = await evidenceOf(parts, person, query);
    const detail = library.detail(params.i, area, query);
    if (query.partnership === undefined) return detail;
    return { ...detail, principles: await withAnswers(parts, query.partnership, detail) };
  });
  mount(router, identify, api.getEvidence, async ({ query, person }) => {
    const { area, library } = await evidenceOf(parts, person, query);
    return { summaries: library.summaries(query.indicator, area), pack: library.pack };
  });
  mount(router, identify, comparison.comparePlaces, async ({ params, query, person }) => {
    const { area, library } = await evidenceOf(parts, person, query);
    return library.places(params.i, area, query.among);
  });
  mount(router, identify, comparison.listIndicatorLinks, ({ params, query, person }) =>
    indicatorLinks(parts, person, query.partnership, params.i),
  );
  mount(router, identify, comparison.downloadIndicator, async ({ params, query, person, response }) => {
    const { area, library } = await evidenceOf(parts, person, query);
    const today = parts.clock().toISOString().slice(0, 10);
    const { title, text } = chartFile(library, params.i, area, query, today);
    const named = attachmentNamed(title, parts.clock().toISOString(), 'csv');
    response.status(200).type('text/csv; charset=utf-8').set('Content-Disposition', named).send(text);
  });
  mount(router, identify, getProjection, async ({ params, query, person }) => {
    const { area, library } = await evidenceOf(parts, person, query);
    return projectionOf(library, params.i, area, query.to, parts.clock().toISOString().slice(0, 10));
  });
  const { library } = parts;
  mount(router, identify, api.listAreas, async ({ query }) => ({ areas: library.areas(query.q ?? '') }));
  mount(router, identify, api.listFrameworks, async ({ query, person }) => {
    const { library } = await evidenceOf(parts, person, query);
    return { frameworks: [...library.frameworks()] };
  });
  return router;
}
