import type { Editor } from '@tiptap/core';
import { type RefObject, useCallback, useEffect, useState } from 'react';

/**
 * Whether the bar stands at the editor's selection: while words are selected or a link is under the caret, or since
 * somebody asked for it, and as long as focus stays with the editor or the bar.
 */
export function useBarShown(editor: Editor, bar: RefObject<HTMLElement | null>) {
  const [shown, setShown] = useState(false);
  const [kept, setKept] = useState(false);
  useEffect(() => {
    let pressed = false;
    const look = () => {
      const inBar = bar.current?.contains(document.activeElement) ?? false;
      const here = editor.isFocused || inBar;
      if (!here) setKept(false);
      // While the pointer still draws the selection the bar would run after it.
      setShown(here && !pressed && (inBar || !editor.state.selection.empty || editor.isActive('link')));
    };
    // Focus is nowhere for a moment while it goes from the words to the bar.
    const lookSoon = () => setTimeout(look);
    const onTransaction = () => (editor.isFocused ? look() : lookSoon());
    const onPress = () => {
      pressed = true;
      window.addEventListener('pointerup', onRelease, { once: true });
      window.addEventListener('pointercancel', onRelease, { once: true });
    };
    const onRelease = () => {
      pressed = false;
      lookSoon();
    };
    const { dom } = editor.view;
    editor.on('transaction', onTransaction);
    editor.on('focus', lookSoon);
    editor.on('blur', lookSoon);
    dom.addEventListener('pointerdown', onPress);
    bar.current?.addEventListener('focusout', lookSoon);
    const element = bar.current;
    return () => {
      editor.off('transaction', onTransaction);
      editor.off('focus', lookSoon);
      editor.off('blur', lookSoon);
      dom.removeEventListener('pointerdown', onPress);
      window.removeEventListener('pointerup', onRelease);
      window.removeEventListener('pointercancel', onRelease);
      element?.removeEventListener('focusout', lookSoon);
    };
  }, [editor, bar]);
  const keep = useCallback(() => setKept(true), []);
  return { shown: shown || kept, keep };
}
