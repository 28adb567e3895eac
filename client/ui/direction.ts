import type { IconName } from './iconPaths.ts';

/** Of a rating: improving to unknown. Of an indicator also rising and falling (no better or worse) and not enough data. */
export type Direction =
  | 'improving'
  | 'steady'
  | 'worsening'
  | 'rising'
  | 'falling'
  | 'not-enough-data'
  | 'unknown';

const looks: Record<Direction, { word: string; icon: IconName }> = {
  improving: { word: 'improving', icon: 'up-right' },
  steady: { word: 'steady', icon: 'right' },
  worsening: { word: 'worsening', icon: 'down-right' },
  rising: { word: 'rising', icon: 'up' },
  falling: { word: 'falling', icon: 'down' },
  'not-enough-data': { word: 'not enough data', icon: 'minus' },
  unknown: { word: 'direction not known', icon: 'question' },
};

/** The arrow always points to better or worse, whatever the numbers do: fewer accidents is an arrow up. */
export function directionLook(direction: Direction): { word: string; icon: IconName } {
  return looks[direction];
}
