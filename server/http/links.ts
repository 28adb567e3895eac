import { Router } from 'express';
import {
  join as joinEndpoint,
  previewInvitation,
  previewSignInLink as previewLinkEndpoint,
  useSignInLink as useLinkEndpoint,
} from '../../shared/api/people.ts';
import { join, previewJoining } from '../people/joining.ts';
import type { People } from '../people/openPeople.ts';
import { previewSignInLink, useSignInLink } from '../people/signInLinks.ts';
import { setCookies } from './cookies.ts';
import type { Guessing } from './guessing.ts';
import { done, mount } from './mount.ts';

/** Links that let people in. Opening one spends nothing: only a POST does. */
export function linksRouter(people: People, guessing: Guessing): Router {
  const router = Router();
  const { identify } = people.sessions;

  mount(router, identify, previewInvitation, ({ params, person, address }) =>
    guessing.link(address, () => previewJoining(people.records, params.token, person)),
  );

  mount(router, identify, joinEndpoint, async ({ params, body, person, headers, address, response }) => {
    const joined = await guessing.link(address, () =>
      join(people, { token: params.token, name: body.name }, person, headers),
    );
    setCookies(response, joined.cookies);
    return { partnershipId: joined.partnershipId };
  });

  mount(router, identify, previewLinkEndpoint, ({ params, address }) =>
    guessing.link(address, () => previewSignInLink(people.records, params.token)),
  );

  mount(router, identify, useLinkEndpoint, async ({ params, headers, address, response }) => {
    setCookies(response, await guessing.link(address, () => useSignInLink(people, params.token, headers)));
    return done;
  });

  return router;
}
