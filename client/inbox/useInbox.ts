import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { listNotifications, readNotifications } from '../../shared/api/inbox.ts';
import type { getWaiting } from '../../shared/api/waiting.ts';
import { call } from '../api/call.ts';
import { useWatch } from '../live/useWatch.ts';

/** All that is shown of one’s inbox. */
export const inboxKey = ['inbox'] as const;

/** How many notifications are not read, kept true while the page is open and on all devices. */
export function useUnread() {
  useInboxNews();
  return useQuery({
    queryKey: [...inboxKey, 'unread'],
    queryFn: ({ signal }) =>
      call<typeof listNotifications>('GET /api/me/notifications', { query: { limit: 0 } }, { signal }),
    select: ({ unread }) => unread,
  });
}

/** The notifications, page by page. */
export function useNotifications() {
  useInboxNews();
  return useInfiniteQuery({
    queryKey: [...inboxKey, 'list'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      call<typeof listNotifications>(
        'GET /api/me/notifications',
        { query: pageParam === undefined ? {} : { after: pageParam } },
        { signal },
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export function useWaiting() {
  useInboxNews();
  return useQuery({
    queryKey: [...inboxKey, 'waiting'],
    queryFn: ({ signal }) => call<typeof getWaiting>('GET /api/me/waiting', {}, { signal }),
  });
}

/** Marks these as read, or all; every device of the person hears of it. */
export function useMarkRead(): (ids?: readonly string[]) => Promise<void> {
  const queries = useQueryClient();
  return useCallback(
    async (ids) => {
      await call<typeof readNotifications>('POST /api/me/notifications/read', {
        body: ids === undefined ? {} : { ids: [...ids] },
      });
      await queries.invalidateQueries({ queryKey: inboxKey });
    },
    [queries],
  );
}

function useInboxNews(): void {
  const queries = useQueryClient();
  useWatch(
    'me',
    useCallback(() => void queries.invalidateQueries({ queryKey: inboxKey }), [queries]),
    ['notified', 'me'],
  );
}
