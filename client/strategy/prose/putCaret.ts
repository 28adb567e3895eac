import type { Editor } from '@tiptap/core';
import { AllSelection, Selection, TextSelection } from '@tiptap/pm/state';
import type * as Y from 'yjs';
import type { CaretPlace } from '../live/proseFocus.ts';
import { drawnSelection } from './drawnSelection.ts';
import { positionIn, relativeAt } from './positions.ts';

/** Gives an editor focus, with the caret where it is wanted. */
export function putCaret(editor: Editor, fragment: Y.XmlFragment, place: CaretPlace): void {
  const { view } = editor;
  const selection = selectionFor(editor, fragment, place);
  view.dispatch(view.state.tr.setSelection(selection).scrollIntoView().setMeta('addToHistory', false));
  view.focus();
}

/** Where the caret is in terms that survive the editor; null while it has no focus. */
export function caretOf(editor: Editor, fragment: Y.XmlFragment): CaretPlace | null {
  if (!editor.view.hasFocus()) return null;
  const { anchor, head } = drawnSelection(editor);
  return { at: 'relative', place: relativeAt(fragment, head), anchor: relativeAt(fragment, anchor) };
}

function selectionFor({ view, state }: Editor, fragment: Y.XmlFragment, place: CaretPlace): Selection {
  switch (place.at) {
    case 'start':
      return Selection.atStart(state.doc);
    case 'end':
      return Selection.atEnd(state.doc);
    case 'all':
      return new AllSelection(state.doc);
    case 'point': {
      const hit = view.posAtCoords({ left: place.x, top: place.y });
      return hit ? TextSelection.near(state.doc.resolve(hit.pos)) : Selection.atEnd(state.doc);
    }
    case 'relative': {
      const position = positionIn(fragment, place.place);
      // The place may be gone, or lie in a part that others have just replaced.
      const end = state.doc.content.size;
      if (position === null || position > end) return Selection.atEnd(state.doc);
      const anchor = place.anchor === undefined ? null : positionIn(fragment, place.anchor);
      if (anchor === null || anchor > end) return TextSelection.near(state.doc.resolve(position));
      return TextSelection.between(state.doc.resolve(anchor), state.doc.resolve(position));
    }
  }
}
