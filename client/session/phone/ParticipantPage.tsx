import { useMemo, useRef } from 'react';
import type { StepView } from '../../../shared/session/viewShape.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useFocusStays } from '../../ui/useFocusStays.ts';
import { Countdown } from '../Countdown.tsx';
import { SessionFrame } from '../SessionFrame.tsx';
import { currentStep } from '../stepWords.ts';
import { type LiveSession, useSession } from '../useSession.ts';
import { ClosedSession } from './ClosedSession.tsx';
import { EarlierRatings } from './EarlierRatings.tsx';
import { HereContext } from './here.ts';
import { NotHere } from './NotHere.tsx';
import { Notices } from './Notices.tsx';
import { StepBody } from './StepBody.tsx';
import { StepHead } from './StepHead.tsx';
import { Unsent } from './Unsent.tsx';
import { stageOf, useHeldStep } from './useHeldStep.ts';
import { useSpokenSteps } from './useSpokenSteps.ts';
import { WaitingToBegin } from './WaitingToBegin.tsx';

/** A live session as somebody in the room has it in their hand: one thing at a time. */
export function ParticipantPage({ id }: { id: string }) {
  const session = useSession({ id, step: 'current' });
  const { view, problem } = session;
  if (problem?.code === 'not-signed-in' || problem?.code === 'not-found')
    return <NotHere wasHere={view !== undefined} />;
  if (view) return <Seat session={session} view={view} />;
  return (
    <SessionFrame title="Live session">
      {problem ? <Notices problem={problem} held={undefined} /> : <Loading what="the session" />}
    </SessionFrame>
  );
}

function Seat({ session, view }: { session: LiveSession; view: NonNullable<LiveSession['view']> }) {
  const { problem, reload, amend, serverNow } = session;
  const step = currentStep(view);
  const { shown, isHeld, setTyping, goOn } = useHeldStep(step);
  const here = useMemo(() => ({ view, reload, amend, setTyping }), [view, reload, amend, setTyping]);
  const main = useRef<HTMLElement>(null);
  useFocusStays(main, main);
  useSpokenSteps(view, step);
  const endsAt = view.status === 'open' ? step?.endsAt : null;
  return (
    <HereContext value={here}>
      <SessionFrame
        title={view.title}
        ref={main}
        time={endsAt && <Countdown endsAt={endsAt} serverNow={serverNow} />}
      >
        <Notices problem={problem} held={isHeld ? { by: step, goOn } : undefined} />
        <Unsent key={stageOf(shown)} view={view} shown={shown} />
        <Shown view={view} shown={shown} />
      </SessionFrame>
    </HereContext>
  );
}

function Shown({ view, shown }: { view: NonNullable<LiveSession['view']>; shown: StepView | undefined }) {
  if (view.status === 'closed') return <ClosedSession view={view} />;
  if (!shown) return <WaitingToBegin view={view} />;
  return (
    <>
      <section key={stageOf(shown)} aria-labelledby="step">
        <StepHead view={view} step={shown} />
        <StepBody step={shown} view={view} />
      </section>
      <EarlierRatings view={view} shown={shown} />
    </>
  );
}
