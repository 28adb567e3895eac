import { useState } from 'react';
import { formatValue } from '../../../shared/evidence/format.ts';
import { IndicatorResults } from '../../evidence/IndicatorResults.tsx';
import { IndicatorSearch } from '../../evidence/IndicatorSearch.tsx';
import { useSummaries } from '../../evidence/summaries.ts';
import { useIndicators } from '../../evidence/useIndicators.ts';
import { linkCounts, useStrategyTree } from '../../evidence/useStrategyTree.ts';
import type { StrategyHome } from '../../people/useStrategyHome.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './ChooseIndicator.module.css';

interface Props {
  home: StrategyHome;
  onChoose: (indicatorId: string) => void;
  onClose: () => void;
}

/** What the question is about: those that the strategy links first, then the whole library. */
export function ChooseIndicator({ home, onChoose, onClose }: Props) {
  const { strategyId, partnershipId } = home;
  const [words, setWords] = useState('');
  const [framework, setFramework] = useState('');
  const [everywhere, setEverywhere] = useState(false);
  const linked = [...linkCounts(useStrategyTree(strategyId).data).keys()];
  const summaries = useSummaries(partnershipId, linked).flatMap(({ summary }) =>
    summary?.latest ? [{ ...summary, latest: summary.latest }] : [],
  );
  const found = useIndicators({ partnershipId, words, framework, tags: [], everywhere });
  return (
    <Dialog title="Ask for a forecast" size="l" onClose={onClose}>
      <p>Which figure is it about?</p>
      {summaries.length > 0 && (
        <section aria-labelledby="linked">
          <h3 id="linked">Linked in this strategy</h3>
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
        </section>
      )}
      <section aria-labelledby="library">
        <h3 id="library">In the whole library</h3>
        <IndicatorSearch
          partnershipId={partnershipId}
          words={words}
          onWords={setWords}
          framework={framework}
          onFramework={setFramework}
          everywhere={everywhere}
          onEverywhere={setEverywhere}
        />
        <IndicatorResults found={found} linked={[]} onChoose={({ id }) => onChoose(id)} />
      </section>
    </Dialog>
  );
}
