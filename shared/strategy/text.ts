import { getSchema } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { documentVersion } from './document.ts';

/**
 * The one Tiptap schema. An editor that meets a node it does not know deletes it and syncs the deletion, so every
 * editor of a strategy uses these extensions and no other nodes or marks, and a change here raises `textVersion`.
 */
export const textVersion = documentVersion;

/** Levels of heading inside a narrative; the page's own headings are 1 to 3. */
export const headingLevels = [4, 5] as const;

/** Only links that a reader can follow safely: no `javascript:`, no `data:`. */
export const linkProtocols = ['http', 'https', 'mailto', 'tel'];

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
      protocols: linkProtocols.filter((protocol) => !protocol.startsWith('http')),
      defaultProtocol: 'https',
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

export const proseSchema = getSchema(proseExtensions);
export const titleSchema = getSchema(titleExtensions);
