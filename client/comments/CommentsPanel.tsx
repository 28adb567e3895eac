import { type RefObject, useEffect, useRef, useState } from 'react';
import { may } from '../../shared/access.ts';
import { Button } from '../ui/Button.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { useCommentsHome } from './CommentsHome.ts';
import styles from './CommentsPanel.module.css';
import { desk } from './desk.ts';
import { AllComments } from './list/AllComments.tsx';
import listStyles from './list/ThreadList.module.css';
import { ThreadList } from './list/ThreadList.tsx';
import { useDesk } from './useDesk.ts';
import { useThreadCounts } from './useThreads.ts';
import { NewThread } from './write/NewThread.tsx';

interface Props {
  /** The strategy, the outcome or the objective that the person is at. */
  block: { kind: 'strategy' | 'outcome' | 'objective'; id: string };
  /** What it is called. */
  title: string;
}

/** What people said of the part that somebody is at, or of the whole strategy, and the way to say something. */
export function CommentsPanel({ block, title }: Props) {
  const { copy, role } = useCommentsHome();
  const { writing, opened, all } = useDesk();
  const [resolvedOf, setResolvedOf] = useState<string | null>(null);
  const start = useRef<HTMLButtonElement>(null);
  useStartAgain(start, writing !== null);
  const counts = useThreadCounts(copy.strategyId, block.id);
  if (all) return <AllComments onBack={() => desk.showAll(false)} />;
  const what = block.kind;
  const resolvedShown = resolvedOf === block.id;
  return (
    <>
      <VisuallyHidden as="h2">Comments</VisuallyHidden>
      {may(role, 'comment') &&
        (writing === null ? (
          <Button
            ref={start}
            size="s"
            className={styles.start}
            onClick={() => desk.write({ target: block.id, block: block.id, about: '', title })}
          >
            Comment on this {what}
          </Button>
        ) : (
          <NewThread
            key={`${writing.target} ${writing.passage?.quote ?? ''}`}
            place={writing}
            what={writing.block === block.id ? `this ${what}` : `“${writing.title ?? 'another part'}”`}
          />
        ))}
      <ThreadList
        filter={{ block: block.id, status: 'open' }}
        label="Open comments"
        opened={opened?.block === block.id ? opened.thread : null}
        withBlock={false}
      >
        <p className={listStyles.none}>
          {may(role, 'comment')
            ? 'Nobody has said anything here yet. Select words in the text to comment on just those.'
            : 'Nobody has said anything here yet.'}
        </p>
      </ThreadList>
      {resolvedShown && (
        <div className={styles.resolved}>
          <ThreadList
            filter={{ block: block.id, status: 'resolved' }}
            label="Resolved comments"
            opened={null}
            withBlock={false}
          >
            {null}
          </ThreadList>
        </div>
      )}
      <div className={styles.ways}>
        {counts !== undefined && counts.resolved > 0 && (
          <Button
            size="s"
            look="quiet"
            aria-expanded={resolvedShown}
            onClick={() => setResolvedOf(resolvedShown ? null : block.id)}
          >
            {resolvedShown ? 'Hide what is resolved' : `${counts.resolved} resolved`}
          </Button>
        )}
        <Button size="s" look="quiet" onClick={() => desk.showAll(true)}>
          All comments of the strategy
        </Button>
      </div>
    </>
  );
}

/** Where writing was left and nothing else took focus, the button that begins it does: a keyboard goes on from there. */
function useStartAgain(start: RefObject<HTMLButtonElement | null>, writing: boolean): void {
  const before = useRef(writing);
  useEffect(() => {
    if (before.current && !writing && document.activeElement === document.body) start.current?.focus();
    before.current = writing;
  }, [start, writing]);
}
