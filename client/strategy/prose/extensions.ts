import { type AnyExtension, Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { ySyncPlugin, ySyncPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import type { ProseAddress } from '../../../shared/strategy/document.ts';
import { proseExtensions, titleExtensions } from '../../../shared/strategy/text.ts';
import { addressKey, blockOf, narrativeOf } from '../live/address.ts';
import type { LiveStrategy } from '../live/liveStrategy.ts';
import { caretPlugin } from './caretPlugin.ts';
import { commentKeys } from './commentKeys.ts';
import { highlightPlugin } from './highlightPlugin.ts';
import { lengthLimit } from './lengthLimit.ts';
import type { ProseKind } from './Prose.tsx';
import { pasteRules } from './pasteRules.ts';
import { type FormatActions, proseKeys, tabLeaves } from './proseKeys.ts';
import { mostChars } from './useTooLong.ts';

interface Binding {
  live: LiveStrategy;
  address: ProseAddress;
  fragment: Y.XmlFragment;
  /** Of the editable element, as they are now. */
  attributes: () => Record<string, string>;
  /** What was added did not fit, and was not taken. */
  onTooLong: () => void;
  format: FormatActions;
}

/** The shared schema, with what ties an editor to its fragment. Nothing here adds a node or a mark. */
export function extensionsFor(kind: ProseKind, binding: Binding): AnyExtension[] {
  const both = [
    liveText(binding),
    pasteRules(kind),
    tabLeaves,
    commentKeys(binding),
    lengthLimit(mostChars(kind), binding.onTooLong),
  ];
  return kind === 'title'
    ? [...titleExtensions, ...both, titleKeys(binding)]
    : [...proseExtensions, ...both, proseKeys(binding.format)];
}

function liveText({ live, address, fragment, attributes }: Binding): AnyExtension {
  return Extension.create({
    name: 'liveText',
    priority: 1000,
    addProseMirrorPlugins() {
      live.history.track(ySyncPluginKey);
      return [
        ySyncPlugin(fragment),
        caretPlugin(fragment, live.awareness),
        highlightPlugin(live.highlights, addressKey(address)),
        new Plugin({ props: { attributes } }),
      ];
    },
  });
}

/** A title is one line: Enter goes on to the narrative. */
function titleKeys({ live, address }: Binding): AnyExtension {
  const onward = () => {
    live.focus.request(narrativeOf(blockOf(address)), { at: 'start' });
    return true;
  };
  return Extension.create({
    name: 'titleKeys',
    priority: 1000,
    addKeyboardShortcuts: () => ({ Enter: onward, 'Shift-Enter': onward, 'Mod-Enter': onward }),
  });
}
