import { useEffect } from 'react';
import { type LiveSocket, liveConnection } from '../live/connection.ts';

/** Between two looks, in milliseconds: where no events come, and beside them. */
const withoutEvents = 4_000;
const besideEvents = 60_000;

interface How {
  projector: string | undefined;
  /** Nothing changes any more. */
  isOver: boolean;
  /** The strategy is being written, of which no event tells whoever is here as a guest. */
  isWriting: boolean;
}

/**
 * Looks at once, again when somebody comes back to the page, and now and then: often where the network lets no events
 * through. `look` must stay the same between renders.
 */
export function useLookingAgain(look: () => void, { projector, isOver, isWriting }: How): void {
  useEffect(look, [look]);
  useEffect(() => {
    if (isOver) return;
    let socket: LiveSocket | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = performance.now();
    const again = () => {
      last = performance.now();
      look();
    };
    const tick = () => {
      const wait = socket?.connected && !isWriting ? besideEvents : withoutEvents;
      if (performance.now() - last >= wait) again();
      // Pages that were opened together must not ask together for ever.
      timer = setTimeout(tick, 1_000 + Math.random() * 500);
    };
    const onReturn = () => {
      if (document.visibilityState === 'visible') again();
    };
    timer = setTimeout(() => {
      liveConnection(projector).then(
        (opened) => {
          socket = opened;
        },
        () => {},
      );
      tick();
    }, withoutEvents);
    document.addEventListener('visibilitychange', onReturn);
    window.addEventListener('online', again);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onReturn);
      window.removeEventListener('online', again);
    };
  }, [look, projector, isOver, isWriting]);
}
