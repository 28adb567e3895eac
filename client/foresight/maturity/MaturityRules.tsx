import type { MaturityView } from '../../../shared/api/maturity.ts';
import { Rules } from '../../ui/Rules.tsx';
import styles from './Maturity.module.css';
import { sightOf, standWords } from './maturityWords.ts';

const details = [
  {
    about: 'Where an indicator stands',
    words:
      'At the last step before the first that is missing. Steps that are met out of turn are shown, and count once those before them are met. Nothing is added up to a score.',
  },
  {
    about: 'From when a figure counts',
    words:
      'A published figure from the end of the time that it is about: when it came out is not kept. One that we recorded or imported from when it came in.',
  },
  {
    about: 'What explains, and what does not',
    words:
      'An answer or an agreed rating until it is replaced or withdrawn. “We do not know” explains nothing, and why we chose an indicator is not why it moves.',
  },
  {
    about: 'Goals, targets and forecasts',
    words:
      'Goals and targets count from when they were last set, goals until their year is over. The best similar place’s score is no goal of ours: nobody here chose it. A forecast counts once its answers are open to all, until the time that it speaks of is over.',
  },
  {
    about: 'The picture over time',
    words:
      'It counts the indicators that are linked today, each from when it was linked. What was unlinked since is not in it.',
  },
];

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
      <Rules summary="How this is worked out" rules={details} />
    </section>
  );
}
