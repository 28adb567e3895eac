import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { openStrategySync, type StrategySync } from './openStrategySync.ts';
import { watchRole } from './setAside.ts';
import { StrategySyncContext } from './useStrategySync.ts';

interface Props {
  strategyId: string;
  personId: string;
  /** Shown until the strategy is open; opening takes no time, so this seldom lasts a frame. */
  fallback?: ReactNode;
  children: ReactNode;
}

/** One opening of the document; another one starts everything inside anew. */
interface Visit {
  number: number;
  /** Words that may not be sent, where the document is shown as the server has it. */
  aside: string | undefined;
}

/** Opens a strategy for what is inside, and closes it when the page is left or shows another one. */
export function StrategySyncProvider(props: Props) {
  const [visit, setVisit] = useState<Visit>({ number: 0, aside: undefined });
  const reopen = useCallback(
    (aside?: string) => setVisit(({ number }) => ({ number: number + 1, aside })),
    [],
  );
  return <OneVisit key={visit.number} {...props} aside={visit.aside} onReopen={reopen} />;
}

type VisitProps = Props & { aside: string | undefined; onReopen(aside?: string): void };

/** After a copy was discarded or set aside, a document with those words in it must not live on. */
function OneVisit({ strategyId, personId, fallback = null, children, aside, onReopen }: VisitProps) {
  const [sync, setSync] = useState<StrategySync>();

  useEffect(() => {
    const opened = openStrategySync({ strategyId, personId, aside });
    setSync(opened);
    const stopWatching = watchRole(opened, {
      isAside: aside !== undefined,
      // The next opening reads what this one has written to the device.
      aside: (words) => void opened.close().then(() => onReopen(words)),
      back: () => void opened.close().then(() => onReopen()),
    });
    return () => {
      stopWatching();
      setSync(undefined);
      void opened.close();
    };
  }, [strategyId, personId, aside, onReopen]);

  const value = useMemo(
    () =>
      sync && {
        sync,
        async discardAndReopen() {
          await sync.discardOffline();
          onReopen();
        },
      },
    [sync, onReopen],
  );
  if (!value) return fallback;
  return <StrategySyncContext value={value}>{children}</StrategySyncContext>;
}
