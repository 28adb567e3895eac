import { useState } from 'react';
import { announce } from '../../ui/announcer.ts';
import { cx } from '../../ui/cx.ts';
import { useLive } from '../live/LiveContext.ts';
import { useFrame } from '../page/StrategyFrame.ts';
import { Slot } from '../Slot.tsx';
import { addOrganisation } from '../slots.ts';
import { leaderOf } from './leaderOf.ts';
import styles from './ObjectiveDetails.module.css';

interface Props {
  objectiveId: string;
  lead: string | null;
  number: string;
  canWrite: boolean;
}

/** No id looks like it. */
const another = '+';

/**
 * Which organisation leads: the browser's own select, looking like the words it stands among. One that is not in the
 * list yet is added from here.
 */
export function LeadPicker({ objectiveId, lead, number, canWrite }: Props) {
  const { edits } = useLive();
  const { organisations, partnershipId } = useFrame();
  const [adding, setAdding] = useState(false);
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
    <>
      <label className={styles.field}>
        Led by
        <select
          className={cx(styles.quiet, lead === null && styles.empty)}
          aria-label={`Lead organisation of objective ${number}`}
          data-focus={`lead ${objectiveId}`}
          value={leader?.id ?? lead ?? ''}
          onChange={({ target }) => {
            if (target.value === another) return setAdding(true);
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
          {/* The sign keeps it from being chosen by who types the first letter of a name. */}
          <option value={another}>+ Add an organisation…</option>
        </select>
      </label>
      {adding && (
        <Slot of={addOrganisation} asked>
          {(AddOrganisation) => (
            <AddOrganisation
              partnershipId={partnershipId}
              onAdded={(id) => edits.setLead(objectiveId, id)}
              onClose={() => setAdding(false)}
            />
          )}
        </Slot>
      )}
    </>
  );
}
