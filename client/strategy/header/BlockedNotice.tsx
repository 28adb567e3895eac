import { useEffect } from 'react';
import { useWatch } from '../../live/useWatch.ts';
import { useStrategySync, useUnsent } from '../../sync/useStrategySync.ts';
import styles from './EndedNotice.module.css';

/** Where the network lets no WebSocket through: says what that means, and keeps the words fresh by events and by coming back. */
export function BlockedNotice() {
  const sync = useStrategySync();
  const unsent = useUnsent();
  useWatch(`strategy:${sync.strategyId}`, sync.look, ['strategy']);
  useEffect(() => {
    window.addEventListener('focus', sync.look);
    return () => window.removeEventListener('focus', sync.look);
  }, [sync]);
  return (
    <section aria-labelledby="blocked" className={styles.notice}>
      <p>
        <strong id="blocked">This network blocks live editing.</strong> A firewall or proxy on the way lets no
        WebSockets through, so the words of the strategy can only be read here. They follow what others write,
        and commenting and rating work as always.
      </p>
      {unsent && (
        <p>
          What you wrote and could not send yet is kept on this device, and is sent once live editing works.
        </p>
      )}
      <p>
        To write, use another network, such as a phone’s hotspot, or ask whoever runs this one to let
        WebSockets through to {location.host}. Moothall goes on trying, and you can write as soon as it gets
        through.
      </p>
    </section>
  );
}
