import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { may } from '../../../shared/access.ts';
import type { ForecastView } from '../../../shared/api/forecasts.ts';
import { toProblem } from '../../api/toProblem.ts';
import type { StrategyHome } from '../../people/useStrategyHome.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { ForesightFrame } from '../ForesightFrame.tsx';
import { AnswerDialog } from './AnswerDialog.tsx';
import { AskDialog } from './AskDialog.tsx';
import { ExcuseDialog } from './ExcuseDialog.tsx';
import { type ForecastAct, ForecastCard } from './ForecastCard.tsx';
import { ForecastRecord } from './ForecastRecord.tsx';
import styles from './Forecasts.module.css';
import { groupForecasts } from './groupForecasts.ts';
import { useForecasts } from './useForecasts.ts';
import { WithdrawDialog } from './WithdrawDialog.tsx';

/** How sure are we? Questions that people answer alone before they see each other's answers, and what came of them. */
export function ForecastsPage() {
  const [search, setSearch] = useSearchParams();
  const asking = search.get('ask');
  const ask = (indicatorId: string | null) =>
    setSearch(indicatorId === null ? {} : { ask: indicatorId }, { replace: true, preventScrollReset: true });
  return (
    <ForesightFrame
      title="Forecasts"
      lede="How sure are we that a figure gets where we want it? Everybody answers alone; answers are shown once all have answered, and the figure tells later how well we judged."
      actions={({ role }) =>
        may(role, 'ask-forecast') && (
          <Button look="primary" onClick={() => ask('')}>
            Ask for a forecast
          </Button>
        )
      }
    >
      {(home) => (
        <>
          <Forecasts home={home} />
          {asking !== null && may(home.role, 'ask-forecast') && (
            <AskDialog home={home} asked={asking === '' ? undefined : asking} onClose={() => ask(null)} />
          )}
        </>
      )}
    </ForesightFrame>
  );
}

function Forecasts({ home }: { home: StrategyHome }) {
  const forecasts = useForecasts(home);
  const [open, setOpen] = useState<{ act: ForecastAct; id: string }>();
  const { partnershipId } = home;
  if (forecasts.isPending) return <Loading what="the forecasts" />;
  if (forecasts.isError) {
    return <ProblemNotice problem={toProblem(forecasts.error)} onRetry={() => void forecasts.refetch()} />;
  }
  const chosen = forecasts.data.find(({ id }) => id === open?.id);
  function close(): void {
    setOpen(undefined);
    // The card may have gone to another group, with the button that focus would return to.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) document.getElementById(`f-${open?.id}`)?.focus();
    });
  }
  return (
    <>
      {forecasts.data.length === 0 && <NothingAsked role={home.role} />}
      {groupForecasts(forecasts.data).map(({ id, title, forecasts: group }) => (
        <section key={id} className={styles.group} aria-labelledby={`group-${id}`}>
          <h2 id={`group-${id}`} tabIndex={-1}>
            {title} <span className={styles.count}>{group.length}</span>
          </h2>
          {group.map((forecast) => (
            <ForecastCard
              key={forecast.id}
              home={home}
              forecast={forecast}
              onAct={(act) => setOpen({ act, id: forecast.id })}
            />
          ))}
        </section>
      ))}
      {forecasts.data.length > 0 && <ForecastRecord partnershipId={partnershipId} />}
      {chosen && dialogOf(open?.act, { partnershipId, forecast: chosen, onClose: close })}
    </>
  );
}

function dialogOf(
  act: ForecastAct | undefined,
  props: { partnershipId: string; forecast: ForecastView; onClose: () => void },
) {
  if (act === 'answer') return <AnswerDialog {...props} />;
  if (act === 'excuse') return <ExcuseDialog {...props} />;
  return act === 'withdraw' && <WithdrawDialog {...props} />;
}

function NothingAsked({ role }: Pick<StrategyHome, 'role'>) {
  return (
    <EmptyState title="Nothing has been asked yet">
      <p>
        {may(role, 'ask-forecast')
          ? 'Choose “Ask for a forecast”, an indicator, a value and a time, and whom you ask. '
          : 'An editor asks, for example: “At least 64 years by 2030?” '}
        Each of those asked says how likely it is, in per cent, before they see what the others say.
      </p>
    </EmptyState>
  );
}
