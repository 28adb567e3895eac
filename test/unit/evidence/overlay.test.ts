import { describe, expect, test } from 'vitest';
import { noLayer, noOverlay, type Overlay, type OverlayLayer } from '../../../server/evidence/overlay.ts';
import { Overlays } from '../../../server/evidence/overlays.ts';
import { type OwnRow, RowFigures } from '../../../server/evidence/rowFigures.ts';
import type { Observation } from '../../../shared/evidence/indicator.ts';
import { indicatorOf, library, row, searchIn } from './made.ts';

const evidence = await library();
const southend = 'E06000033';
const benches = 'own-benches';

function ownRow(indicatorId: string, observation: Observation, areaCode = southend): OwnRow {
  return { indicatorId, areaCode, observation };
}

function layerOf(rows: OwnRow[], ids: string[] = []): OverlayLayer {
  const indicators = ids.map((id) => {
    const { levels: _levels, periods: _periods, ...what } = indicatorOf({ id, title: `Title of ${id}` });
    return { ...what, tags: ['levelling-up-2022/mission-7'] };
  });
  return { indicators, frameworks: [], figures: new RowFigures(rows) };
}

const overlayOf = (layer: OverlayLayer): Overlay => ({ ...noOverlay, layer });

describe('the library with a partnership’s own evidence over it', () => {
  const layer = layerOf(
    [
      ownRow('employment-rate', row('2031', 81.5)),
      ownRow(benches, row('2023', 12)),
      ownRow(benches, row('2024', 15)),
    ],
    [benches],
  );
  const own = evidence.over(overlayOf(layer));

  test('an own indicator is found, read and summarised as any other', () => {
    expect(
      searchIn(own, { q: 'title of benches', tag: ['levelling-up-2022/mission-7'], area: southend }).map(
        ({ id }) => id,
      ),
    ).toEqual([benches]);
    const detail = own.detail(benches, southend);
    expect(detail.series.map(({ value }) => value)).toEqual([12, 15]);
    expect(detail.levels).toEqual(['unitary authority']);
    expect(detail.periods).toMatchObject({ first: '2023', last: '2024', count: 2 });
    expect(own.summaries([benches], southend)[0]?.latest).toMatchObject({ value: 15 });
  });

  test('an own figure for an indicator of the pack stands beside the published ones', () => {
    const before = evidence.detail('employment-rate', southend);
    const after = own.detail('employment-rate', southend);
    expect(after.series.length).toBe(before.series.length + 1);
    expect(after.scores.actual).toMatchObject({ value: 81.5, period: '2031' });
    expect(after.periods.last).toBe('2031');
  });

  test('nobody else sees any of it', () => {
    expect(evidence.indicator(benches)).toBeUndefined();
    expect(searchIn(evidence, { q: 'title of benches' }).map(({ id }) => id)).not.toContain(benches);
    expect(evidence.detail('employment-rate', southend).periods.last).not.toBe('2031');
  });

  test('what has nothing over it is read as before', () => {
    expect(own.detail('claimant-count', southend)).toEqual(evidence.detail('claimant-count', southend));
  });
});

test('a row replaces the one for the same days, however its period is written', () => {
  const [last] = evidence.detail('employment-rate', southend).series.slice(-1);
  if (!last) throw new Error('expected a figure');
  const written = `${last.start}/${last.end}`;
  const layer = layerOf([ownRow('employment-rate', { ...row(written, 1), note: 'ours' })]);
  const { series } = evidence.over(overlayOf(layer)).detail('employment-rate', southend);
  expect(series.at(-1)).toMatchObject({ value: 1, note: 'ours', period: written });
  expect(series.filter(({ end }) => end === last.end)).toHaveLength(1);
});

test('an own indicator without figures says so instead of failing', () => {
  const own = evidence.over(overlayOf(layerOf([], [benches])));
  expect(own.detail(benches, southend)).toMatchObject({ series: [], periods: { first: '', count: 0 } });
  expect(searchIn(own, { absent: 'include', area: southend }).map(({ id }) => id)).toContain(benches);
});

describe('several sources', () => {
  const lower = layerOf([ownRow(benches, row('2023', 1)), ownRow(benches, row('2024', 2))], [benches]);
  const upper = layerOf([ownRow(benches, row('2024', 3))]);
  const source = (layer: OverlayLayer) => ({ layer: async () => layer });

  test('lie over one another in their order', async () => {
    const { figures, indicators } = await new Overlays([source(lower), source(upper)]).layer('p');
    expect(figures.series(benches, southend).map(({ value }) => value)).toEqual([1, 3]);
    expect(indicators.map(({ id }) => id)).toEqual([benches]);
  });

  test('of two rows for the same days the one that came in later stands, whichever source lies above', async () => {
    const at = (day: string, value: number) => {
      const origin = { kind: 'recorded', id: day, source: 'Somebody', url: null, at: day } as const;
      return layerOf([ownRow(benches, { ...row('2024', value), origin })]);
    };
    const [older, newer] = [at('2026-01-01', 1), at('2026-02-01', 2)];
    for (const order of [
      [older, newer],
      [newer, older],
    ]) {
      const { figures } = await new Overlays(order.map(source)).layer('p');
      expect(figures.series(benches, southend).map(({ value }) => value)).toEqual([2]);
    }
  });

  test('give the same object until one of them changes', async () => {
    let changing = noLayer;
    const overlays = new Overlays([source(lower), { layer: async () => changing }]);
    const first = await overlays.layer('p');
    expect(await overlays.layer('p')).toBe(first);
    changing = upper;
    expect(await overlays.layer('p')).not.toBe(first);
  });
});
