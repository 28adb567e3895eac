import type { ChartModel } from './chartModel.ts';

/**
 * Lowest and highest value of the axis: all that is drawn, with some room. It begins at nought where the values come near it;
 * elsewhere a change would be too small to see, and the page says where the axis begins.
 */
export function valueDomain({
  lines,
  band,
  fan,
  goals,
}: Pick<ChartModel, 'lines' | 'band' | 'fan' | 'goals'>): [number, number] {
  const values = [
    ...lines.flatMap(({ runs }) => runs.flat().map(({ value }) => value)),
    ...band.flat().flatMap(({ lower, upper }) => [lower, upper]),
    ...fan.flatMap(({ low, high }) => [low, high]),
    ...goals.map(({ value }) => value),
  ];
  const least = Math.min(...values);
  const most = Math.max(...values);
  const range = most - least || Math.abs(most) || 1;
  const low = least >= 0 && least < range * 0.6 ? 0 : least - range * 0.08;
  return [low, most + range * 0.08];
}
