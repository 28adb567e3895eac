import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWatch } from '../live/useWatch.ts';
import { Button } from '../ui/Button.tsx';
import styles from './HistoryPage.module.css';
import { historyKey } from './useVersions.ts';

/** Says that the strategy has been written in since. What somebody is reading does not move by itself. */
export function FreshNotice({ strategyId }: { strategyId: string }) {
  const queries = useQueryClient();
  const [stale, setStale] = useState(false);
  useWatch(`strategy:${strategyId}`, () => setStale(true), ['strategy']);
  if (!stale) return null;
  const show = () => {
    setStale(false);
    void queries.invalidateQueries({ queryKey: historyKey(strategyId) });
  };
  return (
    <p className={styles.fresh} role="status">
      The strategy has been written in since.{' '}
      <Button size="s" onClick={show}>
        Show the newest
      </Button>
    </p>
  );
}
