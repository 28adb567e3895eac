import { expect, test } from 'vitest';
import { lastDigest } from '../../../server/mail/digestTime.ts';

test.each([
  ['in winter', '2026-12-01T08:30:00Z', '2026-12-01T07:00:00Z'],
  ['in summer', '2026-07-01T08:30:00Z', '2026-07-01T06:00:00Z'],
  ['at the very moment', '2026-07-01T06:00:00Z', '2026-07-01T06:00:00Z'],
  ['just before it', '2026-07-01T05:59:59Z', '2026-06-30T06:00:00Z'],
  ['on the day when clocks go forward', '2026-03-29T06:30:00Z', '2026-03-29T06:00:00Z'],
  ['just before it on that day', '2026-03-29T05:59:00Z', '2026-03-28T07:00:00Z'],
  ['on the day when clocks go back', '2026-10-25T07:00:00Z', '2026-10-25T07:00:00Z'],
  ['just before it on that day, 25 hours after the last', '2026-10-25T06:59:00Z', '2026-10-24T06:00:00Z'],
])('the last daily message %s', (_when, now, expected) => {
  expect(new Date(lastDigest(Date.parse(now))).toISOString()).toBe(new Date(expected).toISOString());
});
