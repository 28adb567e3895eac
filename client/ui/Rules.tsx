import styles from './Rules.module.css';

interface Props {
  /** What it explains: “How this is worked out”. */
  summary: string;
  rules: readonly { about: string; words: string }[];
}

/** The rules that something on the page is worked out by, for whoever has to defend it. Folded, because few ask. */
export function Rules({ summary, rules }: Props) {
  return (
    <details className={styles.rules}>
      <summary>{summary}</summary>
      <dl>
        {rules.map(({ about, words }) => (
          <div key={about}>
            <dt>{about}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
