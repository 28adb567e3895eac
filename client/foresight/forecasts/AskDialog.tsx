import { useState } from 'react';
import { toProblem } from '../../api/toProblem.ts';
import type { StrategyHome } from '../../people/useStrategyHome.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { AskForm } from './AskForm.tsx';
import { ChooseIndicator } from './ChooseIndicator.tsx';
import { useAskedIndicator } from './useForecasts.ts';

interface Props {
  home: StrategyHome;
  /** The indicator that it is about, where that is known already. */
  asked: string | undefined;
  onClose: () => void;
}

/** Asks for a forecast in two steps: about which indicator, then what and whom. */
export function AskDialog({ home, asked, onClose }: Props) {
  const [indicatorId, setIndicatorId] = useState(asked);
  const [area, setArea] = useState<{ id: string; label: string } | null>(null);
  const indicator = useAskedIndicator(home.partnershipId, indicatorId, area?.id ?? null);
  if (indicatorId === undefined) {
    return <ChooseIndicator home={home} onChoose={setIndicatorId} onClose={onClose} />;
  }
  if (indicator.data === undefined) {
    return (
      <Dialog key="wait" title="Ask for a forecast" onClose={onClose}>
        {indicator.isError ? (
          <ProblemNotice problem={toProblem(indicator.error)} onRetry={() => void indicator.refetch()} />
        ) : (
          <Loading what="the indicator" />
        )}
      </Dialog>
    );
  }
  return (
    <AskForm
      key="ask"
      home={home}
      indicator={indicator.data}
      area={area}
      onArea={setArea}
      onBack={asked === undefined ? () => setIndicatorId(undefined) : undefined}
      onClose={onClose}
    />
  );
}
