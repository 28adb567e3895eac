import { Router } from 'express';
import * as api from '../../shared/api/partnerships.ts';
import { deletePartnership, restorePartnership } from '../people/deletePartnership.ts';
import type { People } from '../people/openPeople.ts';
import { setOwnScores } from '../people/ownScores.ts';
import { changePartnership, createPartnership, setScale } from '../people/partnerships.ts';
import { partnershipView } from '../people/partnershipView.ts';
import { endStandIns } from '../people/standInSessions.ts';
import { done, mount } from './mount.ts';

/** Partnerships themselves. */
export function partnershipsRouter(people: People): Router {
  const router = Router();
  const { identify } = people.sessions;

  mount(router, identify, api.createPartnership, async ({ person, body }) => {
    const made = await createPartnership(people, person.id, body);
    await endStandIns(people, person.id, person.sessionId);
    return made;
  });

  mount(router, identify, api.getPartnership, ({ person, params }) =>
    partnershipView(people, person, params.p),
  );

  mount(router, identify, api.changePartnership, ({ person, params, body }) =>
    changePartnership(people, person, params.p, body),
  );

  mount(router, identify, api.deletePartnership, ({ person, params }) =>
    deletePartnership(people, person, params.p),
  );

  mount(router, identify, api.restorePartnership, ({ person, params }) =>
    restorePartnership(people, person, params.p),
  );

  mount(router, identify, api.setScale, async ({ person, params, body }) => ({
    scale: await setScale(people, person, params.p, body.scale),
  }));

  mount(router, identify, api.setOwnScores, async ({ person, params, body }) => {
    await setOwnScores(people, person, params.p, params.i, body);
    return done;
  });

  return router;
}
