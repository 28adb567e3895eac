import { useEffect, useRef } from 'react';
import type { RecordKind } from '../../../shared/strategy/edit.ts';
import { useCanWrite, useLive } from '../live/LiveContext.ts';
import styles from './DragHandle.module.css';
import { fetchDragCode, onceDragCode } from './dragCode.ts';
import { useMoving } from './useMoving.ts';

/**
 * What a pointer takes a block by. Hidden from screen readers and the keyboard, for which the menu and the shortcut do the
 * same; so nothing here is a control that only some can use.
 */
export function DragHandle({ of, id }: { of: RecordKind; id: string }) {
  const live = useLive();
  const canWrite = useCanWrite();
  const moving = useMoving();
  const handle = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const grip = handle.current;
    const element = grip?.closest<HTMLElement>('[data-block]');
    if (!canWrite || !grip || !element) return;
    let end = () => {};
    const stopWaiting = onceDragCode(({ dragBlock }) => {
      end = dragBlock(live, moving, { of, id }, element, grip);
    });
    element.addEventListener('pointerenter', fetchDragCode);
    return () => {
      element.removeEventListener('pointerenter', fetchDragCode);
      stopWaiting();
      end();
    };
  }, [live, moving, canWrite, of, id]);
  if (!canWrite) return null;
  return (
    <span ref={handle} className={styles.handle} aria-hidden="true" title="Drag to move">
      <svg aria-hidden="true" width="10" height="16" viewBox="0 0 10 16">
        <path d="M2.5 3h.01M7.5 3h.01M2.5 8h.01M7.5 8h.01M2.5 13h.01M7.5 13h.01" />
      </svg>
    </span>
  );
}
