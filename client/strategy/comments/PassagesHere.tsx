import { useCallback, useEffect } from 'react';
import { may } from '../../../shared/access.ts';
import type { Quoted } from '../../../shared/comments/anchor.ts';
import { desk } from '../../comments/desk.ts';
import { blockOf } from '../live/address.ts';
import { useLive } from '../live/LiveContext.ts';
import { useFrame } from '../page/StrategyFrame.ts';
import { CommentBubble } from './CommentBubble.tsx';
import { chosenPassage } from './chosenPassage.ts';
import type { Selected } from './domPassage.ts';
import { drawMarkFor } from './drawMark.tsx';
import { type PassageThread, passagesOf } from './passages.ts';
import { usePassageThreads } from './usePassageThreads.ts';

/** Shades the words that open threads are about, and leads from words to comments. */
export function PassagesHere() {
  const live = useLive();
  const { strategyId } = live;
  const mayComment = may(useFrame().role, 'comment');
  usePassageThreads();

  const write = useCallback(
    (address: PassageThread['address'], quoted: Quoted, leave?: () => void) => {
      if (!mayComment) return;
      const block = blockOf(address);
      const id = block.of === 'strategy' ? strategyId : block.id;
      desk.write({ target: id, block: id, about: '', passage: quoted, leave });
    },
    [mayComment, strategyId],
  );
  const writeOn = useCallback(({ address, quoted }: Selected) => write(address, quoted), [write]);

  useEffect(() => {
    const passages = passagesOf(live);
    const { highlights } = live;
    highlights.drawBy(drawMarkFor(highlights));
    const read = (id: string | undefined) => {
      const thread = id === undefined ? undefined : passages.thread(id);
      if (!thread) return;
      const block = blockOf(thread.address);
      desk.open(thread.id, block.of === 'strategy' ? strategyId : block.id);
    };
    const stop = highlights.onWish((wish) => {
      if (wish.kind === 'at') passages.light(wish.threads[0] ?? null);
      else if (wish.kind === 'read') read(wish.threads[0]);
      else {
        const quoted = chosenPassage(live, wish.address, wish.from, wish.to);
        if (quoted) write(wish.address, quoted, wish.leave);
      }
    });
    // Where words are only read, pressing them has no other meaning.
    const onClick = ({ target }: MouseEvent) => {
      const mark = target instanceof Element ? target.closest<HTMLElement>('mark[data-threads]') : null;
      if (!mark || mark.closest('[role="textbox"], a') || !document.getSelection()?.isCollapsed) return;
      read(mark.dataset.threads?.split(' ')[0]);
    };
    document.addEventListener('click', onClick);
    return () => {
      stop();
      document.removeEventListener('click', onClick);
    };
  }, [live, strategyId, write]);
  return mayComment ? <CommentBubble onComment={writeOn} /> : null;
}
