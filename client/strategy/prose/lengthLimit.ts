import { type AnyExtension, Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

/** Stops what this person adds beyond a number of characters. What others wrote comes in whatever its length. */
export function lengthLimit(most: number, onRefused: () => void): AnyExtension {
  return Extension.create({
    name: 'lengthLimit',
    addProseMirrorPlugins: () => [
      new Plugin({
        filterTransaction: (transaction, state) => {
          if (!transaction.docChanged || transaction.getMeta(ySyncPluginKey) !== undefined) return true;
          const length = transaction.doc.textContent.length;
          // A text that is too long already can still be made shorter.
          if (length <= most || length <= state.doc.textContent.length) return true;
          onRefused();
          return false;
        },
      }),
    ],
  });
}
