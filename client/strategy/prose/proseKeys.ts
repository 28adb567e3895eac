import { type AnyExtension, Extension, textblockTypeInputRule } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { takeDrawnSelection } from './drawnSelection.ts';

export interface FormatActions {
  /** Shows the formatting bar and puts focus on it. */
  openBar: () => void;
  openLink: () => void;
}

/** Keys of a narrative, beside those that come with bold, lists and so on. */
export function proseKeys({ openBar, openLink }: FormatActions): AnyExtension {
  return Extension.create({
    name: 'proseKeys',
    priority: 1100,
    addKeyboardShortcuts() {
      const leaving = (act: () => void) => () => {
        takeDrawnSelection(this.editor);
        act();
        return true;
      };
      return {
        'Alt-F10': leaving(openBar),
        'Mod-k': leaving(openLink),
        'Mod-]': () => this.editor.commands.sinkListItem('listItem'),
        'Mod-[': () => this.editor.commands.liftListItem('listItem'),
      };
    },
    // The schema's headings are 4 and 5, which nobody would guess: one or two signs make them as well.
    addInputRules() {
      const heading = this.editor.schema.nodes.heading;
      if (heading === undefined) return [];
      return [
        textblockTypeInputRule({ find: /^#\s$/, type: heading, getAttributes: { level: 4 } }),
        textblockTypeInputRule({ find: /^##\s$/, type: heading, getAttributes: { level: 5 } }),
      ];
    },
  });
}

/** Tab always goes on to the next part of the page: in a list the schema's own key would keep it, and trap the keyboard. */
export const tabLeaves: AnyExtension = Extension.create({
  name: 'tabLeaves',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: { handleDOMEvents: { keydown: (_view, event) => event.key === 'Tab' } },
    }),
  ],
});
