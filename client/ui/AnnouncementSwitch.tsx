import { useSyncExternalStore } from 'react';
import { announcementsPaused, onAnnouncement, pauseAnnouncements } from './announcer.ts';
import { Checkbox } from './Checkbox.tsx';

/** Lets a person who uses a screen reader silence what others do. Only this device is affected. */
export function AnnouncementSwitch() {
  const paused = useSyncExternalStore(onAnnouncement, announcementsPaused, announcementsPaused);
  return (
    <Checkbox
      label="Read out what others do on the page"
      hint="For screen readers. What you do yourself is always read out."
      checked={!paused}
      onChange={(checked) => pauseAnnouncements(!checked)}
    />
  );
}
