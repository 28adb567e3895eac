import { useMemo, useState } from 'react';
import { may } from '../../../shared/access.ts';
import type { Partnership } from '../../../shared/api/partnerships.ts';
import { useBlocked, useEnded, useLoaded, useRole, useStrategySync } from '../../sync/useStrategySync.ts';
import type { ServerSight } from '../live/unseen.ts';
import { OpenStrategy } from './OpenStrategy.tsx';
import { createRatingsStore } from './ratingsStore.ts';
import { FrameContext, type StrategyFrame } from './StrategyFrame.ts';
import { StrategyShell } from './StrategyShell.tsx';

interface Props {
  home: Partnership;
  objectiveId: string | undefined;
}

/** Everything is here: puts document, partnership and rights together for the page. */
export function OpenedStrategy({ home, objectiveId }: Props) {
  const sync = useStrategySync();
  const { strategyId, doc, awareness, personId: me } = sync;
  const server = useMemo((): ServerSight => {
    const reachable = () => !['offline', 'blocked'].includes(sync.saveState.getSnapshot());
    return {
      origin: sync.serverOrigin,
      clocks: sync.serverClocks,
      reachable,
      behind: () => sync.unsent.getSnapshot() || !reachable(),
    };
  }, [sync]);
  const known = useRole() ?? home.role;
  const loaded = useLoaded();
  const ended = useEnded();
  // What the server will not take any more must not be offered.
  const role = ended === undefined ? known : 'viewer';
  const [ratings] = useState(createRatingsStore);
  const { id: partnershipId, organisations, scale } = home;
  const frame = useMemo(
    (): StrategyFrame => ({ strategyId, partnershipId, organisations, scale, role, me, ratings }),
    [strategyId, partnershipId, organisations, scale, role, me, ratings],
  );
  const blocked = useBlocked();
  const canWrite = loaded && !blocked && may(role, 'write-strategy');
  return (
    <FrameContext value={frame}>
      <OpenStrategy
        strategyId={strategyId}
        doc={doc}
        awareness={awareness}
        personId={me}
        server={server}
        canWrite={canWrite}
      >
        <StrategyShell partnershipName={home.name} objectiveId={objectiveId} />
      </OpenStrategy>
    </FrameContext>
  );
}
