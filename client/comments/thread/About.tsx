import { useSyncExternalStore } from 'react';
import type { ThreadView } from '../../../shared/api/threads.ts';
import { useSummaries } from '../../evidence/summaries.ts';
import { useCommentsHome } from '../CommentsHome.ts';
import { useTextPort } from '../textPort.ts';
import styles from './Thread.module.css';

/** What a thread is about: the passage as it stood, and the part of the strategy where the list does not say it. */
export function About({ thread, withBlock }: { thread: ThreadView; withBlock: boolean }) {
  const { goTo, stands, subscribe } = useTextPort();
  const { on, quote } = thread;
  // The page knows it from one letter to the next; the server said it when it was asked.
  const attached = useSyncExternalStore(subscribe, () => stands(thread.id)) ?? thread.attached;
  const indicator = useIndicatorTitle(on.kind === 'link' ? on.indicatorId : undefined);
  const about =
    indicator !== undefined ? `On the indicator “${indicator}”` : on.kind === 'rating' ? 'On a rating' : '';
  const block = withBlock ? on.title || 'Untitled' : '';
  const words = [block, about].filter(Boolean).join(': ');
  return (
    <>
      {words !== '' && (
        <p className={styles.about}>
          <button type="button" onClick={() => goTo(thread)}>
            {words}
          </button>
          {on.gone && ' (deleted since)'}
        </p>
      )}
      {quote !== '' &&
        (attached ? (
          <button
            type="button"
            className={styles.quote}
            aria-label={`Go to the passage: ${quote}`}
            title="Go to the passage"
            onClick={() => goTo(thread)}
          >
            {quote}
          </button>
        ) : (
          <>
            <blockquote className={styles.quote}>{quote}</blockquote>
            <p className={styles.lost}>
              {attached === false
                ? 'These words are not in the text any more. This is how they stood.'
                : 'Their place was not given, and when this was written they stood nowhere in the text, or more than once.'}
            </p>
          </>
        ))}
    </>
  );
}

function useIndicatorTitle(id: string | undefined): string | undefined {
  const { partnershipId } = useCommentsHome();
  const [state] = useSummaries(partnershipId, id === undefined ? [] : [id]);
  return id === undefined ? undefined : (state?.summary?.title ?? id);
}
