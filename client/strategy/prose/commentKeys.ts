import { type AnyExtension, type Editor, Extension } from '@tiptap/core';
import type { ProseAddress } from '../../../shared/strategy/document.ts';
import type { LiveStrategy } from '../live/liveStrategy.ts';
import { takeDrawnSelection } from './drawnSelection.ts';
import { threadsAtCaret } from './highlightPlugin.ts';

interface Words {
  live: Pick<LiveStrategy, 'highlights' | 'focus'>;
  address: ProseAddress;
}

/** The key between words and what is said of them: comments on what is selected, or goes to the comments at the caret. */
export function commentKeys(words: Words): AnyExtension {
  return Extension.create({
    name: 'commentKeys',
    priority: 1000,
    addKeyboardShortcuts() {
      return {
        'Mod-Alt-m': () => {
          takeDrawnSelection(this.editor);
          return wishFrom(this.editor, words);
        },
      };
    },
  });
}

/** Comments on the words that are selected; without any, goes to the threads about those under the caret. */
export function wishFrom(editor: Editor, { live, address }: Words): boolean {
  const { from, to, empty } = editor.state.selection;
  const leave = () => {
    if (!editor.isDestroyed) editor.commands.focus();
  };
  if (!empty) {
    live.highlights.wish({ kind: 'comment', address, from, to, leave });
    return true;
  }
  const threads = threadsAtCaret(editor.state);
  if (threads.length > 0) live.highlights.wish({ kind: 'read', threads, leave });
  return threads.length > 0;
}
