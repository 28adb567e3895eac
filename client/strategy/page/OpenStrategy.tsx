import { type ReactNode, useEffect, useState } from 'react';
import { CanWriteContext, LiveContext } from '../live/LiveContext.ts';
import { type LiveStrategy, type LiveStrategyParts, openLiveStrategy } from '../live/liveStrategy.ts';

interface Props extends LiveStrategyParts {
  canWrite: boolean;
  children: ReactNode;
}

/** Provides an open strategy to the page. Give it a `key` by document: another document is another open strategy. */
export function OpenStrategy({ canWrite, children, ...parts }: Props) {
  const [live, setLive] = useState<LiveStrategy | null>(null);
  const { strategyId, doc, awareness, personId, server } = parts;
  useEffect(() => {
    const opened = openLiveStrategy({ strategyId, doc, awareness, personId, server });
    setLive(opened);
    return () => opened.destroy();
  }, [strategyId, doc, awareness, personId, server]);
  if (live === null) return null;
  return (
    <LiveContext value={live}>
      <CanWriteContext value={canWrite}>{children}</CanWriteContext>
    </LiveContext>
  );
}
