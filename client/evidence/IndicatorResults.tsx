import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { IndicatorItem, PackInfo } from '../../shared/api/evidence.ts';
import { toProblem } from '../api/toProblem.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { Loading } from '../ui/Loading.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import styles from './IndicatorPicker.module.css';

interface Props {
  found: UseQueryResult<{ indicators: IndicatorItem[]; pack: PackInfo }>;
  linked: readonly string[];
  onChoose: (indicator: IndicatorItem) => void;
}

export function IndicatorResults({ found, linked, onChoose }: Props) {
  const count = found.data?.indicators.length;
  useEffect(() => {
    if (count === undefined) return;
    announce(count === 1 ? '1 indicator found' : `${count} indicators found`, 'own', 'indicators found');
  }, [count]);
  if (found.isPending) return <Loading what="the library" />;
  if (found.isError)
    return <ProblemNotice problem={toProblem(found.error)} onRetry={() => void found.refetch()} />;
  const { indicators, pack } = found.data;
  if (indicators.length === 0) {
    return (
      <p>
        No indicator has those words. Try fewer, another framework, or those with no figure for our place.
      </p>
    );
  }
  return (
    <>
      <ul className={styles.results}>
        {indicators.map((indicator) => (
          <li key={indicator.id} className={styles.result}>
            <div>
              <h3>{indicator.title}</h3>
              <p>{indicator.description}</p>
              <p className={styles.small}>
                {[
                  indicator.suggestedBy.length > 0 && 'Shares a tag with this objective',
                  span(indicator.periods),
                  indicator.source,
                  indicator.missing,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            {linked.includes(indicator.id) ? (
              <span className={styles.small}>Linked already</span>
            ) : (
              <Button size="s" aria-label={`Choose ${indicator.title}`} onClick={() => onChoose(indicator)}>
                Choose
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p className={styles.small}>{pack.attribution}</p>
    </>
  );
}

function span({ firstLabel, lastLabel }: IndicatorItem['periods']): string {
  return firstLabel === lastLabel ? `only ${lastLabel}` : `latest ${lastLabel}, first ${firstLabel}`;
}
