import { useState, useSyncExternalStore } from 'react';
import { may } from '../../../shared/access.ts';
import type { acceptSuggestion, declineSuggestion } from '../../../shared/api/suggestions.ts';
import type { ThreadView } from '../../../shared/api/threads.ts';
import { textRuns } from '../../../shared/history/textRuns.ts';
import { call } from '../../api/call.ts';
import { TextRuns } from '../../history/TextRuns.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { ReasonForm } from '../../ui/ReasonForm.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { useCommentsHome } from '../CommentsHome.ts';
import { useTextPort } from '../textPort.ts';
import styles from './Suggestion.module.css';
import { useThreadAct } from './useThreadAct.ts';

type Suggestion = NonNullable<ThreadView['suggestion']>;

/** Other words that somebody proposes for a passage; who edits the strategy accepts or declines them. */
export function SuggestedWords({ thread, suggestion }: { thread: ThreadView; suggestion: Suggestion }) {
  const { role } = useCommentsHome();
  const { conflicts, subscribe } = useTextPort();
  const { text, decision, reason, by } = suggestion;
  // The page knows it from one letter to the next; the server said it when it was asked.
  const conflict = useSyncExternalStore(subscribe, () => conflicts(thread.id)) ?? suggestion.conflict;
  const open = decision === null && thread.status === 'open';
  return (
    <div className={styles.suggestion}>
      <p className={styles.head}>{text === '' ? 'Proposes to leave this out' : 'Proposes other words'}</p>
      <TextRuns runs={textRuns(thread.quote, text)} />
      {decision !== null && (
        <p className={styles.decision}>
          <strong>{decision === 'accepted' ? 'Accepted' : 'Declined'}</strong>
          {by && (
            <>
              {' '}
              by {by.personName} for {by.organisation}, <RelativeTime at={by.at} />
            </>
          )}
          {reason !== null && `: ${reason}`}
        </p>
      )}
      {open && conflict && (
        <p className={styles.decision}>
          <strong>Conflict.</strong> The passage was changed since, so these words can’t be put in its place.
        </p>
      )}
      {open && may(role, 'write-strategy') && <Decide thread={thread} conflict={conflict} />}
    </div>
  );
}

function Decide({ thread, conflict }: { thread: ThreadView; conflict: boolean }) {
  const act = useThreadAct(thread.id);
  const [declining, setDeclining] = useState(false);
  const params = { t: thread.id };
  if (declining) {
    return (
      <ReasonForm
        label="Why not?"
        hint="Whoever proposed it reads this."
        act="Decline"
        leave="Leave it open"
        busy={act.busy}
        problem={act.problem}
        onSend={(reason) =>
          act.run(async () => {
            const sent = { params, body: { reason } };
            act.keep(await call<typeof declineSuggestion>('POST /api/threads/:t/decline', sent));
            announce('The proposal is declined.');
          })
        }
        onClose={() => setDeclining(false)}
      />
    );
  }
  const of = `the words proposed for “${thread.quote}”`;
  return (
    <>
      <div className={styles.actions}>
        {!conflict && (
          <Button
            size="s"
            look="primary"
            aria-label={`Accept ${of}`}
            busy={act.busy}
            onClick={() =>
              act.run(async () => {
                try {
                  act.keep(await call<typeof acceptSuggestion>('POST /api/threads/:t/accept', { params }));
                  announce('The words are in the text.');
                } catch (error) {
                  await act.refresh();
                  throw error;
                }
              })
            }
          >
            Accept
          </Button>
        )}
        <Button size="s" aria-label={`Decline ${of}`} onClick={() => setDeclining(true)}>
          Decline…
        </Button>
      </div>
      {act.problem && (
        <p role="alert" className={styles.decision}>
          {act.problem.detail}
        </p>
      )}
    </>
  );
}
