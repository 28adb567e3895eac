import type { CoverageView } from '../api/coverage.ts';
import type { CsvCell } from '../csv.ts';

const header = [
  'item',
  'title',
  'heading',
  'inside',
  'served by',
  'objective',
  'objective title',
  'outcome',
  'indicator',
];

/**
 * What a strategy serves of a framework as rows of a table: one for each item and objective that serves it, one for an item
 * that nobody serves, one for an objective that serves none. Objectives are numbered as on the strategy's page.
 */
export function coverageRows({ items, untagged, outcomes }: CoverageView): CsvCell[][] {
  const objectives = new Map<string, CsvCell[]>();
  outcomes.forEach((outcome, at) => {
    outcome.objectives.forEach(({ id, title }, place) => {
      const number = outcome.id === null ? null : `${at + 1}.${place + 1}`;
      objectives.set(id, [number, title, outcome.title]);
    });
  });
  const told = (ids: readonly string[]) => ids.map((id) => objectives.get(id) ?? [null, id, null]);
  const rows = items.flatMap(({ id, title, heading, parent, served, ...by }) => {
    const item = [id, title, heading, parent];
    if (served === 'none') return [[...item, 'nothing yet', null, null, null, null]];
    return [
      ...told(by.objectives).map((objective) => [...item, 'an objective', ...objective, null]),
      ...told(by.below).map((objective) => [...item, 'an item inside it', ...objective, null]),
      ...by.indicators.flatMap((indicator) =>
        told(indicator.objectives).map((objective) => [
          ...item,
          'an indicator only',
          ...objective,
          indicator.title,
        ]),
      ),
    ];
  });
  const none = told(untagged).map((objective) => [null, null, null, null, 'serves none', ...objective, null]);
  return [header, ...rows, ...none];
}
