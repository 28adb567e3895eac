import type { ForesightRow } from '../../../shared/foresight/foresight.ts';

export interface Box {
  width: number;
  height: number;
}

/** What a small picture of one indicator draws, in pixels of its box. */
export interface FanModel {
  past: string;
  now: { x: number; y: number };
  middle: string;
  fan: string;
  /** What was set for a year up to the one that is looked at, and what that one is held against. */
  goals: { year: number; x: number; y: number }[];
  /** The height of a later goal or of a target, which the year is held against, or null. */
  target: number | null;
  firstLabel: string;
}

const inset = { left: 6, right: 10, top: 8, bottom: 8 };

/** Null where there is no range to draw. Higher on the picture is a higher number, whichever is better. */
export function fanModel({ past, fan, goals, dates }: ForesightRow, year: number, box: Box): FanModel | null {
  const date = dates.find((each) => each.year === year);
  const shown = fan.filter(({ end }) => Number(end.slice(0, 4)) <= year);
  // Thinned, the last one of the year may be missing.
  if (date?.heading && shown.at(-1)?.end !== date.heading.end) shown.push(date.heading);
  const [first, now] = [past[0], past.at(-1)];
  if (!first || !now || shown.length === 0 || !date) return null;
  const marked = goals.filter((goal) => goal.year <= year);
  const target = date.aim === null || date.aim.from === 'goal' ? null : date.aim.value;
  const values = [
    ...past.map(({ value }) => value),
    ...shown.flatMap(({ low, high }) => [low, high]),
    ...marked.map(({ value }) => value),
    ...(target === null ? [] : [target]),
  ];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const [from, to] = [timeOf(first.end), timeOf(`${year}-12-31`)];
  const x = (end: string) =>
    round(inset.left + ((timeOf(end) - from) / (to - from)) * (box.width - inset.left - inset.right));
  const y = (value: number) =>
    round(
      inset.top +
        (most === least ? 0.5 : (most - value) / (most - least)) * (box.height - inset.top - inset.bottom),
    );
  const at = ({ end, value }: { end: string; value: number }) => `${x(end)} ${y(value)}`;
  const high = shown.map((point) => at({ end: point.end, value: point.high }));
  const low = shown.map((point) => at({ end: point.end, value: point.low })).reverse();
  const middle = shown.map((point) => at({ end: point.end, value: point.mid }));
  return {
    past: `M${past.map(at).join('L')}`,
    now: { x: x(now.end), y: y(now.value) },
    middle: `M${[at(now), ...middle].join('L')}`,
    fan: `M${[at(now), ...high, ...low].join('L')}Z`,
    goals: marked.map((goal) => ({ year: goal.year, x: x(`${goal.year}-12-31`), y: y(goal.value) })),
    target: target === null ? null : y(target),
    firstLabel: first.label,
  };
}

function timeOf(day: string): number {
  return Date.parse(day);
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
