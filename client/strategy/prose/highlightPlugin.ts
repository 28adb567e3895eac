import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { commentsWords } from '../../comments/commentsWords.ts';
import { announce } from '../../ui/announcer.ts';
import { onThisKeyboard } from '../keyboard.ts';
import type { Highlight, Highlights } from '../live/highlights.ts';
import styles from './Highlight.module.css';
import { markAttributes } from './highlightLook.ts';

interface HighlightState {
  shown: readonly Highlight[];
  decorations: DecorationSet;
}

const key = new PluginKey<HighlightState>('moothallHighlights');

/**
 * Shades the words that open threads are about, in one editor, and draws what is proposed instead of them. Never as marks in
 * the text: a comment changes no letter of the strategy.
 */
export function highlightPlugin(highlights: Highlights, prose: string): Plugin<HighlightState> {
  return new Plugin<HighlightState>({
    key,
    state: {
      init: (_config, { doc }) => drawn(doc, highlights.at(prose)),
      apply: (transaction, before, _old, { doc }) => {
        const remote: unknown = transaction.getMeta(ySyncPluginKey);
        // The binding puts the whole text anew for a letter of somebody else’s, so nothing drawn in it lasts.
        if (transaction.getMeta(key) === 'look' || (remote !== undefined && transaction.docChanged)) {
          return drawn(doc, highlights.at(prose));
        }
        if (!transaction.docChanged) return before;
        return { ...before, decorations: before.decorations.map(transaction.mapping, doc) };
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.decorations,
    },
    view: (view) => follow(view, highlights, prose),
  });
}

function drawn(doc: EditorState['doc'], shown: readonly Highlight[]): HighlightState {
  return { shown, decorations: shown.length === 0 ? DecorationSet.empty : draw(doc, shown) };
}

/** Threads about the words under the caret, or about the first of those that are selected. */
export function threadsAtCaret(state: EditorState): readonly string[] {
  const { from, to, empty } = state.selection;
  const at = key.getState(state)?.shown.find(({ position, from: start, to: end }) => {
    const last = position + end - start;
    return empty ? position <= from && from <= last : position < to && from < last;
  });
  return at?.threads ?? [];
}

function follow(view: EditorView, highlights: Highlights, prose: string) {
  let frame = 0;
  let told: readonly string[] = [];
  const look = () => {
    frame = 0;
    if (view.isDestroyed || key.getState(view.state)?.shown === highlights.at(prose)) return;
    view.dispatch(view.state.tr.setMeta(key, 'look').setMeta('addToHistory', false));
  };
  // Not at once: the change that moved them may be this editor’s own, which is still under way.
  const unsubscribe = highlights.subscribe(prose, () => {
    frame ||= requestAnimationFrame(look);
  });
  const tell = () => {
    const threads = view.hasFocus() ? threadsAtCaret(view.state) : [];
    if (threads.join() === told.join()) return;
    told = threads;
    highlights.wish({ kind: 'at', threads });
    if (threads.length === 0) return;
    announce(
      `${commentsWords(threads.length)} on these words. ${onThisKeyboard('Mod+Alt+M')} opens them.`,
      'own',
      'passage',
    );
  };
  return {
    update: tell,
    destroy: () => {
      cancelAnimationFrame(frame);
      unsubscribe();
    },
  };
}

function draw(doc: EditorState['doc'], shown: readonly Highlight[]): DecorationSet {
  const most = doc.content.size;
  return DecorationSet.create(
    doc,
    shown.flatMap((highlight) => {
      const from = Math.min(highlight.position, most);
      const to = Math.min(highlight.position + highlight.to - highlight.from, most);
      return [
        Decoration.inline(from, to, { nodeName: 'mark', ...markAttributes(highlight) }),
        ...highlight.ending.flatMap(({ thread, proposed }) =>
          proposed === null
            ? []
            : [
                Decoration.widget(to, () => drawProposed(proposed), {
                  key: `${thread} ${proposed}`,
                  side: -1,
                  ignoreSelection: true,
                }),
              ],
        ),
      ];
    }),
  );
}

/** Words that are proposed, after those that they would replace. */
function drawProposed(words: string): HTMLElement {
  const proposed = document.createElement('ins');
  proposed.className = styles.proposed ?? '';
  proposed.contentEditable = 'false';
  proposed.dataset.aside = '';
  const before = document.createElement('span');
  before.className = styles.hidden ?? '';
  before.textContent = words === '' ? ' proposed: to leave this out ' : ' proposed instead: ';
  proposed.append(before, words);
  return proposed;
}
