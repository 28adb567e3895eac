import { type ReactNode, useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { IndicatorResults } from './IndicatorResults.tsx';
import { IndicatorSearch } from './IndicatorSearch.tsx';
import { useIndicators } from './useIndicators.ts';

interface Props {
  partnershipId: string;
  title: string;
  /** What it is for, above the search. */
  children?: ReactNode;
  /** Ids that are chosen already. */
  chosen?: readonly string[];
  /** `official`: only those that everybody shares. */
  origin?: 'official';
  onChoose: (indicatorId: string) => void;
  onClose: () => void;
}

/** Finds one indicator in the whole library. */
export function FindIndicator(props: Props) {
  const { partnershipId, title, children, chosen = [], origin, onChoose, onClose } = props;
  const [words, setWords] = useState('');
  const [framework, setFramework] = useState('');
  const [everywhere, setEverywhere] = useState(false);
  const only = origin === undefined ? {} : { origin };
  const found = useIndicators({ partnershipId, words, framework, tags: [], everywhere, ...only });
  return (
    <Dialog title={title} size="l" onClose={onClose}>
      {children}
      <IndicatorSearch
        partnershipId={partnershipId}
        words={words}
        onWords={setWords}
        framework={framework}
        onFramework={setFramework}
        everywhere={everywhere}
        onEverywhere={setEverywhere}
      />
      <IndicatorResults found={found} linked={chosen} onChoose={({ id }) => onChoose(id)} />
    </Dialog>
  );
}
