import { may } from '../../../shared/access.ts';
import type { CommentView } from '../../../shared/api/threads.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useCommentsHome } from '../CommentsHome.ts';
import styles from './Comment.module.css';
import { ReactionIcon } from './ReactionIcon.tsx';
import { react } from './react.ts';
import type { ThreadAct } from './useThreadAct.ts';

/** What was said to a comment by one press, and by how many; pressing says the same, or takes it back. */
export function Reactions({ comment, act }: { comment: CommentView; act: ThreadAct }) {
  const { role } = useCommentsHome();
  const said = comment.reactions.filter(({ people }) => people.length > 0);
  if (said.length === 0) return null;
  return (
    <ul className={styles.reactions} aria-label="Said to it">
      {said.map(({ reaction, word, people, mine }) => {
        const words = (
          <>
            <ReactionIcon reaction={reaction} /> {word} {people.length}
            <VisuallyHidden>: {people.join(', ')}</VisuallyHidden>
          </>
        );
        return (
          <li key={reaction}>
            {may(role, 'comment') ? (
              <button
                type="button"
                className={styles.reaction}
                aria-pressed={mine}
                title={people.join(', ')}
                onClick={() => react(act, comment.id, reaction, !mine)}
              >
                {words}
              </button>
            ) : (
              <span className={styles.reaction} title={people.join(', ')}>
                {words}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
