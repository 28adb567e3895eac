import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../shared/errors.ts';
import type { SessionView } from '../../../shared/session/viewShape.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from '../phone/Notices.module.css';
import type { Steering } from './useSteer.ts';

interface Props {
  view: SessionView;
  /** Why the last look at the session failed. */
  connection: Problem | null;
  steering: Steering;
}

/** How things stand where that is not as it should be: no connection, in other hands, or somebody was quicker. */
export function Standing({ view, connection, steering }: Props) {
  const { name, isYou } = view.facilitator;
  const wasYou = useWasYou(isYou);
  const { problem } = steering;
  const takenOver = `${name} has taken over. Nothing is lost; you see what they see.`;
  useEffect(() => {
    if (wasYou) announce(takenOver);
  }, [wasYou, takenOver]);
  return (
    <>
      {connection && (
        <p className={styles.notice} role="status">
          <Icon name="offline" />
          No connection. This is how things stood; the session goes on, and this page with it once you are
          back.
        </p>
      )}
      {problem && (
        <p className={styles.notice} role="alert">
          <Icon name="attention" />
          {problem.code === 'changed-meanwhile'
            ? 'Somebody else pressed at the same moment, so nothing was done twice. This page shows where the session is now.'
            : problem.detail}
        </p>
      )}
      {!isYou && view.status !== 'closed' && (
        <div className={styles.notice}>
          <Icon name="person" />
          <div>
            <p>{wasYou ? takenOver : `${name} facilitates this session. You see what they see.`}</p>
            <Button size="s" busy={steering.busy} onClick={() => steering.press({ act: 'take-over' })}>
              {wasYou ? 'Take it back' : 'Take over'}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}

/** Whether it was in this person’s hands on this page, and is not any more. */
function useWasYou(isYou: boolean): boolean {
  const before = useRef(isYou);
  const [was, setWas] = useState(false);
  useEffect(() => {
    if (before.current !== isYou) setWas(!isYou);
    before.current = isYou;
  }, [isYou]);
  return was;
}
