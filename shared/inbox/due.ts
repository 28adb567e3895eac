import { limits } from '../limits.ts';
import type { ThreadFacts } from './news.ts';
import type { Reader } from './reader.ts';
import { waitingIn } from './waitingThreads.ts';

/**
 * Since when the day is near by which somebody needs an answer from this reader: not before the day was set, nor before they
 * were asked. Null where no answer is needed from them soon. Who set the day knows of it.
 */
export function dueSince(reader: Reader, thread: ThreadFacts, now: string): string | null {
  const { due } = thread;
  const day = Date.parse(`${due?.by}T00:00:00Z`);
  if (due === null || Number.isNaN(day) || due.setBy === reader.personId) return null;
  const waiting = waitingIn(reader, thread);
  if (!waiting) return null;
  const near = new Date(day - limits.dueSoonMs).toISOString();
  const at = [due.at, waiting.at].reduce((one, other) => (one > other ? one : other), near);
  return at > now ? null : at;
}
