import { useSyncExternalStore } from 'react';
import { formatAgo, formatMoment } from './dates.ts';

/** How long ago something was, kept true while the page is open. The exact moment is its title. */
export function RelativeTime({ at }: { at: string }) {
  const minute = useSyncExternalStore(everyMinute, currentMinute, currentMinute);
  return (
    <time dateTime={at} title={formatMoment(at)}>
      {formatAgo(at, new Date(Math.max(minute * 60_000, Date.now())))}
    </time>
  );
}

const listeners = new Set<() => void>();
let ticking: ReturnType<typeof setInterval> | undefined;

/** One clock for the whole page: a page of comments would otherwise run a timer for each. */
function everyMinute(listener: () => void): () => void {
  listeners.add(listener);
  ticking ??= setInterval(() => {
    for (const one of listeners) one();
  }, 60_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(ticking);
      ticking = undefined;
    }
  };
}

function currentMinute(): number {
  return Math.floor(Date.now() / 60_000);
}
