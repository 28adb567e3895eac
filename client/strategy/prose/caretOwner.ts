import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';

/** Where a caret stands, as it travels in awareness; the shape that other y-websocket clients use too. */
export interface Cursor {
  anchor: Y.RelativePosition;
  head: Y.RelativePosition;
}

const owners = new WeakMap<Awareness, object>();
const pending = new WeakMap<Awareness, ReturnType<typeof setTimeout>>();
/** At most about ten carets a second leave this page: the server drops more. */
const pause = 100;

/**
 * One awareness has one `cursor`, and a page has many editors. The editor with focus owns it; only the owner may move or
 * clear it. Else an editor that scrolls out of sight would take away the caret of the one that is being typed in.
 */
export function showCursor(awareness: Awareness, owner: object, cursor: () => Cursor | null): void {
  owners.set(awareness, owner);
  if (pending.has(awareness)) return;
  const timer = setTimeout(() => {
    pending.delete(awareness);
    if (owners.get(awareness) !== owner) return;
    awareness.setLocalStateField('cursor', cursor());
  }, pause);
  pending.set(awareness, timer);
}

/** Takes the cursor away if it is this editor's. */
export function hideCursor(awareness: Awareness, owner: object): void {
  if (owners.get(awareness) !== owner) return;
  owners.delete(awareness);
  const timer = pending.get(awareness);
  if (timer !== undefined) clearTimeout(timer);
  pending.delete(awareness);
  awareness.setLocalStateField('cursor', null);
}
