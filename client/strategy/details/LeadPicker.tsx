import { announce } from '../../ui/announcer.ts';
import { cx } from '../../ui/cx.ts';
import { useLive } from '../live/LiveContext.ts';
import { useFrame } from '../page/StrategyFrame.ts';
import { leaderOf } from './leaderOf.ts';
import styles from './ObjectiveDetails.module.css';

interface Props {
  objectiveId: string;
  lead: string | null;
  number: string;
  canWrite: boolean;
}

/** Which organisation leads: the browser's own select, looking like the words it stands among. */
export function LeadPicker({ objectiveId, lead, number, canWrite }: Props) {
  const { edits } = useLive();
  const { organisations } = useFrame();
  const leader = leaderOf(organisations, lead);
  const name = leader?.name;
  // It may be gone altogether; what the document says is kept until somebody chooses.
  const words = name ?? (lead === null ? 'Nobody yet' : 'An organisation that is no longer here');
  if (!canWrite) {
    return lead === null ? null : (
      <span className={styles.field}>
        Led by <b>{words}</b>
      </span>
    );
  }
  return (
    <label className={styles.field}>
      Led by
      <select
        className={cx(styles.quiet, lead === null && styles.empty)}
        aria-label={`Lead organisation of objective ${number}`}
        data-focus={`lead ${objectiveId}`}
        value={leader?.id ?? lead ?? ''}
        onChange={({ target }) => {
          edits.setLead(objectiveId, target.value === '' ? null : target.value);
          announce(`Led by ${target.selectedOptions[0]?.label ?? 'nobody'}`);
        }}
      >
        <option value="">Nobody yet</option>
        {lead !== null && name === undefined && <option value={lead}>{words}</option>}
        {organisations.map((organisation) => (
          <option key={organisation.id} value={organisation.id}>
            {organisation.name}
          </option>
        ))}
      </select>
    </label>
  );
}
