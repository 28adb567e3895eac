import type { IndicatorDetail } from '../../../shared/api/evidence.ts';
import { toProblem } from '../../api/toProblem.ts';
import type { StrategyHome } from '../../people/useStrategyHome.ts';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { GapWords } from './GapWords.tsx';
import styles from './Places.module.css';
import { PlacesTable } from './PlacesTable.tsx';
import type { Compared } from './useCompared.ts';
import { usePlaces } from './useIndicator.ts';

interface Props {
  home: StrategyHome;
  detail: IndicatorDetail;
  compared: Compared;
}

/** National, regional and local: what lies around our place and inside it, and where nothing is published. */
export function Levels({ home, detail, compared }: Props) {
  const { data, error, isPending, refetch } = usePlaces(home.partnershipId, detail.id, 'inside');
  return (
    <section className={styles.section} aria-labelledby="levels">
      <h2 id="levels">National, regional, local</h2>
      {isPending && <Loading what="the levels" />}
      {error !== null && <ProblemNotice problem={toProblem(error)} onRetry={() => void refetch()} />}
      {data && error === null && (
        <>
          <ul className={styles.levels}>
            {data.levels.map(({ level, words }) => (
              <li key={level}>{words}</li>
            ))}
          </ul>
          {data.gap && <GapWords gap={data.gap} style={detail} neither={detail.polarity === 'neither'} />}
          {data.remark !== null && <p className={styles.quiet}>{data.remark}</p>}
          {data.around.length + data.places.length > 0 && (
            <PlacesTable
              caption={`Around and inside our place${data.period ? `, ${data.period.label}` : ''}`}
              places={[...data.around.toReversed(), ...data.places]}
              ours={data.area?.code}
              onChart={detail.comparators
                .filter(({ kind }) => kind !== 'neighbour' && kind !== 'chosen')
                .map(({ area }) => area.code)}
              style={detail}
              compared={compared}
            />
          )}
        </>
      )}
    </section>
  );
}
