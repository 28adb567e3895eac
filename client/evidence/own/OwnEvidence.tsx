import { useState } from 'react';
import { may } from '../../../shared/access.ts';
import type { IndicatorDetail } from '../../../shared/api/evidence.ts';
import type { reinstateOwnIndicator, retireOwnIndicator } from '../../../shared/api/ownIndicators.ts';
import { call } from '../../api/call.ts';
import { toProblem } from '../../api/toProblem.ts';
import type { StrategyHome } from '../../people/useStrategyHome.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import aside from '../indicator/Aside.module.css';
import { OwnScoresDialog } from '../OwnScoresDialog.tsx';
import { ChangeIndicatorDialog } from './ChangeIndicatorDialog.tsx';
import styles from './own.module.css';
import { RecordedValues } from './RecordedValues.tsx';
import { RecordValueDialog } from './RecordValueDialog.tsx';
import { useEvidenceChange } from './useEvidenceChange.ts';
import { useOwnIndicator, useValues } from './useOwn.ts';

type Open = 'record' | 'scores' | 'about' | 'retire';

/** What the partnership itself says about an indicator: values, minimum and target, and its own indicators as a whole. */
export function OwnEvidence({
  home: { partnershipId, role },
  detail,
}: {
  home: StrategyHome;
  detail: IndicatorDetail;
}) {
  const [open, setOpen] = useState<Open>();
  const values = useValues(partnershipId, detail.id);
  const made = detail.own !== undefined && detail.own.importId === null;
  const own = useOwnIndicator(partnershipId, detail.own === undefined ? undefined : detail.id);
  const mayKeep = may(role, 'keep-indicators');
  const retired = detail.own != null && detail.own.retiredAt !== null;
  const close = () => setOpen(undefined);
  const none = values.data?.values.length === 0;
  if (none && !mayKeep) return null;
  return (
    <section className={aside.card} aria-labelledby="ours">
      <h2 id="ours">{made ? 'Our values' : 'From this partnership'}</h2>
      {values.isError && (
        <ProblemNotice problem={toProblem(values.error)} onRetry={() => void values.refetch()} />
      )}
      {none && (
        <p className={aside.quiet}>
          {made
            ? 'No value yet. Record the first one with where it comes from.'
            : 'We recorded no value of our own.'}
        </p>
      )}
      {values.data && !none && (
        <RecordedValues
          partnershipId={partnershipId}
          indicator={detail}
          values={values.data.values}
          mayKeep={mayKeep && !retired}
        />
      )}
      {mayKeep && (
        <div className={styles.acts}>
          {!retired && (
            <Button size="s" onClick={() => setOpen('record')}>
              Record a value
            </Button>
          )}
          {detail.polarity !== 'neither' && may(role, 'set-own-scores') && (
            <Button size="s" onClick={() => setOpen('scores')}>
              Set our own minimum and target
            </Button>
          )}
          {own.data && (
            <>
              <Button size="s" onClick={() => setOpen('about')}>
                Change what is said
              </Button>
              <Button size="s" look="quiet" onClick={() => setOpen('retire')}>
                {retired ? 'Bring it back into use' : 'Retire it'}
              </Button>
            </>
          )}
        </div>
      )}
      {open === 'record' && (
        <RecordValueDialog
          partnershipId={partnershipId}
          indicator={detail}
          corrected={undefined}
          onClose={close}
        />
      )}
      {open === 'scores' && (
        <OwnScoresDialog summary={detail} partnershipId={partnershipId} onClose={close} />
      )}
      {open === 'about' && own.data && (
        <ChangeIndicatorDialog partnershipId={partnershipId} indicator={own.data} onClose={close} />
      )}
      {open === 'retire' && (
        <RetireDialog partnershipId={partnershipId} detail={detail} retired={retired} onClose={close} />
      )}
    </section>
  );
}

function RetireDialog({
  partnershipId,
  detail,
  retired,
  onClose,
}: {
  partnershipId: string;
  detail: IndicatorDetail;
  retired: boolean;
  onClose: () => void;
}) {
  const { send, busy, problem } = useEvidenceChange(
    partnershipId,
    async () => {
      const params = { p: partnershipId, i: detail.id };
      if (retired) {
        await call<typeof reinstateOwnIndicator>('POST /api/partnerships/:p/indicators/:i/reinstate', {
          params,
        });
        return `“${detail.title}” is in use again.`;
      }
      await call<typeof retireOwnIndicator>('POST /api/partnerships/:p/indicators/:i/retire', { params });
      return `“${detail.title}” is retired.`;
    },
    onClose,
  );
  return (
    <Dialog
      title={retired ? 'Bring it back into use?' : 'Retire this indicator?'}
      size="s"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Leave it as it is</Button>
          <Button look="primary" busy={busy} onClick={() => send()}>
            {retired ? 'Bring it back' : 'Retire it'}
          </Button>
        </>
      }
    >
      {problem !== null && <ProblemNotice problem={problem} />}
      <p>
        {retired
          ? 'It is offered in the library again, and takes new values.'
          : 'Its values and links stay readable; it is offered no more, and takes no new values. You can bring it back.'}
      </p>
    </Dialog>
  );
}
