import { useMemo } from 'react';
import { CommentCount } from '../../comments/CommentCount.tsx';
import { desk } from '../../comments/desk.ts';
import type { BlockRef } from '../live/address.ts';
import { useLive } from '../live/LiveContext.ts';
import { useFrame } from '../page/StrategyFrame.ts';
import { showComments } from './showComments.ts';

interface Props {
  of: BlockRef['of'];
  id: string;
  /** As people say it: “objective 1.2”. */
  name: string;
  quiet?: boolean;
}

/** “2 comments” at a part of the strategy, and the way to them. */
export function OpenComments({ of, id, name, quiet = false }: Props) {
  const { strategyId, role } = useFrame();
  const { focus } = useLive();
  const block = useMemo((): BlockRef => (of === 'strategy' ? { of } : { of, id }), [of, id]);
  return (
    <CommentCount
      strategyId={strategyId}
      block={id}
      name={name}
      role={role}
      quiet={quiet}
      onOpen={(none) => {
        focus.setCurrent(block);
        if (none) desk.write({ target: id, block: id, about: '', title: name });
        else {
          desk.showAll(false);
          showComments(block, true);
        }
      }}
    />
  );
}
