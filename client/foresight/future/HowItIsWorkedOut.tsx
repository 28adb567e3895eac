import { projectionWords } from '../../../shared/evidence/backTest.ts';
import styles from './Future.module.css';

/** The rules that the page goes by, for whoever has to defend a figure. */
export function HowItIsWorkedOut() {
  return (
    <details className={styles.method}>
      <summary>How this is worked out, and how well it foretells</summary>
      <dl>
        {projectionWords.map(({ about, words }) => (
          <div key={about}>
            <dt>{about}</dt>
            <dd>{words}</dd>
          </div>
        ))}
        <div>
          <dt>Goals</dt>
          <dd>
            A year is held against our goal for it, else the next later goal, else the target in force.
            Nothing is drawn between two goals.
          </dd>
        </div>
        <div>
          <dt>The order</dt>
          <dd>
            Gaps in per cent, years and pounds can’t be compared as they are. So each is divided by the usual
            size of a year’s change of its indicator, up or down, since its figures began: “five years of its
            usual change”. That can be said of every indicator with a projection, our own too, without other
            places to compare with. What swings much from year to year comes out lower than its gap alone
            would have it.
          </dd>
        </div>
      </dl>
    </details>
  );
}
