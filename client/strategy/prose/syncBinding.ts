import type { EditorState } from '@tiptap/pm/state';
import { type ProsemirrorBinding, ySyncPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';

function bindingOf(state: EditorState): ProsemirrorBinding | undefined {
  const sync: { binding?: ProsemirrorBinding } | undefined = ySyncPluginKey.getState(state);
  return sync?.binding;
}

/** Cuts an editor off from the shared text: nothing that either does reaches the other any more. */
export function detachBinding(state: EditorState): void {
  bindingOf(state)?.destroy();
}

/** Where the caret was before the change that is under way, as the binding will look for it; it may be told another place. */
export function notedCaret(
  state: EditorState,
): { anchor: Y.RelativePosition | null; head: Y.RelativePosition | null } | undefined {
  return bindingOf(state)?.beforeTransactionSelection ?? undefined;
}

/**
 * Tells the binding where the caret is now. It notes that once for a batch of changes, as a place in the document before the
 * first of them; at the second it would look that place up in a document that has since become shorter, fail, and leave
 * the editor without a change that the next letter would then take back for everybody.
 */
export function renewCaretPlace(state: EditorState): void {
  const noted = bindingOf(state)?.beforeTransactionSelection;
  if (!noted) return;
  noted.absAnchor = state.selection.anchor;
  noted.absHead = state.selection.head;
}
