import type { ThreadForMany } from '../comments/threadForMany.ts';
import type { Access, AccessReader } from '../people/access.ts';
import type { LiveSocket } from './live.ts';

export type ReadThread = (at: {
  strategyId: string;
  partnershipId: string;
  threadId: string;
}) => Promise<ThreadForMany | null>;

interface Parts {
  access: AccessReader;
  readThread: ReadThread;
  sockets: () => LiveSocket[];
}

/**
 * Tells each page that shows a strategy what a thread says now, as its own person reads it. Membership is asked for each of
 * them, after the thread was read: nobody hears words that came after they left.
 */
export async function tellThread(
  { access, readThread, sockets }: Parts,
  { strategyId, threadId }: { strategyId: string; threadId: string },
): Promise<void> {
  const hearers = sockets().filter(({ data }) => data.strategies.has(strategyId));
  const partnershipId = hearers[0]?.data.strategies.get(strategyId);
  if (partnershipId === undefined) return;
  // Where it can't be read now, pages ask, and are told why.
  const thread = await readThread({ strategyId, partnershipId, threadId }).catch(() => null);
  await Promise.all(
    hearers.map(async (socket) => {
      const reader = await readerAt(access, socket, strategyId);
      // Meanwhile the page may have turned to something else.
      if (!reader || !socket.data.strategies.has(strategyId)) return;
      socket.emit('thread', { strategyId, threadId, ...(thread && { thread: thread(reader) }) });
    }),
  );
}

async function readerAt(
  access: AccessReader,
  { data: { person } }: LiveSocket,
  strategyId: string,
): Promise<Access | undefined> {
  // Where the records can't be read, nobody hears anything.
  return person && (await access.inStrategy(person.id, strategyId).catch(() => undefined));
}
