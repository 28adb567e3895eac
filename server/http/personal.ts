import { type Response, Router } from 'express';
import * as api from '../../shared/api/personal.ts';
import type { Sessions } from '../people/sessions.ts';
import { erase } from '../personal/erase.ts';
import { eraseForOwner, memberData } from '../personal/ofMember.ts';
import { ownData } from '../personal/ownData.ts';
import type { PersonalParts } from '../personal/parts.ts';
import { createTurns } from '../turns.ts';
import { setCookies } from './cookies.ts';
import { type Identify, mount } from './mount.ts';

/** What the law gives everybody: a copy of what is held about them, and to be forgotten. */
export function personalRouter(parts: PersonalParts, sessions: Sessions, identify: Identify): Router {
  const router = Router();
  // Each looks through all that there is, so nobody has two made at once, and others wait for neither.
  const inTurn = createTurns();

  mount(router, identify, api.getOwnData, async ({ person, response }) => {
    send(response, await inTurn(() => ownData(parts, person.id)));
    return undefined;
  });

  mount(router, identify, api.getMemberData, async ({ person, params, response }) => {
    send(response, await inTurn(() => memberData(parts, person, params.p, params.m)));
    return undefined;
  });

  mount(router, identify, api.eraseMe, async ({ person, body, response, headers }) => {
    await inTurn(() => erase(parts, person.id, body));
    setCookies(response, await sessions.end(headers));
  });

  mount(router, identify, api.eraseMember, async ({ person, params, body }) => {
    const of = { partnershipId: params.p, memberId: params.m };
    await inTurn(() => eraseForOwner(parts, person, of, body));
  });

  return router;
}

/** As a file that people can read as it is. */
function send(response: Response, data: api.OwnData): void {
  response
    .status(200)
    .set('Content-Disposition', `attachment; filename="moothall-data-${data.madeAt.slice(0, 10)}.json"`)
    .type('json')
    .send(`${JSON.stringify(data, null, 2)}\n`);
}
