import { Editor } from '@tiptap/core';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type * as Y from 'yjs';
import type { ProseAddress } from '../../../shared/strategy/document.ts';
import { proseSchema, titleSchema } from '../../../shared/strategy/text.ts';
import { blockOf } from '../live/address.ts';
import { watchFragment } from '../live/fragmentWatch.ts';
import { useLive } from '../live/LiveContext.ts';
import { mendLists } from '../live/mendLists.ts';
import type { ProseHandle } from '../live/proseFocus.ts';
import { countRender } from '../live/renderCount.ts';
import { wishFrom } from './commentKeys.ts';
import { extensionsFor } from './extensions.ts';
import { followCopy } from './followCopy.ts';
import { Formatting } from './format/Formatting.tsx';
import { createFormatSignals } from './format/formatSignals.ts';
import styles from './Prose.module.css';
import type { ProseKind } from './Prose.tsx';
import { caretOf, putCaret } from './putCaret.ts';
import { fits } from './schemaFit.ts';
import { detachBinding, renewCaretPlace } from './syncBinding.ts';
import { useTooLong } from './useTooLong.ts';

export interface EditorProps {
  address: ProseAddress;
  fragment: Y.XmlFragment;
  kind: ProseKind;
  label: string;
  placeholder: string;
  /** Called with the editor's handle once it stands, and with null when it goes. */
  onMounted: (handle: ProseHandle | null) => void;
  /** Called when the words cannot be shown by this editor without losing some of them. */
  onUnfit: () => void;
}

/** The editor of one fragment. Made without React's own wrapper: what others type then renders no component at all. */
export function ProseEditor({
  address,
  fragment,
  kind,
  label,
  placeholder,
  onMounted,
  onUnfit,
}: EditorProps) {
  countRender('ProseEditor');
  const live = useLive();
  const place = useRef<HTMLDivElement>(null);
  const current = useRef<Editor | null>(null);

  const [editor, setEditor] = useState<Editor | null>(null);
  const format = useMemo(createFormatSignals, []);
  const { words: tooLongWords, say: sayTooLong } = useTooLong(kind);
  const tooLong = useRef(sayTooLong);
  tooLong.current = sayTooLong;
  const attributes = useRef<Record<string, string>>({});
  attributes.current = {
    class: styles.words ?? '',
    role: 'textbox',
    'aria-label': label,
    'aria-multiline': String(kind === 'prose'),
    'aria-placeholder': placeholder,
    spellcheck: 'true',
  };

  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return;
    // Before there is an editor: the first thing its binding does is to delete what it does not know, for everybody.
    if (!fits(kind === 'title' ? titleSchema : proseSchema, fragment)) {
      onUnfit();
      return;
    }
    const editor = new Editor({
      element,
      // Its stylesheet would be refused by the page's content security policy; Prose.module.css has what is needed.
      injectCSS: false,
      extensions: extensionsFor(kind, {
        live,
        address,
        fragment,
        attributes: () => attributes.current,
        onTooLong: () => tooLong.current(),
        format,
      }),
      editorProps: { scrollThreshold: 80, scrollMargin: 80 },
      onFocus: () => {
        live.history.startNewStep();
        live.focus.setCurrent(blockOf(address));
      },
    });
    current.current = editor;
    setEditor(editor);
    const check = () => {
      mendLists(fragment);
      renewCaretPlace(editor.state);
      followCopy(editor.state, fragment);
      if (fits(editor.schema, fragment)) return;
      // Before the binding sees the change: it would delete what it does not know, for everybody.
      detachBinding(editor.state);
      onUnfit();
    };
    const unsubscribe = watchFragment(fragment).subscribe(check);
    onMounted({
      take: (caret) => putCaret(editor, fragment, caret),
      caret: () => caretOf(editor, fragment),
    });
    return () => {
      unsubscribe();
      onMounted(null);
      current.current = null;
      setEditor(null);
      editor.destroy();
    };
  }, [live, address, fragment, kind, format, onMounted, onUnfit]);

  // A label that changed (an outcome that moved has another number) is put on without making the editor anew.
  useEffect(() => {
    const editor = current.current;
    if (editor && editor.view.dom.getAttribute('aria-label') !== label) editor.view.updateState(editor.state);
  }, [label]);

  return (
    <>
      <div ref={place} />
      {tooLongWords !== null && <p className={styles.tooLong}>{tooLongWords}</p>}
      {kind === 'prose' && editor !== null && (
        <Formatting editor={editor} signals={format} onComment={() => wishFrom(editor, { live, address })} />
      )}
    </>
  );
}
