/** A passage of text as a comment on it is anchored. */
export interface Passage {
  /** The words as they stand, and what stands around them. */
  quote: string;
  prefix: string;
  suffix: string;
  /** Where they stand, as the server takes it. */
  anchor: { part: string; start: unknown; end: unknown };
}

/** What somebody wants to say something about. */
export interface CommentPlace {
  /** The id as other programs give it: of a block, a rating, or `OBJECTIVE/INDICATOR`. */
  target: string;
  /** The outcome, the objective or the strategy that it stands in. */
  block: string;
  /** In words: “the rating of 14 Jun 2026”. Empty for the block itself. */
  about: string;
  /** What the block is called, for when somebody has gone on to another one meanwhile. */
  title?: string | undefined;
  passage?: Passage | undefined;
  /** Back to where it was asked for: to the words. */
  leave?: (() => void) | undefined;
}

/** What the comments beside the words, or in the sheet, are to show. */
export interface DeskState {
  /** The composer stands open for it. */
  writing: CommentPlace | null;
  /** The thread that somebody went to, and the block that it belongs to. */
  opened: { thread: string; block: string } | null;
  /** Grows with each request, so that the same one twice is two. */
  asked: number;
  /** All comments of the strategy, not those of one block. */
  all: boolean;
}

let state: DeskState = { writing: null, opened: null, asked: 0, all: false };
const listeners = new Set<() => void>();

/**
 * What people ask of the comments from anywhere on the page: to write one, to open one. There is one page and one
 * strategy on it, so there is one desk.
 */
export const desk = {
  get: (): DeskState => state,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** Somebody wants to say something about this. */
  write: (place: CommentPlace) =>
    ask({
      writing: { ...place, leave: place.leave ?? backTo(document.activeElement) },
      opened: null,
      all: false,
    }),
  /** Somebody wants to read a thread. */
  open: (thread: string, block: string) => ask({ writing: null, opened: { thread, block }, all: false }),
  stopWriting: () => set({ writing: null }),
  showAll: (all: boolean) => set({ all, opened: null }),
  /** Another strategy: nothing of the last one is asked for. */
  clear: () => set({ writing: null, opened: null, all: false }),
};

function backTo(element: Element | null): () => void {
  return () => {
    if (element instanceof HTMLElement && element.isConnected) element.focus();
  };
}

function ask(next: Partial<DeskState>): void {
  set({ ...next, asked: state.asked + 1 });
}

function set(next: Partial<DeskState>): void {
  state = { ...state, ...next };
  for (const listener of [...listeners]) listener();
}
