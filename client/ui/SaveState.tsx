import { useEffect, useRef } from 'react';
import { announce } from './announcer.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconPaths.ts';
import styles from './SaveState.module.css';

export type Saving = 'saved' | 'saving' | 'offline' | 'blocked' | 'not-saved' | 'can-comment' | 'read-only';

interface Look {
  word: string;
  /** What it means for the person's words. Hidden on narrow screens, but never from screen readers. */
  more?: string;
  icon: IconName;
  /** Said aloud when it begins. Saving and Saved come and go with each pause in typing: saying them would be noise. */
  aloud: boolean;
}

const looks: Record<Saving, Look> = {
  saved: { word: 'Saved', icon: 'check', aloud: false },
  saving: { word: 'Saving', icon: 'arrows', aloud: false },
  offline: { word: 'Offline', more: '(your changes are kept on this device)', icon: 'offline', aloud: true },
  blocked: { word: 'Read only', more: '(this network blocks live editing)', icon: 'lock', aloud: true },
  'not-saved': { word: 'Not saved', more: '(keep this page open)', icon: 'attention', aloud: true },
  'can-comment': { word: 'You can comment', icon: 'comment', aloud: false },
  'read-only': { word: 'Read only', icon: 'lock', aloud: false },
};

/** Says honestly what has become of the person's words, in words. */
export function SaveState({ state }: { state: Saving }) {
  const { word, more, icon } = looks[state];
  useSaidAloud(state);
  return (
    <span className={styles.state} data-state={state}>
      <Icon name={icon} size={14} />
      <span>
        {word}
        {more !== undefined && <span className={styles.more}> {more}</span>}
      </span>
    </span>
  );
}

/** Says when saving stops working, and when it works again. */
function useSaidAloud(state: Saving): void {
  const troubled = useRef(false);
  useEffect(() => {
    const { word, more, aloud } = looks[state];
    if (aloud) announce(more === undefined ? word : `${word} ${more}`);
    else if (troubled.current && state === 'saved') announce('Saved again');
    // "Saving" in between says nothing yet, so the trouble is over only at "Saved".
    if (aloud) troubled.current = true;
    else if (state !== 'saving') troubled.current = false;
  }, [state]);
}
