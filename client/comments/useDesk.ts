import { useSyncExternalStore } from 'react';
import { type DeskState, desk } from './desk.ts';

export function useDesk(): DeskState {
  return useSyncExternalStore(desk.subscribe, desk.get);
}
