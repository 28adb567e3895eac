import type { EditorState } from '@tiptap/pm/state';
import { type ProsemirrorBinding, ySyncPluginKey } from '@tiptap/y-tiptap';

/** Cuts an editor off from the shared text: nothing that either does reaches the other any more. */
export function detachBinding(state: EditorState): void {
  const sync: { binding?: ProsemirrorBinding } | undefined = ySyncPluginKey.getState(state);
  sync?.binding?.destroy();
}
