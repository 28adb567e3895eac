import { useMarkRead, useNotifications } from './useInbox.ts';

/** Marks as read all that is loaded and tells of one place: whoever goes there is told of all of it at once. */
export function useReadAt(): (path: string) => void {
  const { data } = useNotifications();
  const markRead = useMarkRead();
  return (path) => {
    const ids = (data?.pages ?? [])
      .flatMap(({ notifications }) => notifications)
      .filter((item) => item.path === path && !item.read)
      .map(({ id }) => id);
    // The page that it leads to needs no answer first; what fails stays unread, and shows so.
    if (ids.length > 0) markRead(ids).catch(() => {});
  };
}
