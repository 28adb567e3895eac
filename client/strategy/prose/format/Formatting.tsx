import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState } from 'react';
import { FormatBar } from './FormatBar.tsx';
import type { FormatSignals } from './formatSignals.ts';
import { LinkDialog } from './LinkDialog.tsx';
import { useBarShown } from './useBarShown.ts';

interface Props {
  editor: Editor;
  signals: FormatSignals;
  onComment: () => void;
}

/** The bar and the link dialog of one editor. */
export function Formatting({ editor, signals, onComment }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState(0);
  const [linking, setLinking] = useState(false);
  const { shown, keep } = useBarShown(editor, place);

  useEffect(
    () =>
      signals.on((what) => {
        if (what === 'link') setLinking(true);
        else {
          keep();
          setAsked((times) => times + 1);
        }
      }),
    [signals, keep],
  );

  // Else the next bar, which a selection by pointer brings, would take focus from the words.
  useEffect(() => {
    if (!shown) setAsked(0);
  }, [shown]);

  const close = () => {
    setLinking(false);
    editor.commands.focus();
  };
  const { empty } = editor.state.selection;
  const href: unknown = linking ? editor.getAttributes('link').href : '';
  return (
    <div ref={place}>
      {shown && (
        <FormatBar
          editor={editor}
          takeFocus={asked}
          onLink={() => setLinking(true)}
          onComment={onComment}
          onLeave={() => editor.commands.focus()}
        />
      )}
      {linking && (
        <LinkDialog
          href={typeof href === 'string' ? href : ''}
          needsWords={empty && !editor.isActive('link')}
          onSave={(address, words) => {
            setLink(editor, address, words);
            close();
          }}
          onRemove={() => {
            editor.chain().extendMarkRange('link').unsetLink().run();
            close();
          }}
          onClose={close}
        />
      )}
    </div>
  );
}

function setLink(editor: Editor, href: string, words: string): void {
  const link = { href };
  if (editor.isActive('link')) editor.chain().extendMarkRange('link').setLink(link).run();
  else if (!editor.state.selection.empty) editor.chain().setLink(link).run();
  else {
    const marked = { type: 'text', text: words, marks: [{ type: 'link', attrs: link }] };
    editor
      .chain()
      .insertContent([marked, { type: 'text', text: ' ' }])
      .run();
  }
}
