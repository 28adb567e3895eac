import { Fragment } from 'react';
import type { CommentView } from '../../../shared/api/threads.ts';
import { bodyParts } from '../words/bodyParts.ts';
import styles from './Comment.module.css';

/** What somebody wrote: plain text with its line breaks, people in blue, web addresses as links. */
export function CommentBody({
  comment: { body, mentions },
}: {
  comment: Pick<CommentView, 'body' | 'mentions'>;
}) {
  return (
    <p className={styles.body}>
      {bodyParts(body, mentions).map((part, index) => {
        // Parts have no name of their own, and what was written changes as a whole.
        const key = `${index} ${part.kind}`;
        if (part.kind === 'text') return <Fragment key={key}>{part.text}</Fragment>;
        if (part.kind === 'mention') {
          return (
            <span key={key} className={styles.mention}>
              @{part.name}
            </span>
          );
        }
        return (
          <a key={key} href={part.href} rel="noopener noreferrer nofollow" target="_blank">
            {part.text}
          </a>
        );
      })}
    </p>
  );
}
