import { useEffect, useSyncExternalStore } from 'react';
import { CommentsSheet } from '../../comments/CommentsSheet.tsx';
import { desk } from '../../comments/desk.ts';
import { useDesk } from '../../comments/useDesk.ts';
import { useThreadNews } from '../../comments/useThreadNews.ts';
import { type BlockRef, titleOf } from '../live/address.ts';
import { useLive, usePlainLine } from '../live/LiveContext.ts';
import { blockNamed } from './blockNamed.ts';
import { CommentsHere } from './CommentsHere.tsx';
import { commentsSheet } from './commentsSheet.ts';
import { PassagesHere } from './PassagesHere.tsx';
import { showComments } from './showComments.ts';
import { useThreadInAddress } from './useThreadInAddress.ts';

/** Hears of comments, brings those that are asked for into sight, and holds the sheet where there is no column for them. */
export function CommentsHost() {
  const { strategyId, structure, focus } = useLive();
  const { asked } = useDesk();
  const sheet = useSyncExternalStore(commentsSheet.subscribe, commentsSheet.get);
  useThreadNews(strategyId);
  useThreadInAddress();
  useEffect(() => {
    if (asked === 0) return;
    const { writing, opened } = desk.get();
    const block = blockNamed(structure.get(), strategyId, writing?.block ?? opened?.block ?? '');
    if (block === null) return;
    focus.setCurrent(block);
    showComments(block, false);
  }, [asked, structure, strategyId, focus]);
  useEffect(
    () => () => {
      desk.clear();
      commentsSheet.close();
    },
    [],
  );
  return (
    <>
      <PassagesHere />
      {sheet !== null && <SheetOf block={sheet} />}
    </>
  );
}

function SheetOf({ block }: { block: BlockRef }) {
  const { strategyId } = useLive();
  const title = usePlainLine(titleOf(block));
  return (
    <CommentsHere>
      <CommentsSheet
        block={{ kind: block.of, id: block.of === 'strategy' ? strategyId : block.id }}
        title={title}
        onClose={commentsSheet.close}
      />
    </CommentsHere>
  );
}
