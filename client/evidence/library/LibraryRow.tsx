import { Link } from 'react-router';
import type { IndicatorItem } from '../../../shared/api/evidence.ts';
import { formatValue } from '../../../shared/evidence/format.ts';
import { DirectionMark } from '../../ui/DirectionMark.tsx';
import { Sparkline } from '../../ui/Sparkline.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import type { SummaryState } from '../summaries.ts';
import styles from './LibraryList.module.css';

interface Props {
  indicator: IndicatorItem;
  to: string;
  state: SummaryState | undefined;
  /** How old the newest figure is, in words. */
  age: string;
  /** How many objectives of the strategy link it. */
  links: number;
}

/** An indicator as it stands for our place. */
export function LibraryRow({ indicator, to, state, age, links }: Props) {
  const summary = state?.summary ?? null;
  const { missing, own, origin } = indicator;
  const facts = [
    origin === 'own' && 'our own',
    origin === 'imported' && 'imported',
    own !== null && own.retiredAt !== null && 'retired',
    missing === null && age.toLowerCase(),
    links > 0 && (links === 1 ? 'linked from 1 objective' : `linked from ${links} objectives`),
  ].filter((fact) => fact !== false);
  return (
    <li className={styles.row}>
      <div className={styles.name}>
        <Link to={to}>{indicator.title}</Link>
        <span className={styles.words}>
          {summary?.latest && (
            <span title={summary.direction.reason}>
              <DirectionMark direction={summary.direction.word} />
              <VisuallyHidden>: {summary.direction.reason}</VisuallyHidden>
            </span>
          )}
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </span>
      </div>
      <Figures indicator={indicator} state={state} />
    </li>
  );
}

function Figures({ indicator, state }: Pick<Props, 'indicator' | 'state'>) {
  const summary = state?.summary ?? null;
  const missing = indicator.missing ?? summary?.missing ?? null;
  if (missing !== null) return <p className={styles.missing}>{missing}</p>;
  if (summary?.latest == null) {
    const failed = state !== undefined && !state.pending && state.error !== null;
    return <p className={styles.waiting}>{failed ? 'The figures can’t be reached just now.' : ''}</p>;
  }
  const format = (value: number) => formatValue(value, summary);
  return (
    <>
      <span className={styles.spark}>
        <Sparkline
          label={summary.title}
          points={summary.points.map(({ label, value }) => ({ period: label, value }))}
          format={format}
        />
      </span>
      <span className={styles.value}>
        {format(summary.latest.value)}
        <span className={styles.period}>{summary.latest.periodLabel}</span>
      </span>
    </>
  );
}
