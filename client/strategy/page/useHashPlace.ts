import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { blockElementId } from '../live/address.ts';
import { useCanWrite, useLive } from '../live/LiveContext.ts';
import { placeOf } from '../move/places.ts';

/** Goes to the outcome or objective that the address names: `#outcome-ID`, `#objective-ID`. */
export function useHashPlace(): void {
  const { hash } = useLocation();
  const { focus, structure } = useLive();
  const canWrite = useCanWrite();
  useEffect(() => {
    const [, of, id] = /^#(outcome|objective)-(.+)$/.exec(hash) ?? [];
    if ((of !== 'outcome' && of !== 'objective') || id === undefined) return;
    if (placeOf(structure.get(), of, id) === null) return;
    // The block has its place on the page only once the page is laid out.
    const frame = requestAnimationFrame(() => {
      const element = document.getElementById(blockElementId({ of, id }));
      element?.scrollIntoView({ block: 'start' });
      element?.focus({ preventScroll: true });
      focus.setCurrent({ of, id });
      if (canWrite) focus.request({ of, id, field: 'title' }, { at: 'start' });
    });
    return () => cancelAnimationFrame(frame);
  }, [hash, focus, structure, canWrite]);
}
