import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';

/** The selection as the browser has it: the editor hears of the last arrow key only a moment later. */
export function drawnSelection({ view, state }: Editor): { anchor: number; head: number } {
  const drawn = view.dom.ownerDocument.getSelection();
  if (!drawn?.anchorNode || !drawn.focusNode || !view.dom.contains(drawn.focusNode)) return state.selection;
  return {
    anchor: view.posAtDOM(drawn.anchorNode, drawn.anchorOffset),
    head: view.posAtDOM(drawn.focusNode, drawn.focusOffset),
  };
}

/** Tells the editor now. Before focus leaves it: afterwards it would never hear what was selected last. */
export function takeDrawnSelection(editor: Editor): void {
  const { view, state } = editor;
  const { anchor, head } = drawnSelection(editor);
  if (anchor === state.selection.anchor && head === state.selection.head) return;
  const selection = TextSelection.between(state.doc.resolve(anchor), state.doc.resolve(head));
  view.dispatch(state.tr.setSelection(selection).setMeta('addToHistory', false));
}
