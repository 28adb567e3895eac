import type { Link } from '../../shared/strategy/strategy.ts';
import { EvidenceRow } from './EvidenceRow.tsx';
import styles from './EvidenceRows.module.css';
import type { RowEdit } from './rowEdit.ts';
import { useSummaries } from './summaries.ts';

interface Props {
  partnershipId: string;
  objectiveId: string;
  links: readonly Link[];
  /** Undefined where this person may not write. */
  edit?: RowEdit | undefined;
}

/** Evidence as one quiet row for each indicator under the words it supports. */
export function EvidenceRows({ partnershipId, objectiveId, links, edit }: Props) {
  const states = useSummaries(
    partnershipId,
    links.map(({ indicatorId }) => indicatorId),
  );
  if (links.length === 0) return null;
  return (
    <ul className={styles.rows} aria-label="How we know">
      {links.map((link, index) => {
        const state = states[index];
        return state === undefined ? null : (
          <EvidenceRow
            key={link.indicatorId}
            link={link}
            state={state}
            partnershipId={partnershipId}
            objectiveId={objectiveId}
            edit={edit}
          />
        );
      })}
    </ul>
  );
}
