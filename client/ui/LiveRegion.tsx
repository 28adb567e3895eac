import { useSyncExternalStore } from 'react';
import { announcement, onAnnouncement } from './announcer.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

/**
 * Where `announce()` is heard. The app has one; every open dialog has its own, because a screen reader ignores live
 * regions behind a modal dialog.
 */
export function LiveRegion() {
  const words = useSyncExternalStore(onAnnouncement, announcement, announcement);
  return (
    <VisuallyHidden as="div" role="status" aria-live="polite" aria-atomic="true">
      {words}
    </VisuallyHidden>
  );
}
