import { formatValue, type ValueStyle } from '../../../shared/evidence/format.ts';
import type { Gap } from '../../../shared/evidence/gap.ts';
import type { GapChange } from '../../../shared/evidence/gapChange.ts';
import styles from './Places.module.css';

const changeWords: Record<GapChange['word'], string> = {
  closing: 'The gap is closing.',
  widening: 'The gap is widening.',
  steady: 'The gap is steady.',
  'not-enough-data': 'There is not enough data to say whether the gap closes.',
};

/** How far the best and the worst of some places lie apart, and whether that changes. */
export function GapWords({ gap, style, neither }: { gap: Gap; style: ValueStyle; neither: boolean }) {
  const { now, change, withFigure, total, leftOut } = gap;
  const [top, bottom] = neither ? ['Highest', 'lowest'] : ['Best', 'worst'];
  const apart = formatValue(
    now.difference,
    style.unit === '%' ? { ...style, unit: 'percentage points' } : style,
  );
  return (
    <div className={styles.gap}>
      <p>
        <strong>{changeWords[change.word]}</strong> {change.reason}
      </p>
      <p className={styles.quiet}>
        {top}: {now.best.area.name}, {formatValue(now.best.value, style)}; {bottom}: {now.worst.area.name},{' '}
        {formatValue(now.worst.value, style)}; {apart} apart in {now.label}, among {withFigure} of {total}{' '}
        places.
        {leftOut.length > 0 &&
          ` Over time ${leftOut.map(({ name }) => name).join(', ')} ${leftOut.length === 1 ? 'is' : 'are'} left out, for want of a figure in each period.`}
      </p>
    </div>
  );
}
