import { Router } from 'express';
import {
  changeMe,
  getMe,
  setCredentials as setCredentialsEndpoint,
  signIn as signInEndpoint,
  signOut,
} from '../../shared/api/people.ts';
import { renameMe } from '../people/accounts.ts';
import { setCredentials } from '../people/credentials.ts';
import { me } from '../people/me.ts';
import type { People } from '../people/openPeople.ts';
import { signIn } from '../people/signIn.ts';
import { setCookies } from './cookies.ts';
import type { Guessing } from './guessing.ts';
import { done, mount } from './mount.ts';

/** Who one is, and signing in and out. */
export function peopleRouter(people: People, guessing: Guessing): Router {
  const router = Router();
  const { identify } = people.sessions;

  mount(router, identify, getMe, async ({ person, headers, response }) => {
    // Every page asks this first, so whoever comes back now and then stays signed in.
    setCookies(response, await people.sessions.extend(headers));
    return me(people, person);
  });

  mount(router, identify, changeMe, async ({ person, body }) => {
    await renameMe(people, person.id, body.name);
    return done;
  });

  mount(router, identify, setCredentialsEndpoint, async ({ person, body, address }) => {
    await guessing.password(person.id, address, () => setCredentials(people, person, body));
    return done;
  });

  mount(router, identify, signInEndpoint, async ({ body, headers, address, response }) => {
    setCookies(response, await guessing.password(body.email, address, () => signIn(people, body, headers)));
    return done;
  });

  mount(router, identify, signOut, async ({ headers, response }) => {
    setCookies(response, await people.sessions.end(headers));
    return done;
  });

  return router;
}
