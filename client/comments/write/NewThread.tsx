import { useQueryClient } from '@tanstack/react-query';
import type { openThread } from '../../../shared/api/threads.ts';
import { call } from '../../api/call.ts';
import { announce } from '../../ui/announcer.ts';
import { useCommentsHome } from '../CommentsHome.ts';
import { type CommentPlace, desk } from '../desk.ts';
import threadStyles from '../thread/Thread.module.css';
import { keepThread, threadsKey } from '../useThreads.ts';
import { Composer } from './Composer.tsx';
import styles from './NewThread.module.css';

interface Props {
  place: CommentPlace;
  /** The block in words: “this objective”. */
  what: string;
}

/** Saying something new of a passage, a part of the strategy, a link or a rating. */
export function NewThread({ place, what }: Props) {
  const { copy } = useCommentsHome();
  const queries = useQueryClient();
  const { target, about, passage, leave } = place;
  const quote = passage?.quote ?? '';
  const on = about === '' ? what : about;
  const label = quote === '' ? `Comment on ${on}` : `Comment on “${quote}”`;
  return (
    <div className={styles.new}>
      <Composer
        // Another passage of the same text is another draft.
        place={`new ${target} ${quote.slice(0, 80)}`}
        label={label}
        placeholder="What do you want to say? @ calls somebody"
        act="Comment"
        focusFirst
        onSend={async (body, onceKey) => {
          const thread = await call<typeof openThread>(
            'POST /api/strategies/:s/threads',
            { params: { s: copy.strategyId }, body: { target, body, ...passage } },
            { onceKey },
          );
          keepThread(queries, thread);
          await queries.invalidateQueries({ queryKey: threadsKey(copy.strategyId) });
          announce('Your comment is there.');
          desk.open(thread.id, place.block);
        }}
        onLeave={() => {
          desk.stopWriting();
          leave?.();
        }}
      >
        {quote !== '' ? (
          <blockquote className={threadStyles.quote}>{quote}</blockquote>
        ) : (
          <p className={styles.on}>On {on}</p>
        )}
      </Composer>
    </div>
  );
}
