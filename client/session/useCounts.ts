import { useEffect, useRef } from 'react';
import type { ServerEvents } from '../../shared/events.ts';
import type { SessionView } from '../../shared/session/viewShape.ts';
import { liveConnection } from '../live/connection.ts';
import { currentStep } from './stepWords.ts';

interface Hearing {
  projector: string | undefined;
  amend: (change: (view: SessionView) => SessionView) => void;
  reload: () => void;
}

/** Between two looks at who else is here, in milliseconds: a facilitator watches it, two hundred phones only show it. */
const facilitatorsPause = 500;
const othersPause = 4_000;

/**
 * How many have answered comes with the event itself, so that no page asks for it. Who came, and what was said to a recorded
 * rating, does not: pages that show it look again, not all at once.
 */
export function useCounts(view: SessionView | undefined, hearing: Hearing): void {
  const latest = useRef({ view, ...hearing });
  latest.current = { view, ...hearing };
  const sessionId = view?.id;
  useEffect(() => {
    if (sessionId === undefined) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hear: ServerEvents['answered'] = (event) => {
      if (event.sessionId !== sessionId) return;
      const { view: seen, amend, reload } = latest.current;
      amend((now) => withCount(now, event));
      const pause = seen && pauseFor(seen);
      if (pause === undefined || timer !== undefined) return;
      timer = setTimeout(
        () => {
          timer = undefined;
          reload();
        },
        pause * (0.5 + Math.random() / 2),
      );
    };
    const connection = liveConnection(latest.current.projector);
    connection.then(
      (socket) => socket.on('answered', hear),
      () => {},
    );
    return () => {
      clearTimeout(timer);
      connection.then(
        (socket) => socket.off('answered', hear),
        () => {},
      );
    };
  }, [sessionId]);
}

function withCount(
  view: SessionView,
  { step, answered }: { step: string | null; answered: number },
): SessionView {
  return { ...view, steps: view.steps.map((each) => (each.id === step ? { ...each, answered } : each)) };
}

/** Undefined where the page shows nothing but the count. */
function pauseFor(view: SessionView): number | undefined {
  if (view.face === 'facilitator') return facilitatorsPause;
  const step = currentStep(view);
  const showsWhoIsHere = step === undefined || step.kind === 'welcome';
  return showsWhoIsHere || step.recorded.length > 0 ? othersPause : undefined;
}
