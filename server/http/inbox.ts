import { Router } from 'express';
import * as api from '../../shared/api/inbox.ts';
import { getWaiting } from '../../shared/api/waiting.ts';
import type { ForecastParts } from '../foresight/parts.ts';
import { follow, followsIn, unfollow } from '../inbox/follow.ts';
import { listNotifications } from '../inbox/notifications.ts';
import type { InboxParts } from '../inbox/parts.ts';
import { markRead } from '../inbox/readMarks.ts';
import { waitingFor } from '../inbox/waiting.ts';
import { type Identify, mount } from './mount.ts';

/** What concerns who asks, and what they follow. */
export function inboxRouter(parts: InboxParts & ForecastParts, identify: Identify): Router {
  const router = Router();
  mount(router, identify, api.listNotifications, ({ person, query }) =>
    listNotifications(parts, person.id, query),
  );
  mount(router, identify, api.readNotifications, ({ person, body }) => markRead(parts, person.id, body.ids));
  mount(router, identify, getWaiting, ({ person }) => waitingFor(parts, person));
  mount(router, identify, api.listFollows, async ({ person, params }) => ({
    follows: await followsIn(parts, person, params.s),
  }));
  mount(router, identify, api.followTarget, async ({ person, params }) => ({
    follows: await follow(parts, person, { strategyId: params.s, target: params.target }),
  }));
  mount(router, identify, api.unfollowTarget, ({ person, params }) =>
    unfollow(parts, person, { strategyId: params.s, target: params.target }),
  );
  return router;
}
