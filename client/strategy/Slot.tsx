import { type ReactNode, useEffect } from 'react';
import { Button } from '../ui/Button.tsx';
import { useLazyPart } from '../ui/useLazyPart.ts';
import styles from './Slot.module.css';
import type { SlotPart } from './slots.ts';

interface Props<Part> {
  of: SlotPart<Part>;
  /** The person asked for it just now, so a failure is read out; else it only stands where the part would. */
  asked?: boolean;
  /** Nothing stands there where it can’t be fetched: it would only say more of what is there. */
  quiet?: boolean;
  /** Stands there until the part is here. */
  waiting?: ReactNode;
  children: (part: Part) => ReactNode;
}

/**
 * Shows a part once it is fetched. Where it can't be, that is said in its place, and nothing around it is lost: with
 * `React.lazy` the error took the whole page away from who was writing offline.
 */
export function Slot<Part>({ of, asked = false, quiet = false, waiting = null, children }: Props<Part>) {
  const { part, failed, fetchPart } = useLazyPart(of.load);
  useEffect(fetchPart, [fetchPart]);
  useEffect(() => {
    if (!failed) return;
    window.addEventListener('online', fetchPart);
    return () => window.removeEventListener('online', fetchPart);
  }, [failed, fetchPart]);
  const shown = part ?? of.here();
  if (shown !== undefined) return children(shown);
  if (!failed || quiet) return waiting;
  return (
    <div className={styles.failed} role={asked ? 'alert' : undefined}>
      <span>This needs a connection. Your words are kept.</span>
      <Button size="s" onClick={fetchPart}>
        Try again
      </Button>
    </div>
  );
}
