import type { ReactNode } from 'react';
import type * as Y from 'yjs';
import type { ProseAddress } from '../../../shared/strategy/document.ts';

/** Words that open threads are about: as far as they are about the same words, and within one shared text. */
export interface Highlight {
  text: Y.XmlText;
  /** In that text. */
  from: number;
  to: number;
  /** Of the first letter, as an editor counts. */
  position: number;
  /** The threads’ ids, those that were opened first before others. */
  threads: readonly string[];
  /** One of them is what the person is at. */
  lit: boolean;
  /** Other words are proposed for them. */
  replaced: boolean;
  /** The threads whose passage ends here. */
  ending: readonly PassageEnd[];
}

export interface PassageEnd {
  thread: string;
  /** The whole passage, for who hears it. */
  quote: string;
  /** Other words that somebody proposed for it. */
  proposed: string | null;
}

/** What a person wants of comments, while they are in the words. Positions are an editor’s; `leave` leads back. */
export type Wish =
  | { kind: 'comment'; address: ProseAddress; from: number; to: number; leave: () => void }
  | { kind: 'read'; threads: readonly string[]; leave: () => void }
  /** The caret stands in words with these threads, or in none. */
  | { kind: 'at'; threads: readonly string[] };

/**
 * Draws highlighted words without an editor. `last` with the last of them: formatting parts them.
 */
export type DrawHighlight = (highlight: Highlight, words: ReactNode, last: boolean) => ReactNode;

/**
 * What the words know of comments: where to shade them, and whom to tell what a person wants. Comments come to the page
 * after it, and fill it; until then nothing is shaded.
 */
export interface Highlights {
  /** By `addressKey`, in the order of the words. */
  at: (key: string) => readonly Highlight[];
  put: (key: string, highlights: readonly Highlight[]) => void;
  subscribe: (key: string, listener: () => void) => () => void;
  /** How they are drawn where there is no editor; comes with the comments. */
  draw: () => DrawHighlight | undefined;
  drawBy: (draw: DrawHighlight) => void;
  wish: (wish: Wish) => void;
  onWish: (listener: (wish: Wish) => void) => () => void;
}

const none: readonly Highlight[] = [];

export function createHighlights(): Highlights {
  const shown = new Map<string, readonly Highlight[]>();
  const listeners = new Map<string, Set<() => void>>();
  const hearing = new Set<(wish: Wish) => void>();
  let drawing: DrawHighlight | undefined;
  return {
    at: (key) => shown.get(key) ?? none,
    put: (key, highlights) => {
      if (highlights.length === 0 && !shown.has(key)) return;
      shown.set(key, highlights.length === 0 ? none : highlights);
      for (const listener of [...(listeners.get(key) ?? [])]) listener();
    },
    subscribe: (key, listener) => {
      const known = listeners.get(key) ?? new Set();
      listeners.set(key, known.add(listener));
      return () => known.delete(listener);
    },
    draw: () => drawing,
    drawBy: (draw) => {
      drawing = draw;
    },
    wish: (wish) => {
      for (const listener of [...hearing]) listener(wish);
    },
    onWish: (listener) => {
      hearing.add(listener);
      return () => hearing.delete(listener);
    },
  };
}
