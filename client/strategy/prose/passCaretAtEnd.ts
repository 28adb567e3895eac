import type { EditorView } from '@tiptap/pm/view';

/**
 * The End key where another's caret is drawn at the start of a paragraph, where one's own stands too: Chromium finds no way past
 * an element that can't be edited, and stays. One step to the right leads past it. Answers whether the key was dealt with.
 */
export function passCaretAtEnd(
  view: EditorView,
  { key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent,
  hasCaret: (position: number) => boolean | undefined,
): boolean {
  if (key !== 'End' || ctrlKey || metaKey || altKey) return false;
  const { $head } = view.state.selection;
  if ($head.parentOffset > 0 || $head.parent.content.size === 0) return false;
  const selection = view.dom.ownerDocument.getSelection();
  if (!selection || !hasCaret($head.pos)) return false;
  const how = shiftKey ? 'extend' : 'move';
  selection.modify(how, 'forward', 'character');
  selection.modify(how, 'forward', 'lineboundary');
  return true;
}
