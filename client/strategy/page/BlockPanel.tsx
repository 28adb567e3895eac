import { useSyncExternalStore } from 'react';
import { Loading } from '../../ui/Loading.tsx';
import type { BlockRef } from '../live/address.ts';
import { useLive, useStructure } from '../live/LiveContext.ts';
import { placeOf } from '../move/places.ts';
import { Slot } from '../Slot.tsx';
import { panelTabs } from '../slots.ts';
import styles from './BlockPanel.module.css';
import { panelElementId } from './panelElementId.ts';

const strategy: BlockRef = { of: 'strategy' };

/** The right column: what was said of the part that the person is at, and how it was rated. */
export function BlockPanel() {
  const { focus } = useLive();
  const block = useSyncExternalStore(focus.subscribe, focus.current);
  const structure = useStructure();
  const here =
    block === null || block.of === 'strategy' || placeOf(structure, block.of, block.id) === null
      ? strategy
      : block;
  return (
    <aside id={panelElementId} tabIndex={-1} className={styles.panel} aria-label="About the part you are at">
      <Slot of={panelTabs} waiting={<Loading what="comments" />}>
        {(PanelTabs) => <PanelTabs block={here} />}
      </Slot>
    </aside>
  );
}
