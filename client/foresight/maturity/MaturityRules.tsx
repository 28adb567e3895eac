import type { MaturityView } from '../../../shared/api/maturity.ts';
import styles from './Maturity.module.css';
import { sightOf, standWords } from './maturityWords.ts';

/** Each step in one sentence, and what a reader must know about the dates. */
export function MaturityRules({ rules }: { rules: MaturityView['rules'] }) {
  return (
    <section className={styles.section} aria-labelledby="maturity-rules">
      <h2 id="maturity-rules">What each step means</h2>
      <dl className={styles.rules}>
        {rules.map(({ step, rule }) => (
          <div key={step}>
            <dt>
              {standWords[step]} <span className={styles.many}>{sightOf[step]}</span>
            </dt>
            <dd>{rule}</dd>
          </div>
        ))}
      </dl>
      <details className={styles.fold}>
        <summary>How this is worked out</summary>
        <ul>
          <li>
            An indicator stands at the last step before the first that is missing. Steps that are met out of
            turn are shown, and count once those before them are met. Nothing is added up to a score.
          </li>
          <li>
            A published figure counts from the end of the time that it is about: when it came out is not kept.
            One that we recorded or imported counts from when it came in.
          </li>
          <li>
            Goals and targets count from when they were last set, goals until their year is over. The best
            similar place’s score is no goal of ours: nobody here chose it. A forecast counts once its answers
            are open to all, until the time that it speaks of is over.
          </li>
          <li>
            “We do not know” explains nothing. What was withdrawn or replaced counts no longer from then on.
            Why we chose an indicator is not why it moves.
          </li>
          <li>
            The picture counts the indicators that are linked today, each from when it was linked. What was
            unlinked since is not in it.
          </li>
        </ul>
      </details>
    </section>
  );
}
