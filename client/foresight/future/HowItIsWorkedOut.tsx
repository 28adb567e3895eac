import { projectionWords } from '../../../shared/evidence/backTest.ts';
import { Rules } from '../../ui/Rules.tsx';
import styles from './Future.module.css';

const own = [
  {
    about: 'Goals',
    words:
      'A year is held against our goal for it, else the next later goal, else the target in force. Nothing is drawn between two goals.',
  },
  {
    about: 'The order',
    words:
      'Gaps in per cent, years and pounds can’t be compared as they are. So each is divided by the usual size of a year’s change of its indicator, up or down, since its figures began: “five years of its usual change”. That can be said of every indicator with a projection, our own too, without other places to compare with. What swings much from year to year comes out lower than its gap alone would have it.',
  },
];

/** The rules that the page goes by, for whoever has to defend a figure. */
export function HowItIsWorkedOut() {
  return (
    <div className={styles.method}>
      <Rules
        summary="How this is worked out, and how well it foretells"
        rules={[...projectionWords, ...own]}
      />
    </div>
  );
}
