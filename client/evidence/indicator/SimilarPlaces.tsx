import { useState } from 'react';
import { may } from '../../../shared/access.ts';
import type { IndicatorDetail } from '../../../shared/api/evidence.ts';
import { type SimilarKind, similarKinds } from '../../../shared/evidence/similar.ts';
import { toProblem } from '../../api/toProblem.ts';
import type { StrategyHome } from '../../people/useStrategyHome.ts';
import { Button } from '../../ui/Button.tsx';
import { FilterSelect } from '../../ui/FilterSelect.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { OwnPlacesDialog } from '../own/OwnPlacesDialog.tsx';
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

/** Our place among those most like it, by one list or another, or by the partnership’s own. */
export function SimilarPlaces({ home, detail, compared }: Props) {
  const { lists } = detail.similar;
  const [kind, setKind] = useState<SimilarKind>(detail.similar.kind);
  const [editing, setEditing] = useState(false);
  const { data, error, isPending, refetch } = usePlaces(home.partnershipId, detail.id, kind);
  const list = lists.find((each) => each.kind === kind);
  const ours = data?.area?.code;
  return (
    <section className={styles.section} aria-labelledby="similar">
      <div className={styles.head}>
        <h2 id="similar">Similar places</h2>
        <div className={styles.switch}>
          {lists.length > 1 && (
            <FilterSelect
              label="Which similar places"
              all={null}
              value={kind}
              choices={lists.map(({ kind: value, title }) => ({ value, label: title }))}
              onChange={(value) => setKind(similarKinds.find((each) => each === value) ?? kind)}
            />
          )}
          {may(home.role, 'set-comparators') && (
            <Button size="s" onClick={() => setEditing(true)}>
              Choose our own
            </Button>
          )}
        </div>
      </div>
      {list && <p className={styles.quiet}>{list.basis}</p>}
      {lists.length === 0 && (
        <p className={styles.quiet}>
          Nobody lists similar places for a place of this kind. An editor can choose some.
        </p>
      )}
      {isPending && <Loading what="the similar places" />}
      {error !== null && <ProblemNotice problem={toProblem(error)} onRetry={() => void refetch()} />}
      {data && error === null && lists.length > 0 && (
        <>
          {data.gap && <GapWords gap={data.gap} style={detail} neither={detail.polarity === 'neither'} />}
          {data.remark !== null && <p className={styles.quiet}>{data.remark}</p>}
          {data.places.length > 0 && (
            <PlacesTable
              caption={`${list?.title ?? 'Similar places'}${data.period ? `, ${data.period.label}` : ''}`}
              places={data.places}
              ours={ours}
              onChart={[]}
              style={detail}
              compared={compared}
            />
          )}
        </>
      )}
      {editing && <OwnPlacesDialog partnershipId={home.partnershipId} onClose={() => setEditing(false)} />}
    </section>
  );
}
