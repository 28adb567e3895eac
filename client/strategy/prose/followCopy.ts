import type { EditorState } from '@tiptap/pm/state';
import * as Y from 'yjs';
import { bestPlace } from '../live/bestPlace.ts';
import { textsIn } from '../live/putBack.ts';
import { notedCaret } from './syncBinding.ts';

/**
 * Yjs can't move text: who makes a paragraph a list takes it away and writes a copy. Somebody whose caret stood in it goes on
 * where they were, by the words around the caret, and not at the end of the copy. To be called while the change is under
 * way, before the binding puts the caret where its old text was.
 */
export function followCopy(state: EditorState, fragment: Y.XmlFragment): void {
  const noted = notedCaret(state);
  const { doc } = fragment;
  if (!noted?.head || doc === null) return;
  const stood: unknown = Y.createAbsolutePositionFromRelativePosition(noted.head, doc)?.type;
  if (!(stood instanceof Y.XmlText) || stood._item?.deleted !== true) return;
  const before = doc._transaction?.beforeState;
  const copies = textsIn(fragment).filter(
    ({ _item }) => _item !== null && _item.id.clock >= (before?.get(_item.id.client) ?? 0),
  );
  const { parent, parentOffset } = state.selection.$head;
  const words = parent.textBetween(0, parent.content.size, undefined, '\ufffc');
  const place = bestPlace(copies, words, parentOffset);
  if (place === null) return;
  noted.head = Y.createRelativePositionFromTypeIndex(place.text, place.index, -1);
  noted.anchor = noted.head;
}
