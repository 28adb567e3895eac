import { useEffect, useRef } from 'react';
import type { ServerEvents } from '../../shared/events.ts';
import { type LiveSocket, liveConnection } from './connection.ts';

/** A record, so that none is forgotten: one that is not here is heard by nobody. */
const events: Record<keyof ServerEvents, true> = {
  rating: true,
  signed: true,
  strategy: true,
  partnership: true,
  evidence: true,
  thread: true,
  moved: true,
  revealed: true,
  answered: true,
  session: true,
  notified: true,
  me: true,
};
const allEvents = Object.keys(events) as (keyof ServerEvents)[];

/** What an event says of itself. */
export type Heard = NonNullable<Parameters<ServerEvents[keyof ServerEvents]>[0]>;

interface Watching {
  /** A projector’s key, on its page. */
  projector?: string | undefined;
  /** When what the page shows was true (`performance.now()`), where that is longer ago than the page has been watching. */
  asked?: () => number;
  /** How long after an event the page is told, at random between the two, in milliseconds. */
  spread?: Spread;
}

type Spread = readonly [soonest: number, latest: number];

/** Ten people who rate within a second are one reason to look again, not ten. Pages spread out, or all ask at once. */
const usual: Spread = [100, 500];

/** For what comes along with its event, so that nothing is asked for. */
export const atOnce: Spread = [0, 0];

/**
 * Calls back when something happened in a room, and after each time that the connection came back, or was long in coming,
 * since what happened meanwhile was missed. Most events only say that something changed; the page asks for it over HTTP. Nothing is watched
 * while `room` is undefined. `only` names the events that matter: a strategy that is being written tells of it each second,
 * and sixty pages must not fetch their ratings anew for each word. What was heard comes along, and nothing where something may
 * have been missed.
 */
export function useWatch(
  room: string | undefined,
  onNews: (heard: readonly Heard[]) => void,
  only: readonly (keyof ServerEvents)[] = allEvents,
  { projector, asked, spread = usual }: Watching = {},
): void {
  const latest = useRef(onNews);
  latest.current = onNews;
  const askedAt = useRef(asked);
  askedAt.current = asked;
  const events = only.join(' ');
  const [soonest, longest] = spread;
  useEffect(() => {
    if (room === undefined) return;
    let stop = () => {};
    const since = askedAt.current?.() ?? performance.now();
    let stopped = false;
    liveConnection(projector).then(
      (socket) => {
        const tell = (heard: readonly Heard[]) => latest.current(heard);
        if (!stopped) stop = watch(socket, room, { events, since, spread: [soonest, longest], tell });
      },
      // The page works without events: it asks again on focus. The next page view tries the connection afresh.
      () => {},
    );
    return () => {
      stopped = true;
      stop();
    };
  }, [room, events, projector, soonest, longest]);
}

/** A page that waited longer than this to hear may have missed something since it asked. */
const atOnceMs = 500;

/** How many parts of the page hear each room. */
const hearing = new Map<string, number>();

interface Watcher {
  events: string;
  since: number;
  spread: Spread;
  tell: (heard: readonly Heard[]) => void;
}

function watch(socket: LiveSocket, room: string, { events, since, spread, tell }: Watcher): () => void {
  let before = false;
  hearing.set(room, (hearing.get(room) ?? 0) + 1);
  const join = () => {
    socket.emit('watch', room, () => {});
    if (before || performance.now() - since > atOnceMs) tell([]);
    before = true;
  };
  const soon = soonOnce(tell, spread);
  const heard = allEvents.filter((event) => events.split(' ').includes(event));
  socket.on('connect', join);
  if (socket.connected) join();
  for (const event of heard) socket.on(event, soon.call);
  return () => {
    soon.cancel();
    socket.off('connect', join);
    for (const event of heard) socket.off(event, soon.call);
    const others = (hearing.get(room) ?? 1) - 1;
    hearing.set(room, others);
    // The room is left for the whole page: a dialog that closes must not deafen the page behind it.
    if (others === 0) socket.emit('unwatch', room);
  };
}

/** Tells once of all that is heard within a moment. */
function soonOnce(
  tell: (heard: readonly Heard[]) => void,
  [soonest, longest]: Spread,
): {
  call: (event?: Heard) => void;
  cancel: () => void;
} {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let heard: Heard[] = [];
  return {
    call(event) {
      if (event !== undefined) heard.push(event);
      timer ??= setTimeout(
        () => {
          const gathered = heard;
          timer = undefined;
          heard = [];
          tell(gathered);
        },
        soonest + Math.random() * (longest - soonest),
      );
    },
    cancel: () => clearTimeout(timer),
  };
}
