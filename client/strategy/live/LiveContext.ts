import { createContext, useContext, useSyncExternalStore } from 'react';
import type { ProseAddress } from '../../../shared/strategy/document.ts';
import { proseAt } from '../../../shared/strategy/document.ts';
import { plainLine } from '../../../shared/strategy/plainText.ts';
import { type BlockRef, sameBlock } from './address.ts';
import type { ObjectiveFacts } from './facts.ts';
import { watchFragment } from './fragmentWatch.ts';
import type { LiveStrategy } from './liveStrategy.ts';
import type { Structure } from './structure.ts';

/** Holds stores, never values of the document: a value here would render the whole page for each keystroke. */
export const LiveContext = createContext<LiveStrategy | null>(null);

export function useLive(): LiveStrategy {
  const live = useContext(LiveContext);
  if (live === null) throw new Error('This component belongs inside an open strategy');
  return live;
}

/** Whether this person may write now; false also after a downgrade. */
export const CanWriteContext = createContext(false);

export function useCanWrite(): boolean {
  return useContext(CanWriteContext);
}

export function useStructure(): Structure {
  const { structure } = useLive();
  return useSyncExternalStore(structure.subscribe, structure.get);
}

export function useFacts(objectiveId: string): ObjectiveFacts {
  const { facts } = useLive();
  return useSyncExternalStore(
    (listener) => facts.subscribe(objectiveId, listener),
    () => facts.get(objectiveId),
  );
}

/** The words of a prose on one line; changes only when they do. Empty where there is no such prose. */
export function usePlainLine(address: ProseAddress): string {
  const { doc } = useLive();
  const fragment = proseAt(doc, address);
  return useSyncExternalStore(
    (listener) => (fragment ? watchFragment(fragment).subscribe(listener) : noSubscription),
    () => (fragment ? plainLine(fragment) : ''),
  );
}

/** True while the person is at this block. */
export function useIsCurrent(block: BlockRef): boolean {
  const { focus } = useLive();
  return useSyncExternalStore(focus.subscribe, () => sameBlock(focus.current(), block));
}

function noSubscription(): void {
  // There is nothing to unsubscribe from.
}
