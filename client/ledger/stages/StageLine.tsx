import { useState } from 'react';
import type { Role } from '../../../shared/access.ts';
import { firstStage, leftOutTogether } from '../../../shared/ledger/stages.ts';
import { formatDate } from '../../ui/dates.ts';
import { StageMark } from '../../ui/StageMark.tsx';
import { useLazyPart } from '../../ui/useLazyPart.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './Stages.module.css';
import { useStage } from './useStages.ts';

interface Props {
  strategyId: string;
  objectiveId: string;
  /** As people say it: "2.1". */
  number: string;
  role: Role;
  /** Words alone, where the whole card leads somewhere. */
  plain?: boolean;
}

const loadDialog = async () => (await import('./StageDialog.tsx')).StageDialog;

/** Where an objective is, the reason of each stage that was left out, and the way to its moves. */
export function StageLine({ strategyId, objectiveId, number, role, plain = false }: Props) {
  const { data } = useStage(strategyId, objectiveId);
  const [open, setOpen] = useState(false);
  const { part: StageDialog, failed, fetchPart } = useLazyPart(loadDialog);
  if (data === undefined) return null;
  const stage = data?.name ?? firstStage;
  const skipped = data?.skipped ?? [];
  const mark = <StageMark stage={stage} skipped={skipped.map((each) => each.stage)} />;
  if (plain) return mark;
  return (
    <>
      <button
        type="button"
        className={styles.opener}
        data-focus={`stage ${objectiveId}`}
        onClick={() => {
          fetchPart();
          setOpen(true);
        }}
      >
        {mark}
        <VisuallyHidden>, stage of objective {number}</VisuallyHidden>
      </button>
      {leftOutTogether(skipped).map(({ names, reason, by }) => (
        <p key={names} className={styles.reason}>
          <b>{names} left out:</b> {reason}{' '}
          <span className={styles.by}>
            {by.personName} for {by.organisation}, {formatDate(by.at)}
          </span>
        </p>
      ))}
      {open && failed && (
        <p role="alert" className={styles.reason}>
          This needs a connection. Try again once it is back.
        </p>
      )}
      {open && StageDialog && (
        <StageDialog
          strategyId={strategyId}
          objectiveId={objectiveId}
          number={number}
          role={role}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
