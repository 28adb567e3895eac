import type { CoveredItemView } from '../../../shared/api/coverage.ts';

/** How an objective serves an item. */
export type Way = 'objective' | 'below' | 'indicator';

export interface Serves {
  objectiveId: string;
  way: Way;
  /** Titles of the indicators, where it serves through them alone. */
  through: string[];
}

/** Each objective that serves an item, once, in its strongest way. */
export function waysOf({ objectives, below, indicators }: CoveredItemView): Serves[] {
  const through = new Map<string, string[]>();
  for (const { title, objectives: linking } of indicators) {
    for (const id of linking) through.set(id, [...(through.get(id) ?? []), title]);
  }
  const said = [...objectives, ...below];
  return [
    ...objectives.map((objectiveId) => ({ objectiveId, way: 'objective' as const, through: [] })),
    ...below.map((objectiveId) => ({ objectiveId, way: 'below' as const, through: [] })),
    ...[...through]
      .filter(([id]) => !said.includes(id))
      .map(([objectiveId, titles]) => ({ objectiveId, way: 'indicator' as const, through: titles })),
  ];
}

export const wayWords: Readonly<Record<Way | 'none', { short: string; long: string }>> = {
  objective: { short: 'by an objective', long: 'An objective says that it serves it' },
  below: { short: 'through what is inside', long: 'Only something inside it is served' },
  indicator: {
    short: 'by an indicator only',
    long: 'No objective says so, but one links an indicator of it',
  },
  none: { short: 'by nobody yet', long: 'Nobody yet' },
};
