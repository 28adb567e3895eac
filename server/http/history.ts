import { Router } from 'express';
import * as api from '../../shared/api/versions.ts';
import { compareVersions } from '../history/compareVersions.ts';
import { keepVersion, renameVersion } from '../history/keepVersion.ts';
import { listVersions } from '../history/listVersions.ts';
import type { HistoryParts } from '../history/parts.ts';
import { restoreVersion } from '../history/restoreVersion.ts';
import { viewVersion } from '../history/viewVersion.ts';
import { type Identify, mount } from './mount.ts';

export function historyRouter(parts: HistoryParts, identify: Identify): Router {
  const router = Router();
  mount(router, identify, api.listVersions, async ({ params, query, person }) =>
    listVersions(parts, person, params.s, query),
  );
  mount(router, identify, api.keepVersion, async ({ params, body, person }) =>
    keepVersion(parts, person, params.s, body),
  );
  mount(router, identify, api.renameVersion, async ({ params, body, person }) =>
    renameVersion(parts, person, params.s, params.v, body.name),
  );
  mount(router, identify, api.getVersion, async ({ params, person }) =>
    viewVersion(parts, person, params.s, params.v),
  );
  mount(router, identify, api.compareVersions, async ({ params, query, person }) =>
    compareVersions(parts, person, params.s, query),
  );
  mount(router, identify, api.restoreVersion, async ({ params, person }) => ({
    before: await restoreVersion(parts, person, params.s, params.v),
  }));
  return router;
}
