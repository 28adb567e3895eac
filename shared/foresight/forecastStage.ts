import type { ForecastStanding } from './forecast.ts';
import type { Resolution } from './resolution.ts';

/**
 * Where a question stands:
 *   collecting: answers are taken, nobody sees another's
 *   closed: no more answers are taken, and somebody is still waited for, so none is shown
 *   revealed: the answers are open, the figure is awaited
 *   resolved, unresolvable: the answers are open, and the data have spoken or can't
 *   withdrawn: an editor took the question back
 */
export const forecastStages = [
  'collecting',
  'closed',
  'revealed',
  'resolved',
  'unresolvable',
  'withdrawn',
] as const;
export type ForecastStage = (typeof forecastStages)[number];

/** `today` is an ISO day; the closing day itself still counts. */
export function stageOf(standing: ForecastStanding, resolution: Resolution, today: string): ForecastStage {
  if (standing.withdrawn) return 'withdrawn';
  if (standing.revealed) return resolution.state === 'awaited' ? 'revealed' : resolution.state;
  return isPastClosing(standing, today) || resolution.state === 'resolved' ? 'closed' : 'collecting';
}

export function isPastClosing({ question: { closes } }: ForecastStanding, today: string): boolean {
  return closes !== null && today > closes;
}
