import { getSchema } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { safeHref } from './safeHref.ts';

/**
 * The one Tiptap schema. An editor that meets a node it does not know deletes it and syncs the deletion, so every
 * editor of a strategy uses these extensions and no other nodes or marks, and a change here raises `textVersion`.
 */

/** Levels of heading inside a narrative; the page's own headings are 1 to 3. */
export const headingLevels = [4, 5] as const;

const shared = {
  undoRedo: false,
  code: false,
  codeBlock: false,
  strike: false,
  underline: false,
  horizontalRule: false,
  trailingNode: false,
} as const;

/** Narratives and the vision: headings, lists, quotations, bold, italic, links. */
export const proseExtensions = [
  StarterKit.configure({
    ...shared,
    heading: { levels: [...headingLevels] },
    link: {
      openOnClick: false,
      autolink: true,
      linkOnPaste: true,
      defaultProtocol: 'https',
      isAllowedUri: (href) => safeHref(href) !== null || isBareAddress(href),
      HTMLAttributes: { rel: 'noopener noreferrer nofollow', target: '_blank' },
    },
  }),
];

/**
 * Titles: words alone. The schema allows several paragraphs, although the editor makes one: with exactly one allowed, two
 * people who each press a key in an empty title would make a document in which the editor deletes one of the two.
 */
export const titleExtensions = [
  StarterKit.configure({
    ...shared,
    heading: false,
    blockquote: false,
    bulletList: false,
    orderedList: false,
    listItem: false,
    listKeymap: false,
    bold: false,
    italic: false,
    link: false,
    hardBreak: false,
  }),
];

/** `example.org/page` as people write it: links that are found in typing get `https://` in front. */
function isBareAddress(href: string): boolean {
  return !/^[a-z][a-z0-9+.-]*:/i.test(href) && safeHref(`https://${href}`) !== null;
}

export const proseSchema = getSchema(proseExtensions);
export const titleSchema = getSchema(titleExtensions);
