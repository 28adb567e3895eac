import { useEffect, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { onThisKeyboard } from '../keyboard.ts';
import { useLive } from '../live/LiveContext.ts';
import styles from './CommentBubble.module.css';
import { type Selected, selectedWords } from './domPassage.ts';

interface Props {
  onComment: (selected: Selected) => void;
}

/** Long enough for somebody to draw a selection to its end. */
const settleMs = 150;

/** “Comment”, at words that are selected where no editor's bar offers it: for who may not write, on any device. */
export function CommentBubble({ onComment }: Props) {
  const live = useLive();
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => setSelected(selectedWords(live));
    const lookSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(look, settleMs);
    };
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || !event.altKey || event.code !== 'KeyM') return;
      if (event.defaultPrevented) return;
      const now = selectedWords(live);
      // At a passage's note the key opens what is said of it, as it does under an editor's caret.
      const note = document.activeElement?.closest<HTMLElement>('button[data-thread]');
      if (!now && !note) return;
      event.preventDefault();
      if (now) onComment(now);
      else note?.click();
    };
    // Words can be selected before comments are on the page.
    lookSoon();
    document.addEventListener('selectionchange', lookSoon);
    document.addEventListener('keydown', onKey);
    window.addEventListener('scroll', lookSoon, { capture: true, passive: true });
    // This comes after the words: somebody may have selected some meanwhile.
    lookSoon();
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', lookSoon);
      document.removeEventListener('keydown', onKey);
      window.removeEventListener('scroll', lookSoon, { capture: true });
    };
  }, [live, onComment]);
  if (selected === null) return null;
  const { box } = selected;
  return (
    <div
      role="toolbar"
      aria-label="Selected words"
      className={styles.bubble}
      style={{ top: `${box.bottom + 8}px`, left: `${Math.max(8, Math.min(box.left, innerWidth - 130))}px` }}
      // A press must not take the selection away from the words that it is about.
      onMouseDown={(event) => event.preventDefault()}
    >
      <Button
        size="s"
        title={`Comment on these words (${onThisKeyboard('Mod+Alt+M')})`}
        onClick={() => {
          setSelected(null);
          onComment(selected);
        }}
      >
        Comment
      </Button>
    </div>
  );
}
