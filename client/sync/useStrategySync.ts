import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Role } from '../../shared/access.ts';
import type { PresenceUser } from '../../shared/collab/presence.ts';
import type { Ending } from './ending.ts';
import type { StrategySync } from './openStrategySync.ts';
import type { SaveState } from './saveModel.ts';
import type { Store } from './store.ts';

interface OpenStrategy {
  sync: StrategySync;
  /** Removes this device's copy and opens the strategy anew from the server. Offer `unsentText()` before. */
  discardAndReopen(): Promise<void>;
}

export const StrategySyncContext = createContext<OpenStrategy | undefined>(undefined);

export function useOpenStrategy(): OpenStrategy {
  const open = useContext(StrategySyncContext);
  if (!open) throw new Error('This belongs inside a StrategySyncProvider');
  return open;
}

export function useStrategySync(): StrategySync {
  return useOpenStrategy().sync;
}

export function useSaveState(): SaveState {
  return useStore(useStrategySync().saveState);
}

/** Whether this page holds changes of the person that the server is not known to have. */
export function useUnsent(): boolean {
  return useStore(useStrategySync().unsent);
}

/** Why the server can't save, in its words, or null. */
export function useFailing(): string | null {
  return useStore(useStrategySync().failing);
}

export function useRole(): Role | undefined {
  return useStore(useStrategySync().role);
}

/** Whether something on the way lets no WebSocket through, so that there is reading and no writing. */
export function useBlocked(): boolean {
  const { saveState } = useStrategySync();
  return useSyncExternalStore(saveState.subscribe, () => saveState.getSnapshot() === 'blocked');
}

/** Whether there is a document to show, from this device or from the server. */
export function useLoaded(): boolean {
  return useStore(useStrategySync().loaded);
}

export function useEnded(): Ending | undefined {
  return useStore(useStrategySync().ended);
}

/** Everybody else who has the strategy open, each once. */
export function usePeople(): readonly PresenceUser[] {
  return useStore(useStrategySync().people);
}

function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.getSnapshot);
}
