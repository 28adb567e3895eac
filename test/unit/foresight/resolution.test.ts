import { expect, it } from 'vitest';
import { resolutionOf } from '../../../shared/foresight/resolution.ts';
import { indicatorOf, row } from '../evidence/made.ts';
import { question } from './forecastMade.ts';

const here = indicatorOf();
const asked = question();

it('waits for the figure of that period, however the period is written', () => {
  expect(resolutionOf(asked, here, [row('2021-01-01/P3Y', 61.3)])).toEqual({ state: 'awaited' });
  expect(resolutionOf(asked, here, [row('2028-01-01/2030-12-31', 64.2)])).toMatchObject({
    state: 'resolved',
    cameTrue: true,
    figure: { value: 64.2 },
  });
  expect(resolutionOf(asked, here, [row('2028', 64.2)])).toEqual({ state: 'awaited' });
});

it('takes the value itself for reached, and the figure as it is and not as it is rounded', () => {
  const outcome = (comparison: 'at-least' | 'at-most', value: number) => {
    const found = resolutionOf({ ...asked, comparison }, here, [row('2028-01-01/P3Y', value)]);
    return found.state === 'resolved' && found.cameTrue;
  };
  expect([63.99, 64, 64.01].map((value) => outcome('at-least', value))).toEqual([false, true, true]);
  expect([63.99, 64, 64.01].map((value) => outcome('at-most', value))).toEqual([true, true, false]);
});

it('says why it can’t be resolved', () => {
  const reason = (
    ...[indicator, rows]: [Parameters<typeof resolutionOf>[1], Parameters<typeof resolutionOf>[2]]
  ) => {
    const found = resolutionOf(asked, indicator, rows);
    return found.state === 'unresolvable' && found.reason;
  };
  expect(reason(undefined, [])).toMatch(/no longer there/);
  expect(reason(here, [row('2028-01-01/P3Y', null, { status: 'c' })])).toMatch(/protect confidentiality/);
  expect(reason(here, [row('2032-01-01/P3Y', 65)])).toMatch(/2032 to 2034, and none for 2028 to 2030/);
  const retired = indicatorOf({
    own: { kind: 'number', retiredAt: '2027-01-01T00:00:00.000Z', importId: null },
  });
  expect(reason(retired, [])).toMatch(/taken out of use/);
  expect(resolutionOf(asked, retired, [row('2028-01-01/P3Y', 70)]).state).toBe('resolved');
});
