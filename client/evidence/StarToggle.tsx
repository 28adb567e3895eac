import { useSyncExternalStore } from 'react';
import { limits } from '../../shared/limits.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import type { RowStars } from './rowEdit.ts';

/** Stars an indicator for “Future State”, as one of the few that matter most, or takes the star off. */
export function StarToggle({ indicatorId, stars }: { indicatorId: string; stars: RowStars }) {
  const on = useSyncExternalStore(stars.subscribe, () => stars.has(indicatorId));
  const many = useSyncExternalStore(stars.subscribe, stars.count);
  const most = limits.starredIndicators;
  return (
    <Button
      size="s"
      aria-pressed={on}
      onClick={() => {
        if (!on && many >= most) {
          announce(
            `${many} indicators are starred, and ${most} is the most. Take a star off another one first.`,
          );
          return;
        }
        stars.set(indicatorId, !on);
        announce(on ? 'The star is off. Undo brings it back.' : 'Starred. It stands in Future State.');
      }}
    >
      {!on && many >= most ? `${most} are starred, the most there can be` : 'Killer indicator ★'}
    </Button>
  );
}
