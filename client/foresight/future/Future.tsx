import { useRef } from 'react';
import { useSearchParams } from 'react-router';
import { may } from '../../../shared/access.ts';
import type { Foresight } from '../../../shared/foresight/foresight.ts';
import { rankByGap } from '../../../shared/foresight/rank.ts';
import { toProblem } from '../../api/toProblem.ts';
import type { StrategyHome } from '../../people/useStrategyHome.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useFocusStays } from '../../ui/useFocusStays.ts';
import styles from './Future.module.css';
import { HowItIsWorkedOut } from './HowItIsWorkedOut.tsx';
import { KillerCards } from './KillerCards.tsx';
import { Others } from './Others.tsx';
import { useForesight, useStar } from './useForesight.ts';

export function Future({ home }: { home: StrategyHome }) {
  const foresight = useForesight(home.strategyId);
  const { data, error } = foresight;
  if (data === undefined) {
    return error === null ? (
      <Loading what="where the indicators are heading" />
    ) : (
      <ProblemNotice problem={toProblem(error)} onRetry={() => void foresight.refetch()} />
    );
  }
  return (
    <>
      {error !== null && (
        <ProblemNotice problem={toProblem(error)} onRetry={() => void foresight.refetch()} />
      )}
      {data.indicators.length === 0 && data.gone.length === 0 ? (
        <NothingLinked strategyId={home.strategyId} />
      ) : (
        <Shown home={home} foresight={data} />
      )}
    </>
  );
}

function Shown({ home, foresight }: { home: StrategyHome; foresight: Foresight }) {
  const [search, setSearch] = useSearchParams();
  const asked = Number(search.get('year'));
  const year = foresight.dates.find((each) => each === asked) ?? firstOf(foresight);
  const star = useStar(home.strategyId);
  const mayStar = may(home.role, 'write-strategy');
  const part = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusStays(part, heading);
  const starred = foresight.indicators.filter(({ starredAt }) => starredAt !== null);
  const others = foresight.indicators.filter(({ starredAt }) => starredAt === null);
  const starring = mayStar ? star : undefined;
  return (
    <div ref={part}>
      <div className={styles.date}>
        <SelectField
          label="At the end of"
          choices={foresight.dates.map((each) => ({ value: String(each), label: String(each) }))}
          value={String(year)}
          onChange={(value) => setSearch({ year: value }, { replace: true, preventScrollReset: true })}
        />
      </div>
      {star.problem !== null && <ProblemNotice problem={star.problem} />}
      <section aria-labelledby="killers">
        <h2 id="killers" ref={heading} tabIndex={-1} className={styles.heading}>
          Killer indicators
        </h2>
        <KillerCards
          home={home}
          rows={rankByGap(starred, year)}
          gone={foresight.gone}
          year={year}
          star={starring}
        />
      </section>
      <HowItIsWorkedOut />
      {others.length > 0 && (
        <section aria-labelledby="others" className={styles.others}>
          <h2 id="others" className={styles.heading}>
            The other indicators
          </h2>
          <Others home={home} rows={rankByGap(others, year)} year={year} star={starring} />
        </section>
      )}
    </div>
  );
}

/** The soonest year that a starred indicator has a goal for, else the soonest of all. */
function firstOf({ dates, indicators }: Foresight): number {
  const aimed = new Set(
    indicators.flatMap(({ starredAt, goals }) => (starredAt === null ? [] : goals.map(({ year }) => year))),
  );
  return dates.find((year) => aimed.has(year)) ?? dates[0] ?? 0;
}

function NothingLinked({ strategyId }: { strategyId: string }) {
  return (
    <EmptyState
      title="No indicator yet"
      action={
        <ButtonLink to={`/s/${strategyId}`} look="primary">
          Go to the strategy
        </ButtonLink>
      }
    >
      <p>
        Link indicators to the objectives of the strategy. Then star the few that matter most: where each is
        heading, and how far that is from its goal, stands here.
      </p>
    </EmptyState>
  );
}
