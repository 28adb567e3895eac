import { type AnyExtension, Extension } from '@tiptap/core';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { ProseKind } from './Prose.tsx';
import { cleanHtml } from './paste/cleanHtml.ts';

/** What is pasted or dropped comes in clean; into a title, on one line. */
export function pasteRules(kind: ProseKind): AnyExtension {
  return Extension.create({
    name: 'pasteRules',
    // First, so that the schema's own rules see clean HTML.
    priority: 2000,
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          transformPastedHTML: cleanHtml,
          ...(kind === 'title' && { transformPasted: onOneLine }),
        },
      }),
    ],
  });
}

/** The words of a slice as one run of text. */
function onOneLine(slice: Slice): Slice {
  const words = textOf(slice.content).replace(/\s+/g, ' ').trim();
  const schema = slice.content.firstChild?.type.schema;
  if (words === '' || schema === undefined) return Slice.empty;
  return new Slice(Fragment.from(schema.text(words)), 0, 0);
}

function textOf(content: Fragment): string {
  let words = '';
  content.descendants((node: Node) => {
    if (node.isText) words += node.text ?? '';
    else words += ' ';
  });
  return words;
}
