import { Router } from 'express';
import { addFrameworkNote, listFrameworkNotes } from '../../shared/api/frameworkNotes.ts';
import * as api from '../../shared/api/frameworks.ts';
import { archiveFramework, changeFramework } from '../frameworks/changeFramework.ts';
import { addItem, changeItem, retireItem } from '../frameworks/changeItems.ts';
import { makeFramework } from '../frameworks/makeFramework.ts';
import { addNote, listNotes } from '../frameworks/notes.ts';
import type { FrameworkParts } from '../frameworks/parts.ts';
import { listFrameworks, viewFramework } from '../frameworks/viewFrameworks.ts';
import { type Identify, mount } from './mount.ts';

/** A partnership's frameworks: its own, and what it says of everybody's. */
export function frameworksRouter(parts: FrameworkParts, identify: Identify): Router {
  const router = Router();
  const at = ({ p, f }: { p: string; f: string }) => ({ partnershipId: p, frameworkId: f });

  mount(router, identify, listFrameworkNotes, async ({ person, params, query }) => ({
    notes: await listNotes(parts, person, params.p, query.item),
  }));
  mount(router, identify, addFrameworkNote, ({ person, params, body }) =>
    addNote(parts, person, params.p, body),
  );

  mount(router, identify, api.listPartnershipFrameworks, ({ person, params }) =>
    listFrameworks(parts, person, params.p),
  );
  mount(router, identify, api.getFramework, ({ person, params }) => viewFramework(parts, person, at(params)));
  mount(router, identify, api.addFramework, async ({ person, params, body }) => {
    const frameworkId = await makeFramework(parts, person, params.p, body);
    return viewFramework(parts, person, { partnershipId: params.p, frameworkId });
  });
  mount(router, identify, api.changeFramework, async ({ person, params, body }) => {
    await changeFramework(parts, person, at(params), body);
    return viewFramework(parts, person, at(params));
  });
  for (const [endpoint, archived] of [
    [api.archiveFramework, true],
    [api.reinstateFramework, false],
  ] as const) {
    mount(router, identify, endpoint, async ({ person, params }) => {
      await archiveFramework(parts, person, at(params), archived);
      return viewFramework(parts, person, at(params));
    });
  }
  mount(router, identify, api.addFrameworkItem, async ({ person, params, body }) => {
    await addItem(parts, person, at(params), body);
    return viewFramework(parts, person, at(params));
  });
  mount(router, identify, api.changeFrameworkItem, async ({ person, params, body }) => {
    await changeItem(parts, person, at(params), params.i, body);
    return viewFramework(parts, person, at(params));
  });
  for (const [endpoint, retired] of [
    [api.retireFrameworkItem, true],
    [api.reinstateFrameworkItem, false],
  ] as const) {
    mount(router, identify, endpoint, async ({ person, params }) => {
      await retireItem(parts, person, at(params), params.i, retired);
      return viewFramework(parts, person, at(params));
    });
  }
  return router;
}
