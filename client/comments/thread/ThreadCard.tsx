import { useEffect, useId, useRef } from 'react';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useRepliesSaid } from '../list/useArrivalsSaid.ts';
import { useTextPort } from '../textPort.ts';
import { useThread } from '../useThreads.ts';
import { About } from './About.tsx';
import { Comment } from './Comment.tsx';
import { Standing } from './Standing.tsx';
import { SuggestedWords } from './SuggestedWords.tsx';
import styles from './Thread.module.css';
import { ThreadFoot } from './ThreadFoot.tsx';
import { useSteadyComments } from './useSteadyComments.ts';

interface Props {
  id: string;
  /** Somebody is reading or writing below it: what comes in waits until it is asked for. */
  held: boolean;
  /** Somebody went to it: it takes focus, each time that this is another number. */
  opened: number | null;
  /** Says which part of the strategy it is about: in a list of all. */
  withBlock: boolean;
}

/** One thread: what it is about, what was said, and what can be done. */
export function ThreadCard({ id, held, opened, withBlock }: Props) {
  const { data: thread } = useThread(id);
  const { light, goTo } = useTextPort();
  const card = useRef<HTMLElement>(null);
  const heading = useId();
  const { comments, waiting, bring } = useSteadyComments(thread?.comments, held);
  useRepliesSaid(thread?.comments);
  const here = thread !== undefined;
  useEffect(() => {
    if (opened === null || !here) return;
    card.current?.scrollIntoView({ block: 'nearest' });
    card.current?.focus({ preventScroll: true });
  }, [opened, here]);
  if (thread === undefined) return null;
  const [first] = thread.comments;
  return (
    <article
      ref={card}
      tabIndex={-1}
      className={styles.card}
      aria-labelledby={heading}
      data-thread={id}
      data-opened={opened !== null || undefined}
      // Where a sheet opens with it, the sheet puts focus there.
      data-autofocus={opened !== null || undefined}
      data-resolved={thread.status === 'resolved' || undefined}
      onKeyDown={(event) => {
        // Back to the words, unless what stands inside has had its turn.
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        goTo(thread);
      }}
      onFocus={() => light(id)}
      onBlur={() => light(null)}
      onPointerEnter={() => light(id)}
      onPointerLeave={() => light(null)}
    >
      <VisuallyHidden as="h3" id={heading}>
        Thread by {first?.author.personName}
        {thread.quote !== '' && `, on “${thread.quote}”`}
        {thread.status === 'resolved' && ', resolved'}
      </VisuallyHidden>
      <About thread={thread} withBlock={withBlock} />
      {thread.suggestion !== null && <SuggestedWords thread={thread} suggestion={thread.suggestion} />}
      {comments.map((comment) => (
        <Comment key={comment.id} comment={comment} />
      ))}
      {waiting > 0 && (
        <button type="button" className={styles.bring} onClick={bring}>
          {waiting === 1 ? '1 new comment' : `${waiting} new comments`}
        </button>
      )}
      <Standing thread={thread} />
      <ThreadFoot thread={thread} card={card} />
    </article>
  );
}
