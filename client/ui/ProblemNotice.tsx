import type { ReactNode } from 'react';
import { type Problem, type ProblemBody, problemBody } from '../../shared/errors.ts';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import styles from './ProblemNotice.module.css';

interface Props {
  problem: Problem | ProblemBody;
  /** Offers "Try again". */
  onRetry?: (() => void) | undefined;
  retrying?: boolean;
  /** Another way on: a link home, a button to copy unsent words. */
  children?: ReactNode;
}

/** What happened, what is safe, what to do. Read out as soon as it appears. */
export function ProblemNotice({ problem, onRetry, retrying = false, children }: Props) {
  const { title, detail, errors = [] } = problem instanceof Error ? problemBody(problem) : problem;
  return (
    <div role="alert" className={styles.notice}>
      <Icon name="attention" size={18} />
      <div className={styles.words}>
        <strong>{title}</strong>
        <p>{detail}</p>
        {errors.length > 0 && (
          <ul>
            {errors.map(({ path, message }) => (
              <li key={`${path} ${message}`}>{message}</li>
            ))}
          </ul>
        )}
        {(onRetry !== undefined || children !== undefined) && (
          <div className={styles.ways}>
            {onRetry !== undefined && (
              <Button size="s" busy={retrying} onClick={onRetry}>
                Try again
              </Button>
            )}
            {children}
          </div>
        )}
      </div>
    </div>
  );
}
