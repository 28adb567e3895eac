import { useState } from 'react';
import { formatValue } from '../../../shared/evidence/format.ts';
import { FindIndicator } from '../../evidence/FindIndicator.tsx';
import { useSummaries } from '../../evidence/summaries.ts';
import { linkCounts, useStrategyTree } from '../../evidence/useStrategyTree.ts';
import type { StrategyHome } from '../../people/useStrategyHome.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Loading } from '../../ui/Loading.tsx';
import styles from './ChooseIndicator.module.css';

interface Props {
  home: StrategyHome;
  onChoose: (indicatorId: string) => void;
  onClose: () => void;
}

/** What the question is about: one of those that the strategy links, or any of the library. */
export function ChooseIndicator({ home, onChoose, onClose }: Props) {
  const { strategyId, partnershipId } = home;
  const [searching, setSearching] = useState(false);
  const strategy = useStrategyTree(strategyId);
  const states = useSummaries(partnershipId, [...linkCounts(strategy.data).keys()]);
  const summaries = states.flatMap(({ summary }) =>
    summary?.latest ? [{ ...summary, latest: summary.latest }] : [],
  );
  const pending = strategy.isPending || states.some((state) => state.pending);
  if (pending) {
    return (
      <Dialog key="wait" title="Ask for a forecast" size="l" onClose={onClose}>
        <Loading what="what the strategy links" />
      </Dialog>
    );
  }
  if (searching || summaries.length === 0) {
    return (
      <FindIndicator
        key="search"
        partnershipId={partnershipId}
        title="Ask for a forecast"
        onChoose={onChoose}
        onClose={onClose}
      >
        <p>Which figure is it about?</p>
      </FindIndicator>
    );
  }
  return (
    <Dialog
      key="linked"
      title="Ask for a forecast"
      size="l"
      onClose={onClose}
      footer={<Button onClick={() => setSearching(true)}>Search the whole library</Button>}
    >
      <p>Which figure is it about? These are linked in the strategy.</p>
      <ul className={styles.linked}>
        {summaries.map((summary) => (
          <li key={summary.id}>
            <span>
              {summary.title}
              <small>
                {formatValue(summary.latest.value, summary)} in {summary.latest.periodLabel}
              </small>
            </span>
            <Button size="s" aria-label={`Choose ${summary.title}`} onClick={() => onChoose(summary.id)}>
              Choose
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
