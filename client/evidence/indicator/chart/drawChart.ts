import {
  areaY,
  axisX,
  axisY,
  dot,
  gridY,
  line,
  type Markish,
  plot,
  pointerX,
  ruleX,
  ruleY,
  text,
  tip,
} from '@observablehq/plot';
import type { ChartLine, ChartModel, Mark } from './chartModel.ts';
import { inTwoLines, spread, ticksAmong } from './placeLabels.ts';
import { valueDomain } from './valueDomain.ts';

export interface ChartLook {
  /** Pixels. */
  width: number;
  /** Short: `%`, `years`. Stands above the axis. */
  unit: string;
  format: (value: number) => string;
}

/** Colour is one blue for the place and greys for the rest; dashes and labels tell those apart. */
const dashes = ['', '7 4', '2 3', '9 3 2 3', '4 2', '1 4'];
const lettersWide = 17;
const labelPixels = 124;

/** Draws the model as an SVG in the page’s own colours. Rubbish in a name stays words: Plot writes text nodes. */
export function drawChart(model: ChartModel, { width, unit, format }: ChartLook): SVGSVGElement {
  const narrow = width < 480;
  const height = narrow ? 260 : 320;
  const margin = { top: 26, right: narrow ? 96 : labelPixels, bottom: 28, left: 44 };
  const [low, high] = valueDomain(model);
  const ticks = ticksAmong(model.periods, narrow ? 2 : 5);
  const labels = labelsOf(model, { low, high, height: height - margin.top - margin.bottom, narrow });
  const manyBreaks = model.breaks.length > 3;
  const drawn = plot({
    width,
    height,
    marginTop: margin.top,
    marginRight: margin.right,
    marginBottom: margin.bottom,
    marginLeft: margin.left,
    x: { type: 'utc' },
    y: { domain: [low, high] },
    style: { fontFamily: 'var(--sans)', fontSize: '12.5px', color: 'var(--ink-3)', background: 'none' },
    marks: [
      gridY({ stroke: 'var(--line-2)', strokeOpacity: 1, ticks: 5 }),
      axisY({ tickSize: 0, ticks: 5, label: unit, labelArrow: 'none', labelOffset: 40 }),
      axisX(
        ticks.map(({ at }) => new Date(at)),
        {
          tickSize: 0,
          tickFormat: (date: Date) => ticks.find(({ at }) => at === date.getTime())?.label ?? '',
          label: null,
        },
      ),
      ...(manyBreaks ? [] : breakMarks(model)),
      ...model.band.map((run) =>
        areaY(run, { x: when, y1: 'lower', y2: 'upper', fill: 'var(--accent)', fillOpacity: 0.13 }),
      ),
      ...aheadMarks(model),
      ...model.lines.flatMap((one, index) => lineMarks(one, dashes[index % dashes.length] ?? '')),
      dot(model.withheld, {
        x: when,
        y: low,
        symbol: 'times',
        r: 4,
        stroke: 'var(--ink-2)',
        strokeWidth: 1.6,
      }),
      ...labels.map(({ words, at, own }) =>
        text([words], {
          frameAnchor: 'right',
          y: () => at,
          dx: 10,
          textAnchor: 'start',
          fill: own ? 'var(--accent)' : 'var(--ink-2)',
          fontWeight: own ? 700 : 400,
          lineHeight: 1.1,
        }),
      ),
      tip(
        [...ownMarks(model), ...headingMarks(model)],
        pointerX({
          x: when,
          y: 'value',
          title: (mark: Mark) => `${mark.label}: ${withInterval(mark, format)}`,
          fill: 'var(--card)',
          stroke: 'var(--edge)',
          fontSize: 13,
        }),
      ),
    ],
  });
  // Without a legend or a title Plot answers the drawing itself, which its types can't tell.
  if (!(drawn instanceof SVGSVGElement)) throw new TypeError('A chart is one drawing');
  // The drawing is one picture with one name; Plot names its layers, which ARIA allows on nothing without a role.
  for (const layer of drawn.querySelectorAll('[aria-label]')) layer.removeAttribute('aria-label');
  return drawn;
}

