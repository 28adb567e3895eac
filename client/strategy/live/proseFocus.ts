import type * as Y from 'yjs';
import type { ProseAddress } from '../../../shared/strategy/document.ts';
import { addressKey, type BlockRef, sameBlock } from './address.ts';

/** Where in a prose the caret goes. */
export type CaretPlace =
  | { at: 'start' | 'end' | 'all' }
  | { at: 'point'; x: number; y: number }
  | { at: 'relative'; place: Y.RelativePosition; anchor?: Y.RelativePosition };

export interface CaretAt {
  address: ProseAddress;
  place: CaretPlace;
}

/** A prose on the page. */
export interface ProseHandle {
  /** Puts the caret there, making the editor first where there is none. */
  take: (place: CaretPlace) => void;
  /** Where its caret is, or null while it has no focus. */
  caret: () => CaretPlace | null;
}

/** Moves focus between blocks whether or not their editors exist yet, and knows which block the person is at. */
export interface ProseFocus {
  /** Puts the caret there. Where the prose is not on the page yet, it happens as soon as it is. */
  request: (address: ProseAddress, place: CaretPlace) => void;
  /** A prose on the page offers itself; answers how to withdraw. */
  register: (address: ProseAddress, handle: ProseHandle) => () => void;
  /** Where the person's caret is now, or null while focus is elsewhere. */
  caret: () => CaretAt | null;
  /** The block that the person is at: where focus is, or else what they scrolled to. */
  current: () => BlockRef | null;
  setCurrent: (block: BlockRef | null) => void;
  subscribe: (listener: () => void) => () => void;
}

/** A request that nothing took within this time is forgotten: the person has gone elsewhere meanwhile. */
const patience = 3_000;

export function createProseFocus(): ProseFocus {
  const handles = new Map<string, { address: ProseAddress; handle: ProseHandle }>();
  const listeners = new Set<() => void>();
  let waiting: { key: string; place: CaretPlace; until: number } | null = null;
  let current: BlockRef | null = null;

  return {
    request: (address, place) => {
      const key = addressKey(address);
      const found = handles.get(key);
      if (found) found.handle.take(place);
      else waiting = { key, place, until: Date.now() + patience };
    },
    register: (address, handle) => {
      const key = addressKey(address);
      handles.set(key, { address, handle });
      if (waiting?.key === key) {
        const { place, until } = waiting;
        waiting = null;
        if (Date.now() < until) handle.take(place);
      }
      return () => {
        if (handles.get(key)?.handle === handle) handles.delete(key);
      };
    },
    caret: () => {
      for (const { address, handle } of handles.values()) {
        const place = handle.caret();
        if (place !== null) return { address, place };
      }
      return null;
    },
    current: () => current,
    setCurrent: (block) => {
      if (sameBlock(block, current)) return;
      current = block;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
