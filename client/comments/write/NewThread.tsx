import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { openThread } from '../../../shared/api/threads.ts';
import { limits } from '../../../shared/limits.ts';
import { call } from '../../api/call.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useCommentsHome } from '../CommentsHome.ts';
import { type CommentPlace, desk } from '../desk.ts';
import threadStyles from '../thread/Thread.module.css';
import { keepThread, threadsKey } from '../useThreads.ts';
import { Composer } from './Composer.tsx';
import styles from './NewThread.module.css';
import { useDraft } from './useDraft.ts';

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
  const short = quote.length > 80 ? `${quote.slice(0, 79)}…` : quote;
  const label = quote === '' ? `Comment on ${on}` : `Comment on “${short}”`;
  // Another passage of the same text is another draft.
  const where = `${target} ${quote.slice(0, 80)}`;
  const other = useDraft(copy, `words ${where}`, `Other words for “${short}”`, quote);
  const [suggesting, setSuggesting] = useState(other.text !== quote);
  const proposed = suggesting && other.text !== quote ? other.text : null;
  return (
    <div className={styles.new}>
      <Composer
        place={`new ${where}`}
        label={label}
        placeholder={suggesting ? 'Why? (optional)' : 'What do you want to say? @ calls somebody'}
        act={suggesting ? 'Propose' : 'Comment'}
        focusFirst
        also={proposed === null ? undefined : `instead: ${proposed}`}
        onSend={async (body, onceKey) => {
          const suggestion = proposed === null ? {} : { suggestion: { text: proposed } };
          const thread = await call<typeof openThread>(
            'POST /api/strategies/:s/threads',
            { params: { s: copy.strategyId }, body: { target, body, ...passage, ...suggestion } },
            { onceKey },
          );
          keepThread(queries, thread);
          await queries.invalidateQueries({ queryKey: threadsKey(copy.strategyId) });
          other.forget();
          announce(proposed === null ? 'Your comment is there.' : 'Your words are proposed.');
          desk.open(thread.id, place.block);
        }}
        onLeave={() => {
          desk.stopWriting();
          leave?.();
        }}
      >
        {quote !== '' ? (
          <>
            <blockquote className={threadStyles.quote}>{quote}</blockquote>
            {suggesting ? (
              <TextArea
                label="Write instead"
                hint="Leave it empty to propose that these words go."
                autoFocus
                rows={2}
                maxLength={limits.passageChars}
                value={other.text}
                onChange={other.setText}
              />
            ) : (
              <div>
                <Button size="s" onClick={() => setSuggesting(true)}>
                  Suggest other words
                </Button>
              </div>
            )}
          </>
        ) : (
          <p className={styles.on}>On {on}</p>
        )}
      </Composer>
    </div>
  );
}
