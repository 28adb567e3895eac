import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { openStrategySync, type StrategySync } from './openStrategySync.ts';
import { StrategySyncContext } from './useStrategySync.ts';

interface Props {
  strategyId: string;
  personId: string;
  /** Shown until the strategy is open; opening takes no time, so this seldom lasts a frame. */
  fallback?: ReactNode;
  children: ReactNode;
}

/** Opens a strategy for what is inside, and closes it when the page is left or shows another one. */
export function StrategySyncProvider(props: Props) {
  const [visit, setVisit] = useState(0);
  const leave = useCallback(() => setVisit((before) => before + 1), []);
  return <OneVisit key={visit} {...props} onLeave={leave} />;
}

/** After a copy was discarded, a document with those words in it must not live on: all inside starts anew. */
function OneVisit({ strategyId, personId, fallback = null, children, onLeave }: Props & { onLeave(): void }) {
  const [sync, setSync] = useState<StrategySync>();

  useEffect(() => {
    const opened = openStrategySync({ strategyId, personId });
    setSync(opened);
    return () => {
      setSync(undefined);
      void opened.close();
    };
  }, [strategyId, personId]);

  const value = useMemo(
    () =>
      sync && {
        sync,
        async discardAndReopen() {
          await sync.discardOffline();
          onLeave();
        },
      },
    [sync, onLeave],
  );
  if (!value) return fallback;
  return <StrategySyncContext value={value}>{children}</StrategySyncContext>;
}
