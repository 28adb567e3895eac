import type { Board } from '../../shared/board/shape.ts';
import styles from './BoardRules.module.css';

/** The rules that the board was worked out by, where people can read them: no hidden weights, no automatic colours. */
export function BoardRules({ rules }: { rules: Board['rules'] }) {
  return (
    <details className={styles.rules}>
      <summary>How this board is worked out</summary>
      <dl>
        <dt>Counts</dt>
        <dd>{rules.counts}</dd>
        <dt>What moved</dt>
        <dd>{rules.moved}</dd>
        <dt>Worth a conversation</dt>
        <dd>{rules.conversation}</dd>
        <dt>Evidence</dt>
        <dd>{rules.evidence}</dd>
      </dl>
    </details>
  );
}
