import { useState } from 'react';
import type { IndicatorItem } from '../../shared/api/evidence.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './IndicatorPicker.module.css';
import { IndicatorResults } from './IndicatorResults.tsx';
import { IndicatorSearch } from './IndicatorSearch.tsx';
import { LinkForm, type LinkParts, nothingSaid } from './LinkForm.tsx';
import { useIndicators } from './useIndicators.ts';

interface Props {
  partnershipId: string;
  /** Title of the objective that the indicator is for. */
  objective: string;
  /** The objective's tags: indicators that share them come first. */
  tags: readonly string[];
  /** Ids that are linked already. */
  linked: readonly string[];
  onPick: (indicatorId: string, parts: LinkParts) => void;
  onClose: () => void;
}

/** Finds an indicator in the library, then asks why it was chosen and how much control there is. */
export function IndicatorPicker({ partnershipId, objective, tags, linked, onPick, onClose }: Props) {
  const [words, setWords] = useState('');
  const [framework, setFramework] = useState('');
  const [everywhere, setEverywhere] = useState(false);
  const [chosen, setChosen] = useState<IndicatorItem>();
  const [parts, setParts] = useState(nothingSaid);
  const found = useIndicators({ partnershipId, words, framework, tags, everywhere });
  if (chosen) {
    return (
      // Another key, so that focus starts again at the top of the second step.
      <Dialog
        key="why"
        title={chosen.title}
        size="m"
        onClose={onClose}
        footer={
          <>
            <Button onClick={() => setChosen(undefined)}>Back</Button>
            <Button
              look="primary"
              onClick={() => {
                onPick(chosen.id, { ...parts, why: parts.why.trim() });
                announce(`“${chosen.title}” is linked.`);
                onClose();
              }}
            >
              Link it
            </Button>
          </>
        }
      >
        <p>{chosen.description}</p>
        <LinkForm parts={parts} onChange={setParts} />
      </Dialog>
    );
  }
  return (
    <Dialog key="find" title="Link an indicator" size="l" onClose={onClose}>
      <p>
        How would we know about “{objective === '' ? 'this objective' : objective}”? Published figures, and
        our own; nothing here is rated.
      </p>
      <IndicatorSearch
        partnershipId={partnershipId}
        words={words}
        onWords={setWords}
        framework={framework}
        onFramework={setFramework}
        everywhere={everywhere}
        onEverywhere={setEverywhere}
      />
      <div className={styles.found}>
        <IndicatorResults found={found} linked={linked} onChoose={setChosen} />
      </div>
    </Dialog>
  );
}
