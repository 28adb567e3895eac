import { useCallback, useRef, useState } from 'react';
import type { Problem } from '../../shared/errors.ts';
import type { SessionView } from '../../shared/session/viewShape.ts';
import { toProblem } from '../api/toProblem.ts';
import { useWatch } from '../live/useWatch.ts';
import { askForSession, type Seen, type SessionSource, sessionThatCame } from './askForSession.ts';
import { currentStep } from './stepWords.ts';
import { useCounts } from './useCounts.ts';
import { useLookingAgain } from './useLookingAgain.ts';

export interface LiveSession {
  /** As it was last seen: it stays while the server can’t be reached. */
  view: SessionView | undefined;
  /** Why the last look failed; null where it did not. */
  problem: Problem | null;
  /** Looks again. */
  reload: () => void;
  /** Shows at once what the server has just acknowledged. */
  amend: (change: (view: SessionView) => SessionView) => void;
  /** The server’s clock in milliseconds: what everybody counts down by, whatever the clock of their device says. */
  serverNow: () => number;
}

/** A live session, kept up to date: by its events, after each time that the connection came back, and by asking now and then. */
export function useSession(source: SessionSource): LiveSession {
  const key = 'id' in source ? source.id : source.projectorKey;
  const step = 'id' in source ? source.step : undefined;
  const projector = 'id' in source ? undefined : source.projectorKey;
  const [first] = useState(() => sessionThatCame(source));
  const [{ view, problem }, setSeen] = useState<{ view?: SessionView; problem: Problem | null }>({
    ...(first && { view: first.view }),
    problem: null,
  });
  const ahead = useRef(first ? aheadOf(first) : Date.now() - performance.now());
  const seenAt = useRef(first?.at ?? performance.now());
  const isKnown = useRef(first !== undefined);
  const asked = useRef(0);
  const newest = useRef(0);

  const reload = useCallback(() => {
    // The first look, where that came with the page.
    if (isKnown.current) {
      isKnown.current = false;
      return;
    }
    asked.current += 1;
    const place = asked.current;
    askForSession(projector === undefined ? { id: key, step } : { projectorKey: key }).then(
      ({ view: next, at }) => {
        // Answers can overtake one another; an older one must not undo what a newer one showed.
        if (place < newest.current) return;
        newest.current = place;
        ahead.current = aheadOf({ view: next, at });
        seenAt.current = at;
        setSeen({ view: next, problem: null });
      },
      (error: unknown) => {
        if (place >= newest.current) setSeen((before) => ({ ...before, problem: toProblem(error) }));
      },
    );
  }, [key, step, projector]);

  const amend = useCallback((change: (view: SessionView) => SessionView) => {
    setSeen((now) => (now.view ? { ...now, view: change(now.view) } : now));
  }, []);

  const room = view === undefined ? undefined : `session:${view.id}`;
  useWatch(room, reload, ['moved', 'revealed'], { projector, asked: () => seenAt.current });
  useCounts(view, { projector, amend, reload });
  useLookingAgain(reload, {
    projector,
    isOver: view?.status === 'closed',
    isWriting: view !== undefined && (view.spotlight !== null || currentStep(view)?.kind === 'write'),
  });
  return {
    view,
    problem,
    reload,
    amend,
    serverNow: useCallback(() => ahead.current + performance.now(), []),
  };
}

/** How far the server's clock is ahead of this page's, in milliseconds. */
function aheadOf({ view, at }: Seen): number {
  return Date.parse(view.now) - at;
}
