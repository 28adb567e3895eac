import { useRef, useState } from 'react';
import { may } from '../../../shared/access.ts';
import type { CommentView, deleteComment, editComment } from '../../../shared/api/threads.ts';
import { call } from '../../api/call.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useCommentsHome } from '../CommentsHome.ts';
import { toWritten } from '../words/mentionWords.ts';
import { Composer } from '../write/Composer.tsx';
import styles from './Comment.module.css';
import { CommentBody } from './CommentBody.tsx';
import { CommentMenu } from './CommentMenu.tsx';
import { Reactions } from './Reactions.tsx';
import { useThreadAct } from './useThreadAct.ts';

/** One comment: who, when, what, and what others said to it by one press. Its author changes or deletes it here. */
export function Comment({ comment }: { comment: CommentView }) {
  const { role, people } = useCommentsHome();
  const [doing, setDoing] = useState<'editing' | 'deleting'>();
  const place = useRef<HTMLDivElement>(null);
  const act = useThreadAct(comment.threadId);
  const { author, mine, deleted } = comment;
  const mayComment = may(role, 'comment');
  const done = (words: string) => {
    setDoing(undefined);
    announce(words);
    place.current?.focus();
  };
  return (
    <div ref={place} tabIndex={-1} className={styles.comment} data-comment={comment.id}>
      <div className={styles.head}>
        <p className={styles.by}>
          <strong>{author.organisation}</strong>{' '}
          <span className={styles.quiet}>
            {author.personName} · <RelativeTime at={comment.at} />
            {comment.editedAt !== null && !deleted && (
              <>
                {' '}
                · edited <VisuallyHidden>{<RelativeTime at={comment.editedAt} />}</VisuallyHidden>
              </>
            )}
          </span>
        </p>
        {mayComment && !deleted && doing === undefined && (
          <CommentMenu
            comment={comment}
            act={act}
            onEdit={() => setDoing('editing')}
            onDelete={() => setDoing('deleting')}
          />
        )}
      </div>
      {deleted ? (
        <p className={styles.gone}>Deleted by its author.</p>
      ) : doing === 'editing' ? (
        <Composer
          place={`edit ${comment.id}`}
          label="Your comment"
          act="Save"
          first={toWritten(comment.body, comment.mentions, people)}
          focusFirst
          onSend={async (body) => {
            await call<typeof editComment>('PATCH /api/comments/:c', {
              params: { c: comment.id },
              body: { body },
            });
            await act.refresh();
          }}
          onSent={() => done('Your comment is changed, and says so.')}
          onLeave={() => {
            setDoing(undefined);
            place.current?.focus();
          }}
        />
      ) : (
        comment.body !== '' && <CommentBody comment={comment} />
      )}
      {doing === 'deleting' && mine && (
        <div className={styles.sure}>
          <p>Delete what you said? Its place stays and says so; nobody can read the words any more.</p>
          <Button
            size="s"
            autoFocus
            busy={act.busy}
            onClick={() =>
              act.run(async () => {
                await call<typeof deleteComment>('DELETE /api/comments/:c', { params: { c: comment.id } });
                await act.refresh();
                done('Your comment is deleted.');
              })
            }
          >
            Delete it
          </Button>
          <Button
            size="s"
            look="quiet"
            onClick={() => {
              setDoing(undefined);
              place.current?.focus();
            }}
          >
            Keep it
          </Button>
        </div>
      )}
      {!deleted && <Reactions comment={comment} act={act} />}
      {act.problem && (
        <p role="alert" className={styles.problem}>
          {act.problem.detail}
        </p>
      )}
    </div>
  );
}
