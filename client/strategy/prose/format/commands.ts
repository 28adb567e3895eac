import type { Editor } from '@tiptap/core';

export interface FormatCommand {
  id: string;
  label: string;
  shortcut: string;
  /** A line drawing on a 16 × 16 grid. */
  path: string;
  isOn: (editor: Editor) => boolean;
  run: (editor: Editor) => void;
  /** Where it can't be done now, it is not offered. */
  can?: (editor: Editor) => boolean;
}

const list = 'M6.5 4h7M6.5 8h7M6.5 12h7';

/** What the bar offers, in its order. */
export const formatCommands: readonly FormatCommand[] = [
  {
    id: 'bold',
    label: 'Bold',
    shortcut: 'Mod+B',
    path: 'M4.5 3h4.2a2.4 2.4 0 0 1 0 4.9H4.5ZM4.5 7.9h4.8a2.6 2.6 0 0 1 0 5.1H4.5Z',
    isOn: (editor) => editor.isActive('bold'),
    run: (editor) => editor.chain().toggleBold().run(),
  },
  {
    id: 'italic',
    label: 'Italic',
    shortcut: 'Mod+I',
    path: 'M7 3h5M4 13h5M9.6 3 6.4 13',
    isOn: (editor) => editor.isActive('italic'),
    run: (editor) => editor.chain().toggleItalic().run(),
  },
  {
    id: 'heading',
    label: 'Heading',
    shortcut: '# and space',
    path: 'M3.5 3v10M10.5 3v10M3.5 8h7',
    isOn: (editor) => editor.isActive('heading', { level: 4 }),
    run: (editor) => editor.chain().toggleHeading({ level: 4 }).run(),
  },
  {
    id: 'subheading',
    label: 'Subheading',
    shortcut: '## and space',
    path: 'M3.5 6v7M8.5 6v7M3.5 9.5h5M11 9.2a1.4 1.4 0 1 1 2.4 1L11 13h2.8',
    isOn: (editor) => editor.isActive('heading', { level: 5 }),
    run: (editor) => editor.chain().toggleHeading({ level: 5 }).run(),
  },
  {
    id: 'bullets',
    label: 'Bulleted list',
    shortcut: 'Mod+Shift+8',
    path: `M2.8 4h.01M2.8 8h.01M2.8 12h.01${list}`,
    isOn: (editor) => editor.isActive('bulletList'),
    run: (editor) => editor.chain().toggleBulletList().run(),
  },
  {
    id: 'numbers',
    label: 'Numbered list',
    shortcut: 'Mod+Shift+7',
    path: `M2 3l1-.6V5.6M2 11a1 1 0 1 1 1.7.7L2 13.6h2${list}`,
    isOn: (editor) => editor.isActive('orderedList'),
    run: (editor) => editor.chain().toggleOrderedList().run(),
  },
  {
    id: 'outdent',
    label: 'Outdent',
    shortcut: 'Mod+[',
    path: 'M2.5 3h11M8.5 8h5M2.5 13h11M5.5 6 3 8l2.5 2',
    isOn: () => false,
    can: (editor) => editor.isActive('listItem'),
    run: (editor) => editor.chain().liftListItem('listItem').run(),
  },
  {
    id: 'indent',
    label: 'Indent',
    shortcut: 'Mod+]',
    path: 'M2.5 3h11M8.5 8h5M2.5 13h11M3 6l2.5 2L3 10',
    isOn: () => false,
    can: (editor) => editor.can().sinkListItem('listItem'),
    run: (editor) => editor.chain().sinkListItem('listItem').run(),
  },
  {
    id: 'quotation',
    label: 'Quotation',
    shortcut: 'Mod+Shift+B',
    path: 'M3 4v8M6.5 5h7M6.5 8h7M6.5 11h4.5',
    isOn: (editor) => editor.isActive('blockquote'),
    run: (editor) => editor.chain().toggleBlockquote().run(),
  },
];
