import { useEffect, useState, useSyncExternalStore } from 'react';
import styles from './Confirmation.module.css';
import { confirmation, hideConfirmation, onConfirmation } from './confirmations.ts';
import { Icon } from './Icon.tsx';

const shownMs = 8_000;

/**
 * Where `confirm()` is seen: at the foot of the page for a while. Screen readers hear it from the live region, so it is
 * none of its own.
 */
export function Confirmation() {
  const shown = useSyncExternalStore(onConfirmation, confirmation, confirmation);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (shown === null || held) return;
    const timer = setTimeout(hideConfirmation, shownMs);
    return () => clearTimeout(timer);
  }, [shown, held]);
  if (shown === null) return null;
  return (
    <section
      aria-label="Just done"
      className={styles.notice}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      data-confirmation
    >
      <Icon name="check" size={16} />
      <span>{shown.words}</span>
    </section>
  );
}
