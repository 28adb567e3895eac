import { Router } from 'express';
import * as api from '../../shared/api/coverage.ts';
import { deleteTag, putTag } from '../../shared/api/objectiveTags.ts';
import { listCoverage, viewCoverage } from '../strategy/coverage.ts';
import { coverageFile } from '../strategy/coverageFile.ts';
import * as tags from '../strategy/objectiveTags.ts';
import type { StrategyParts } from '../strategy/parts.ts';
import { type Identify, mount } from './mount.ts';

/** What a strategy serves of the frameworks, and the tags of its objectives one by one. */
export function coverageRouter(parts: StrategyParts, identify: Identify): Router {
  const router = Router();
  mount(router, identify, api.getCoverage, ({ params, query, person }) =>
    viewCoverage(parts, person, params.s, query.framework),
  );
  mount(router, identify, api.downloadCoverage, async ({ params, query, person, response }) => {
    const { disposition, text } = await coverageFile(parts, person, params.s, query.framework);
    response.status(200).type('text/csv; charset=utf-8').set('Content-Disposition', disposition).send(text);
  });
  mount(router, identify, api.listCoverage, async ({ params, person }) => ({
    frameworks: await listCoverage(parts, person, params.s),
  }));
  const at = ({ s, id, f, item }: { s: string; id: string; f: string; item: string }) => ({
    strategyId: s,
    objectiveId: id,
    tag: `${f}/${item}`,
  });
  mount(router, identify, putTag, async ({ params, person }) => {
    await tags.putTag(parts, person, at(params));
  });
  mount(router, identify, deleteTag, async ({ params, person }) => {
    await tags.deleteTag(parts, person, at(params));
  });
  return router;
}
