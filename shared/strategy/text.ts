import { getSchema } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Heading } from '@tiptap/extension-heading';
import { Italic } from '@tiptap/extension-italic';
import { Link } from '@tiptap/extension-link';
import { BulletList } from '@tiptap/extension-list/bullet-list';
import { ListItem } from '@tiptap/extension-list/item';
import { ListKeymap } from '@tiptap/extension-list/keymap';
import { OrderedList } from '@tiptap/extension-list/ordered-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { safeHref } from './safeHref.ts';

/**
 * The one Tiptap schema. An editor that meets a node it does not know deletes it and syncs the deletion, so every
 * editor of a strategy uses these extensions and no other nodes or marks, and a change here raises `textVersion`.
 */

/** Levels of heading inside a narrative; the page's own headings are 1 to 3. */
export const headingLevels = [4, 5] as const;

/** What is typed after a link is no part of it; Tiptap makes links that are found in typing go on for ever. */
const LinkThatEnds = Link.extend({ inclusive: () => false });

/**
 * Narratives and the vision: headings, lists, quotations, bold, italic, links. The starter kit's parts are taken one by
 * one: as a whole it brings code blocks, a second undo history and more to every phone.
 */
export const proseExtensions = [
  Document,
  Paragraph,
  Text,
  Bold,
  Italic,
  HardBreak,
  Heading.configure({ levels: [...headingLevels] }),
  Blockquote,
  BulletList,
  OrderedList,
  ListItem,
  ListKeymap,
  LinkThatEnds.configure({
    openOnClick: false,
    autolink: true,
    linkOnPaste: true,
    defaultProtocol: 'https',
    isAllowedUri: (href) => safeHref(href) !== null || isBareAddress(href),
    HTMLAttributes: { rel: 'noopener noreferrer nofollow', target: '_blank' },
  }),
];

/**
 * Titles: words alone. The schema allows several paragraphs, although the editor makes one: with exactly one allowed, two
 * people who each press a key in an empty title would make a document in which the editor deletes one of the two.
 */
export const titleExtensions = [Document, Paragraph, Text];

/** `example.org/page` as people write it: links that are found in typing get `https://` in front. */
function isBareAddress(href: string): boolean {
  return !/^[a-z][a-z0-9+.-]*:/i.test(href) && safeHref(`https://${href}`) !== null;
}

export const proseSchema = getSchema(proseExtensions);
export const titleSchema = getSchema(titleExtensions);
