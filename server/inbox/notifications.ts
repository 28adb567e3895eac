import type { QueryOf, ResponseOf } from '../../shared/api/endpoint.ts';
import type { listNotifications as listEndpoint, NotificationView } from '../../shared/api/inbox.ts';
import { invalidField } from '../../shared/errors.ts';
import { isReadBy } from '../../shared/inbox/readState.ts';
import { compare, type Found, gather } from './gather.ts';
import { notificationViews } from './notificationViews.ts';
import type { InboxParts } from './parts.ts';
import { readStateOf } from './readMarks.ts';

/** A page of what concerns somebody, newest first. @throws Problem `invalid-request` naming `after` */
export async function listNotifications(
  parts: InboxParts,
  personId: string,
  { after, limit, unread: only }: QueryOf<typeof listEndpoint>,
): Promise<ResponseOf<typeof listEndpoint>> {
  const cursor = after === undefined ? undefined : readCursor(after);
  const [found, state] = await Promise.all([gather(parts, personId), readStateOf(parts, personId)]);
  const isRead = isReadBy(state);
  const unread = found.filter((each) => !isRead(each));
  const rest = (only === 'true' ? unread : found).filter(
    (each) => cursor === undefined || isAfter(each, cursor),
  );
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return {
    unread: unread.length,
    notifications: await notificationViews(parts, page, isRead),
    next: last && rest.length > page.length ? cursorOf(last) : null,
  };
}

/**
 * What came to concern somebody after a moment (ISO 8601 UTC), newest first: for whoever tells them by another way. Their rights
 * are looked at now, so there is nothing in it of a partnership that they left.
 */
export async function notificationsOf(
  parts: InboxParts,
  personId: string,
  since: string,
): Promise<NotificationView[]> {
  const [found, state] = await Promise.all([gather(parts, personId), readStateOf(parts, personId)]);
  return notificationViews(
    parts,
    found.filter(({ at }) => at > since),
    isReadBy(state),
  );
}

interface Cursor {
  at: string;
  id: string;
}

function cursorOf({ at, id }: Cursor): string {
  return `${at}~${id}`;
}

function readCursor(text: string): Cursor {
  const [, at = '', id = ''] = /^([^~]+)~(.+)$/.exec(text) ?? [];
  if (id === '' || Number.isNaN(Date.parse(at))) {
    throw invalidField('after', 'Pass what the page before answered as `next`.');
  }
  return { at, id };
}

function isAfter({ at, id }: Found, cursor: Cursor): boolean {
  return at < cursor.at || (at === cursor.at && compare(id, cursor.id) < 0);
}
