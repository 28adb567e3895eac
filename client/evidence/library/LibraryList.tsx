import { useEffect, useRef, useState } from 'react';
import type { FilterChoices, IndicatorItem } from '../../../shared/api/evidence.ts';
import type { StrategyHome } from '../../people/useStrategyHome.ts';
import { Button } from '../../ui/Button.tsx';
import { useSummaries } from '../summaries.ts';
import { linkCounts, useStrategyTree } from '../useStrategyTree.ts';
import styles from './LibraryList.module.css';
import { LibraryRow } from './LibraryRow.tsx';

/** A phone draws so many at once, and asks for the figures of so many. */
const pageOfRows = 40;

interface Props {
  home: StrategyHome;
  indicators: readonly IndicatorItem[];
  ages: FilterChoices['freshness'];
}

export function LibraryList({ home, indicators, ages }: Props) {
  const { strategyId, partnershipId } = home;
  const [rows, setRows] = useState(pageOfRows);
  const shown = indicators.slice(0, rows);
  const states = useSummaries(
    partnershipId,
    shown.map(({ id }) => id),
  );
  const counts = linkCounts(useStrategyTree(strategyId).data);
  const list = useRef<HTMLUListElement>(null);
  const firstNew = useRef<number>(undefined);
  // The button that was pressed stands somewhere else now, or is gone.
  useEffect(() => {
    if (firstNew.current === undefined || firstNew.current >= rows) return;
    list.current?.children[firstNew.current]?.querySelector('a')?.focus();
    firstNew.current = undefined;
  }, [rows]);
  const rest = indicators.length - shown.length;
  return (
    <>
      <ul ref={list} className={styles.list} aria-label="Indicators">
        {shown.map((indicator, index) => (
          <LibraryRow
            key={indicator.id}
            indicator={indicator}
            to={`/s/${strategyId}/evidence/i/${encodeURIComponent(indicator.id)}`}
            state={states[index]}
            age={ages.find(({ id }) => id === indicator.freshness)?.title ?? ''}
            links={counts.get(indicator.id) ?? 0}
          />
        ))}
      </ul>
      {rest > 0 && (
        <Button
          onClick={() => {
            firstNew.current = rows;
            setRows(rows + pageOfRows);
          }}
        >
          {rest <= pageOfRows ? `Show the other ${rest}` : `Show ${pageOfRows} more of ${rest}`}
        </Button>
      )}
    </>
  );
}
