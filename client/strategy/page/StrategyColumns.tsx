import { useRef } from 'react';
import { Outline } from '../outline/Outline.tsx';
import { OutlineSheet } from '../outline/OutlineSheet.tsx';
import { BlockPanel } from './BlockPanel.tsx';
import styles from './StrategyColumns.module.css';
import { StrategyDocument } from './StrategyDocument.tsx';
import { useFollow } from './useFollow.ts';
import { useHashPlace } from './useHashPlace.ts';

/** Outline, document, and what belongs to the block in focus. */
export function StrategyColumns() {
  const middle = useRef<HTMLDivElement>(null);
  useFollow(middle);
  useHashPlace();
  return (
    <div className={styles.columns}>
      <div className={styles.left}>
        <Outline />
      </div>
      <div ref={middle} className={styles.middle}>
        <OutlineSheet />
        <StrategyDocument />
      </div>
      <BlockPanel />
    </div>
  );
}
