import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import styles from './Caret.module.css';
import { hideCursor, showCursor } from './caretOwner.ts';
import { fitCarets } from './fitCarets.ts';
import { passCaretAtEnd } from './passCaretAtEnd.ts';
import { relativeAt } from './positions.ts';
import { type RemoteCaret, remoteCarets, sameCarets } from './remoteCarets.ts';

interface CaretState {
  carets: readonly RemoteCaret[];
  decorations: DecorationSet;
}

const key = new PluginKey<CaretState>('moothallCarets');

/**
 * Shows others' carets in one editor, and this person's own to others. The stock plugin assumes one editor a document: with many
 * on one awareness, each clears the others' caret when it goes, and each is redrawn for every caret anywhere.
 */
export function caretPlugin(fragment: Y.XmlFragment, awareness: Awareness): Plugin<CaretState> {
  return new Plugin<CaretState>({
    key,
    state: {
      init: () => ({ carets: [], decorations: DecorationSet.empty }),
      apply: (transaction, before, _old, state) => {
        const remote: unknown = transaction.getMeta(ySyncPluginKey);
        if (transaction.getMeta(key) === 'look' || (remote !== undefined && transaction.docChanged)) {
          const carets = remoteCarets(awareness, fragment);
          return { carets, decorations: draw(state.doc, carets) };
        }
        if (!transaction.docChanged) return before;
        return { ...before, decorations: before.decorations.map(transaction.mapping, transaction.doc) };
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.decorations,
      handleKeyDown: (view, event) =>
        passCaretAtEnd(view, event, (at) => key.getState(view.state)?.carets.some(({ head }) => head === at)),
    },
    view: (view) => follow(view, fragment, awareness),
  });
}

function follow(view: EditorView, fragment: Y.XmlFragment, awareness: Awareness) {
  let frame = 0;
  const look = () => {
    frame = 0;
    if (view.isDestroyed) return;
    const shown = key.getState(view.state)?.carets ?? [];
    // Most carets that move stand in another block: an editor that shows none of them is left alone.
    if (sameCarets(shown, remoteCarets(awareness, fragment))) return;
    view.dispatch(view.state.tr.setMeta(key, 'look').setMeta('addToHistory', false));
  };
  const lookSoon = () => {
    frame ||= requestAnimationFrame(look);
  };
  const own = () => ({
    anchor: relativeAt(fragment, view.state.selection.anchor),
    head: relativeAt(fragment, view.state.selection.head),
  });
  const show = () => {
    if (view.hasFocus()) showCursor(awareness, view, () => (view.isDestroyed ? null : own()));
  };
  let fitting = 0;
  const fitSoon = () => {
    fitting ||= requestAnimationFrame(() => {
      fitting = 0;
      if (!view.isDestroyed && styles.caret !== undefined) fitCarets(view.dom, styles.caret);
    });
  };
  const hide = () => hideCursor(awareness, view);
  awareness.on('change', lookSoon);
  window.addEventListener('resize', fitSoon);
  view.dom.addEventListener('focus', show);
  view.dom.addEventListener('blur', hide);
  lookSoon();
  return {
    update: () => {
      show();
      if ((key.getState(view.state)?.carets.length ?? 0) > 0) fitSoon();
    },
    destroy: () => {
      cancelAnimationFrame(fitting);
      window.removeEventListener('resize', fitSoon);
      cancelAnimationFrame(frame);
      awareness.off('change', lookSoon);
      view.dom.removeEventListener('focus', show);
      view.dom.removeEventListener('blur', hide);
      hide();
    },
  };
}

function draw(doc: EditorView['state']['doc'], carets: readonly RemoteCaret[]): DecorationSet {
  const end = doc.content.size;
  return DecorationSet.create(
    doc,
    carets.flatMap((caret) => {
      const anchor = Math.min(caret.anchor, end);
      const head = Math.min(caret.head, end);
      const selection = { class: styles.selection ?? '', style: `--caret: ${caret.colour}` };
      return [
        Decoration.inline(Math.min(anchor, head), Math.max(anchor, head), selection),
        Decoration.widget(head, () => drawCaret(caret), {
          // A caret that moved is a new element, so that its name shows afresh.
          key: `${caret.clientId}.${caret.head}.${caret.name}`,
          side: 10,
          ignoreSelection: true,
        }),
      ];
    }),
  );
}

/**
 * Hidden from screen readers: a name in the middle of a sentence would be read as part of it. Presence tells who is here. The
 * label is drawn by CSS, so that it is no part of the page's text either.
 */
function drawCaret({ name, organisation, colour }: RemoteCaret): HTMLElement {
  const caret = document.createElement('span');
  caret.className = styles.caret ?? '';
  caret.setAttribute('aria-hidden', 'true');
  caret.contentEditable = 'false';
  caret.style.setProperty('--caret', colour);
  caret.dataset.caret = organisation === '' ? name : `${name} · ${organisation}`;
  return caret;
}
