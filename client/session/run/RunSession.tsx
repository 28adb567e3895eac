import { useRef } from 'react';
import { Link } from 'react-router';
import type { SessionView } from '../../../shared/session/viewShape.ts';
import { SkipLink } from '../../ui/SkipLink.tsx';
import { useFocusStays } from '../../ui/useFocusStays.ts';
import { Countdown } from '../Countdown.tsx';
import { currentStep } from '../stepWords.ts';
import type { LiveSession } from '../useSession.ts';
import { AgendaList } from './AgendaList.tsx';
import { CommandBar } from './CommandBar.tsx';
import { HandOverBox } from './HandOverBox.tsx';
import { JoinBox } from './JoinBox.tsx';
import { PeopleHere } from './PeopleHere.tsx';
import styles from './RunSession.module.css';
import { SpotlightBox } from './SpotlightBox.tsx';
import { Stage } from './Stage.tsx';
import { Standing } from './Standing.tsx';
import { useSteer } from './useSteer.ts';

interface Props {
  session: LiveSession;
  view: SessionView;
}

/** The step now, how people join, who is here, the plan; and one bar with what can be pressed. */
export function RunSession({ session, view }: Props) {
  const { problem, reload, serverNow } = session;
  const steering = useSteer({ view, reload });
  const step = currentStep(view);
  const isOn = view.status === 'open';
  const mayPress = view.facilitator.isYou && view.status !== 'closed';
  const main = useRef<HTMLElement>(null);
  useFocusStays(main, main);
  return (
    <div className={styles.frame}>
      <title>{`${view.title} · Facilitate · Moothall`}</title>
      <SkipLink target="main" />
      <header className={styles.bar}>
        <Link to={`/s/${view.strategyId}/sessions`}>Sessions</Link>
        <span className={styles.name}>{view.title}</span>
        {isOn && step?.endsAt && <Countdown endsAt={step.endsAt} serverNow={serverNow} />}
      </header>
      <main id="main" tabIndex={-1} ref={main} className={styles.main}>
        <div className={styles.now}>
          <Standing view={view} connection={problem} steering={steering} />
          <Stage view={view} step={step} steering={steering} mayPress={mayPress} serverNow={serverNow} />
        </div>
        <div className={styles.beside}>
          <JoinBox view={view} />
          <PeopleHere view={view} reload={reload} mayMark={mayPress && isOn} />
          {mayPress && isOn && <SpotlightBox view={view} steering={steering} />}
          <AgendaList view={view} steering={steering} mayPress={mayPress} />
          {mayPress && <HandOverBox view={view} steering={steering} />}
        </div>
      </main>
      {mayPress && <CommandBar view={view} step={step} steering={steering} reload={reload} />}
    </div>
  );
}
