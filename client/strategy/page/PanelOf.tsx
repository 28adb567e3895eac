import { useMemo } from 'react';
import { Loading } from '../../ui/Loading.tsx';
import { type BlockRef, titleOf } from '../live/address.ts';
import { usePlainLine } from '../live/LiveContext.ts';
import { Slot } from '../Slot.tsx';
import { ratingPanel } from '../slots.ts';
import { useFrame } from './StrategyFrame.ts';

interface Props {
  block: Exclude<BlockRef, { of: 'strategy' }>;
  alone?: boolean;
  /** A tab above it says what it is. */
  inTab?: boolean;
}

/** Ratings of one block. */
export function PanelOf({ block, alone = false, inTab = false }: Props) {
  const { strategyId, scale, role, me } = useFrame();
  const address = useMemo(() => titleOf(block), [block]);
  const title = usePlainLine(address);
  return (
    <Slot of={ratingPanel} waiting={<Loading what="ratings" />}>
      {(RatingPanel) => (
        <RatingPanel
          strategyId={strategyId}
          target={{ id: block.id, type: block.of, title }}
          scale={scale}
          role={role}
          me={me}
          alone={alone}
          inTab={inTab}
        />
      )}
    </Slot>
  );
}
