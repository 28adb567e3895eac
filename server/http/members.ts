import { Router } from 'express';
import * as api from '../../shared/api/partnerships.ts';
import { addOrganisation, mergeOrganisation, renameOrganisation } from '../people/changeOrganisations.ts';
import { listInvitations, makeInvitation, withdrawInvitation } from '../people/invitations.ts';
import { changeMember, removeMember } from '../people/members.ts';
import type { People } from '../people/openPeople.ts';
import { makeSignInLink } from '../people/signInLinks.ts';
import { done, mount } from './mount.ts';

/** Who is in a partnership, and for which organisation. */
export function membersRouter(people: People): Router {
  const router = Router();
  const { identify } = people.sessions;

  mount(router, identify, api.invite, async ({ person, params, body }) => {
    const { id, token, expiresAt } = await makeInvitation(people, person, params.p, body);
    return { id, token, url: `${people.linkBase()}/join/${token}`, expiresAt };
  });

  mount(router, identify, api.listInvitations, async ({ person, params }) => ({
    invitations: await listInvitations(people, person, params.p),
  }));

  mount(router, identify, api.withdrawInvitation, ({ person, params }) =>
    withdrawInvitation(people, person, params.p, params.i),
  );

  mount(router, identify, api.changeMember, async ({ person, params, body }) => {
    await changeMember(people, person, params.p, params.m, body);
    return done;
  });

  mount(router, identify, api.removeMember, ({ person, params }) =>
    removeMember(people, person, params.p, params.m),
  );

  mount(router, identify, api.makeSignInLink, async ({ person, params }) => {
    const { token, expiresAt } = await makeSignInLink(people, person, params.p, params.m);
    return { url: `${people.linkBase()}/sign-in/${token}`, expiresAt };
  });

  mount(router, identify, api.addOrganisation, ({ person, params, body }) =>
    addOrganisation(people, person, params.p, body.name),
  );

  mount(router, identify, api.renameOrganisation, async ({ person, params, body }) => {
    await renameOrganisation(people, person, params.p, params.o, body.name);
    return done;
  });

  mount(router, identify, api.mergeOrganisation, async ({ person, params, body }) => {
    await mergeOrganisation(people, person, params.p, params.o, body.into);
    return done;
  });

  return router;
}
