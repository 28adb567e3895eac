import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { blockOf } from '../../comments/blockOf.ts';
import { desk } from '../../comments/desk.ts';
import { useThread } from '../../comments/useThreads.ts';
import { blockElementId } from '../live/address.ts';
import { useLive } from '../live/LiveContext.ts';
import { blockNamed } from './blockNamed.ts';

/** Opens the thread that the address names: `?thread=ID`. The words it is about come into sight with it. */
export function useThreadInAddress(): void {
  const [query] = useSearchParams();
  const { strategyId, structure } = useLive();
  const id = query.get('thread');
  const { data: thread } = useThread(id);
  const at = thread === undefined ? null : blockOf(thread, strategyId);
  // Once for each address: neither depends on what becomes of the thread.
  useEffect(() => {
    if (id === null || at === null) return;
    const block = blockNamed(structure.get(), strategyId, at);
    if (block !== null) document.getElementById(blockElementId(block))?.scrollIntoView({ block: 'start' });
    desk.open(id, at);
  }, [id, at, structure, strategyId]);
}
