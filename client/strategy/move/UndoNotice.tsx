import { useEffect, useState, useSyncExternalStore } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useStructure } from '../live/LiveContext.ts';
import { notices } from './notice.ts';
import { placeOf } from './places.ts';
import styles from './UndoNotice.module.css';

/** Undo stays in the menu and on the keyboard after the notice has gone. */
const shownMs = 12_000;

/** "Deleted …, undo": stands at the foot of the page for a while, and as long as somebody is at it. */
export function UndoNotice() {
  const notice = useSyncExternalStore(notices.subscribe, notices.get);
  const structure = useStructure();
  // Brought back another way, by the keyboard or by somebody else.
  const isBack = notice !== null && placeOf(structure, notice.about.of, notice.about.id) !== null;
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (notice === null || held) return;
    const timer = setTimeout(() => notices.show(null), shownMs);
    return () => clearTimeout(timer);
  }, [notice, held]);
  useEffect(() => {
    if (isBack) notices.show(null);
  }, [isBack]);
  useEffect(() => () => notices.show(null), []);
  if (notice === null || isBack) return null;
  return (
    <section
      className={styles.notice}
      aria-label={notice.title}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{notice.words}</span>
      <Button
        size="s"
        onClick={() => {
          notices.show(null);
          notice.undo();
        }}
      >
        {notice.button}
      </Button>
      <button
        type="button"
        className={styles.close}
        aria-label="Close this notice"
        onClick={() => notices.show(null)}
      >
        <Icon name="cross" size={14} />
      </button>
    </section>
  );
}
