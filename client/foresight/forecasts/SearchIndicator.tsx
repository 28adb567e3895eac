import { useState } from 'react';
import { IndicatorResults } from '../../evidence/IndicatorResults.tsx';
import { IndicatorSearch } from '../../evidence/IndicatorSearch.tsx';
import { useIndicators } from '../../evidence/useIndicators.ts';
import { Dialog } from '../../ui/Dialog.tsx';

interface Props {
  partnershipId: string;
  onChoose: (indicatorId: string) => void;
  onClose: () => void;
}

/** Finds the indicator that a question is about in the whole library. */
export function SearchIndicator({ partnershipId, onChoose, onClose }: Props) {
  const [words, setWords] = useState('');
  const [framework, setFramework] = useState('');
  const [everywhere, setEverywhere] = useState(false);
  const found = useIndicators({ partnershipId, words, framework, tags: [], everywhere });
  return (
    <Dialog key="search" title="Ask for a forecast" size="l" onClose={onClose}>
      <p>Which figure is it about?</p>
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
    </Dialog>
  );
}