function when({ at }: { at: number }): Date {
  return new Date(at);
}

function lineMarks({ role, runs, bridges }: ChartLine, dash: string): Markish[] {
  const own = role === 'place';
  const stroke = own ? 'var(--accent)' : 'var(--edge)';
  const look = { x: when, y: 'value', stroke, strokeWidth: own ? 2.6 : 1.6 };
  const dots =
    own && runs.flat().length <= 16 ? runs.flat() : runs.flatMap((run) => (run.length === 1 ? run : []));
  return [
    ...runs.map((run) => line(run, { ...look, ...(own ? {} : { strokeDasharray: dash }) })),
    ...bridges.map((bridge) => line(bridge, { ...look, strokeWidth: 1.4, strokeDasharray: '1 4' })),
    dot(dots, { x: when, y: 'value', r: own ? 3 : 2.4, fill: stroke }),
  ];
}

/** The range and its dashed middle, and each goal as a bar with its words. */
function aheadMarks({ fan, goals, periods }: ChartModel): Markish[] {
  const first = periods[0]?.at ?? 0;
  const last = Math.max(periods.at(-1)?.at ?? 0, ...goals.map(({ at }) => at));
  const half = (last - first) * 0.014;
  return [
    areaY(fan, { x: when, y1: 'low', y2: 'high', fill: 'var(--accent)', fillOpacity: 0.13 }),
    line(fan, { x: when, y: 'mid', stroke: 'var(--accent)', strokeWidth: 2, strokeDasharray: '5 4' }),
    ruleY(goals, {
      x1: ({ at }: { at: number }) => new Date(at - half),
      x2: ({ at }: { at: number }) => new Date(at + half),
      y: 'value',
      stroke: 'var(--ink)',
      strokeWidth: 3.4,
    }),
    text(goals, {
      x: when,
      y: 'value',
      text: 'label',
      textAnchor: 'end',
      dx: -10,
      dy: -9,
      fill: 'var(--ink-2)',
      stroke: 'var(--card)',
      strokeWidth: 4,
    }),
  ];
}

/** Numbered as in the list below the chart. */
function breakMarks({ breaks }: ChartModel): Markish[] {
  return [
    ruleX(breaks, { x: when, stroke: 'var(--edge)', strokeDasharray: '3 3' }),
    text(breaks, {
      x: when,
      text: (_: unknown, index: number) => String(index + 1),
      frameAnchor: 'top',
      dy: -12,
      fill: 'var(--ink-2)',
    }),
  ];
}

function labelsOf(
  { lines }: ChartModel,
  { low, high, height, narrow }: { low: number; high: number; height: number; narrow: boolean },
): { words: string; at: number; own: boolean }[] {
  const ends = lines.flatMap(({ name, role, runs }) => {
    const end = runs.at(-1)?.at(-1);
    const words = inTwoLines(name, narrow ? 13 : lettersWide);
    return end === undefined ? [] : [{ words, value: end.value, own: role === 'place' }];
  });
  const down = (value: number) => ((high - value) / (high - low)) * height;
  const rows = ends.some(({ words }) => words.includes('\n')) ? 2 : 1;
  const placed = spread(
    ends.map(({ value }) => down(value)),
    rows * 14 + 3,
    height,
  );
  return ends.map(({ words, own }, index) => ({
    words,
    own,
    at: high - ((placed[index] ?? 0) / height) * (high - low),
  }));
}

function ownMarks({ lines }: ChartModel): Mark[] {
  return lines.filter(({ role }) => role === 'place').flatMap(({ runs }) => runs.flat());
}

/** Its latest figure is there already. */
function headingMarks({ fan }: ChartModel): Mark[] {
  return fan.slice(1).map(({ at, label, low, mid, high }) => ({
    at,
    label: `${label}, heading to`,
    value: mid,
    lower: low,
    upper: high,
  }));
}

function withInterval({ value, lower, upper }: Mark, format: (value: number) => string): string {
  if (lower === null || upper === null) return format(value);
  return `${format(value)} (${format(lower)} to ${format(upper)})`;
}
