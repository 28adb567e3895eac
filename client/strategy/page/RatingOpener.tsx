import { useState } from 'react';
import { Dialog } from '../../ui/Dialog.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import type { BlockRef } from '../live/address.ts';
import { useLive } from '../live/LiveContext.ts';
import { Slot } from '../Slot.tsx';
import { meaningLine } from '../slots.ts';
import { PanelOf } from './PanelOf.tsx';
import { panelElementId } from './panelElementId.ts';
import { panelTab } from './panelTab.ts';
import { RatingMark } from './RatingMark.tsx';
import styles from './RatingOpener.module.css';
import { useFrame } from './StrategyFrame.ts';

interface Props {
  block: Exclude<BlockRef, { of: 'strategy' }>;
  number: string;
}

/** The rating, and the way to what was said of it: in the column beside the words, or in a dialog where there is no room. */
export function RatingOpener({ block, number }: Props) {
  const { focus } = useLive();
  const { strategyId } = useFrame();
  const [open, setOpen] = useState(false);
  const show = () => {
    focus.setCurrent(block);
    panelTab.set('rating');
    const panel = document.getElementById(panelElementId);
    if (panel?.checkVisibility()) panel.focus();
    else setOpen(true);
  };
  return (
    <span className={styles.standing}>
      <button type="button" className={styles.opener} data-focus={`ratings ${block.id}`} onClick={show}>
        <RatingMark target={block.id} />
        <VisuallyHidden>
          , ratings of {block.of} {number}
        </VisuallyHidden>
      </button>
      <Slot of={meaningLine} quiet>
        {(MeaningLine) => (
          <MeaningLine {...{ strategyId }} target={block.id} name={`${block.of} ${number}`} />
        )}
      </Slot>
      {open && (
        <Dialog title={`Ratings of ${block.of} ${number}`} size="l" onClose={() => setOpen(false)}>
          <PanelOf block={block} />
        </Dialog>
      )}
    </span>
  );
}
