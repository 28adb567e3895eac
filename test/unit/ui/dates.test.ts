import { expect, test } from 'vitest';
import { formatAgo, formatDate, formatDateLong, formatMoment } from '../../../client/ui/dates.ts';

const now = new Date('2026-11-23T12:00:00Z');
const ago = (iso: string) => formatAgo(iso, now, 'Europe/London');

test('dates are British', () => {
  expect(formatDate('2026-06-14T10:00:00Z', 'Europe/London')).toBe('14 Jun 2026');
  expect(formatDateLong('2026-06-14T10:00:00Z', 'Europe/London')).toBe('14 June 2026');
  expect(formatMoment('2026-06-14T08:05:00Z', 'Europe/London')).toBe('14 June 2026 at 09:05');
});

test('a date without a time is that day in every time zone', () => {
  expect(formatDate('2030-03-31', 'America/Los_Angeles')).toBe('31 Mar 2030');
});

test.each([
  ['2026-11-23T11:59:40Z', 'just now'],
  ['2026-11-23T11:59:00Z', '1 minute ago'],
  ['2026-11-23T11:15:00Z', '45 minutes ago'],
  ['2026-11-23T11:00:00Z', '1 hour ago'],
  ['2026-11-23T03:00:00Z', '9 hours ago'],
  ['2026-11-22T20:00:00Z', 'yesterday'],
  ['2026-11-22T00:10:00Z', 'yesterday'],
  ['2026-11-20T12:00:00Z', 'Friday'],
  ['2026-06-14T12:00:00Z', '14 Jun'],
  ['2025-06-14T12:00:00Z', '14 Jun 2025'],
])('%s is “%s” at noon on 23 November 2026', (iso, words) => {
  expect(ago(iso)).toBe(words);
});

test('three hours ago is that, also across midnight', () => {
  expect(formatAgo('2026-11-22T22:30:00Z', new Date('2026-11-23T01:30:00Z'), 'Europe/London')).toBe(
    '3 hours ago',
  );
});

test('a laptop whose clock is behind does not see the future', () => {
  expect(ago('2026-11-23T12:20:00Z')).toBe('just now');
});
