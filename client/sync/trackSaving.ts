import * as Y from 'yjs';
import type { Role } from '../../shared/access.ts';
import { encodeMoothall, type FromServer } from '../../shared/collab/messages.ts';
import {
  hasUnsent,
  markDue,
  openingModel,
  reduceSave,
  type SaveEvent,
  type SaveState,
  saveStateOf,
} from './saveModel.ts';
import type { ServerKnows } from './serverKnows.ts';
import { createStore, type Store } from './store.ts';
import type { UnsentNotes } from './unsentNotes.ts';

/** A mark that is out for so long is a sign that something is wrong. */
const lateMs = 10_000;

/** While others write, a page renews its note of what the server has at most so often. */
const noteAgainMs = 1000;

export interface Saving {
  saveState: Store<SaveState>;
  unsent: Store<boolean>;
  failing: Store<string | null>;
  role: Store<Role | undefined>;
  apply(event: SaveEvent): void;
  hear(message: FromServer): void;
  /** The server sent this change. */
  received(update: Uint8Array): void;
  stop(): void;
}

/** Runs the save model of one open document: sends its marks, keeps its notes, tells its stores. */
export function trackSaving(parts: {
  doc: Y.Doc;
  knows: ServerKnows;
  notes: UnsentNotes;
  /** An earlier visit left words unsent. */
  leftOver: boolean;
  send(frame: Uint8Array): void;
}): Saving {
  const { doc, knows, notes, send } = parts;
  let model = parts.leftOver ? reduceSave(openingModel, { type: 'left-over' }) : openingModel;
  /** What the document held when the mark under way was sent. */
  let marked = new Map<number, number>();
  let lateTimer: ReturnType<typeof setTimeout> | undefined;
  let noteTimer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const saveState = createStore<SaveState>(saveStateOf(model));
  const unsent = createStore(hasUnsent(model));
  const failing = createStore<string | null>(null);
  const role = createStore<Role | undefined>(undefined);

  function apply(event: SaveEvent): void {
    if (stopped) return;
    const hadUnsent = hasUnsent(model);
    model = reduceSave(model, event);
    const mark = markDue(model);
    if (mark !== undefined) sendMark(mark);
    if (!model.sent) clearTimeout(lateTimer);
    if (hasUnsent(model) && !hadUnsent) notes.note(knows.encode());
    if (!hasUnsent(model) && hadUnsent) notes.clear();
    saveState.set(saveStateOf(model));
    unsent.set(hasUnsent(model));
    failing.set(model.failing);
    role.set(model.role);
  }

  function sendMark(mark: number): void {
    model = reduceSave(model, { type: 'mark-sent', mark });
    marked = Y.decodeStateVector(Y.encodeStateVector(doc));
    send(encodeMoothall({ kind: 'mark', mark }));
    clearTimeout(lateTimer);
    lateTimer = setTimeout(() => apply({ type: 'mark-late' }), lateMs);
  }

  return {
    saveState,
    unsent,
    failing,
    role,
    apply,

    hear(message) {
      if (message.kind === 'mark') {
        if (message.mark === model.sent?.mark) knows.learn(marked);
        apply({ type: 'mark-returned', mark: message.mark });
      } else if (message.kind === 'role') {
        apply({ type: 'role', role: message.role });
      } else {
        apply({ type: 'store', failing: message.failing });
      }
    },

    received(update) {
      knows.learnUpdate(update);
      if (noteTimer !== undefined || !hasUnsent(model)) return;
      noteTimer = setTimeout(() => {
        noteTimer = undefined;
        if (!stopped && hasUnsent(model)) notes.note(knows.encode());
      }, noteAgainMs);
    },

    stop() {
      stopped = true;
      clearTimeout(lateTimer);
      clearTimeout(noteTimer);
    },
  };
}
