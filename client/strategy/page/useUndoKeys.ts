import { useEffect } from 'react';
import { useCanWrite } from '../live/LiveContext.ts';
import { useUndoing } from './useUndoing.ts';

/** Mod+Z, Mod+Shift+Z and Mod+Y for the whole page; plain fields keep the browser's own undo. */
export function useUndoKeys(): void {
  const canWrite = useCanWrite();
  const undoing = useUndoing();
  useEffect(() => {
    if (!canWrite) return;
    const take = (event: Event, direction: 'undo' | 'redo') => {
      event.preventDefault();
      undoing[direction]();
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isPlainField(event.target)) return;
      const key = event.key.toLowerCase();
      if (key === 'z') take(event, event.shiftKey ? 'redo' : 'undo');
      else if (key === 'y' && !event.shiftKey) take(event, 'redo');
    };
    // The browser's menu, and shaking a phone, ask this way. Its own undo would know nothing of the shared text.
    const onBeforeInput = (event: InputEvent) => {
      if (isPlainField(event.target)) return;
      if (event.inputType === 'historyUndo') take(event, 'undo');
      if (event.inputType === 'historyRedo') take(event, 'redo');
    };
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('beforeinput', onBeforeInput);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('beforeinput', onBeforeInput);
    };
  }, [canWrite, undoing]);
}

function isPlainField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, select');
}
