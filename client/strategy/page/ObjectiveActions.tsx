import { useState } from 'react';
import { may } from '../../../shared/access.ts';
import { proseAt } from '../../../shared/strategy/document.ts';
import { plainLine } from '../../../shared/strategy/plainText.ts';
import { Button } from '../../ui/Button.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useCanWrite, useLive } from '../live/LiveContext.ts';
import { Slot } from '../Slot.tsx';
import { indicatorPicker, openComments, rateForm } from '../slots.ts';
import styles from './ObjectiveActions.module.css';
import { useFrame } from './StrategyFrame.ts';

/** "2 comments", "Link an indicator" and "Rate". */
export function ObjectiveActions({ id, number }: { id: string; number: string }) {
  const { doc, facts, edits } = useLive();
  const canWrite = useCanWrite();
  const { strategyId, partnershipId, scale, role } = useFrame();
  const [open, setOpen] = useState<{ what: 'picker' | 'rating'; title: string; time: number }>();
  const close = () => setOpen(undefined);
  const show = (what: 'picker' | 'rating') => {
    const fragment = proseAt(doc, { of: 'objective', id, field: 'title' });
    // Asking again after a failure is a fresh attempt.
    setOpen((before) => ({
      what,
      title: fragment ? plainLine(fragment) : '',
      time: (before?.time ?? 0) + 1,
    }));
  };
  const of = <VisuallyHidden> for objective {number}</VisuallyHidden>;
  return (
    <div className={styles.actions}>
      <Slot of={openComments}>
        {(OpenComments) => <OpenComments of="objective" id={id} name={`objective ${number}`} />}
      </Slot>
      {canWrite && (
        <Button size="s" data-focus={`link ${id}`} onClick={() => show('picker')}>
          Link an indicator{of}
        </Button>
      )}
      {may(role, 'rate-individually') && (
        <Button size="s" data-focus={`rate ${id}`} onClick={() => show('rating')}>
          Rate{of}
        </Button>
      )}
      {open?.what === 'picker' && (
        <Slot key={open.time} of={indicatorPicker} asked>
          {(IndicatorPicker) => (
            <IndicatorPicker
              partnershipId={partnershipId}
              objective={open.title}
              tags={facts.get(id).tags}
              linked={facts.get(id).links.map(({ indicatorId }) => indicatorId)}
              onPick={(indicatorId, parts) => edits.setLink(id, indicatorId, parts)}
              onClose={close}
            />
          )}
        </Slot>
      )}
      {open?.what === 'rating' && (
        <Slot key={open.time} of={rateForm} asked>
          {(RateForm) => (
            <RateForm
              strategyId={strategyId}
              target={{ id, type: 'objective', title: open.title }}
              scale={scale}
              role={role}
              onClose={close}
            />
          )}
        </Slot>
      )}
    </div>
  );
}
