import { z } from 'zod';
import { invalidField } from '../errors.ts';

/** A day (`2026-06-14`) or a moment with its offset (`2026-06-14T17:00:00Z`). */
export const asAtSchema = z.union([z.iso.date(), z.iso.datetime({ offset: true })], {
  error: 'Use a date such as 2026-06-14, or a time such as 2026-06-14T17:00:00Z',
});

/** A laptop's clock may be a little ahead of the server's. */
const clockSkewMs = 5 * 60_000;
/** On the far side of the date line it is tomorrow already. */
const earliestZoneMs = 14 * 3600_000;

/**
 * The moment that is meant, as ISO 8601 UTC with milliseconds, which the ledger's times are compared with as text. A day
 * means all of it, in UTC.
 * @throws Problem `invalid-request` naming `asAt` for the future
 */
export function momentOf(asAt: string, now: Date): string {
  const isDay = asAt.length === 10;
  const earliest = Date.parse(asAt);
  if (earliest > now.getTime() + (isDay ? earliestZoneMs : clockSkewMs)) {
    throw invalidField('asAt', 'That is in the future. Choose a date up to today.');
  }
  const meant = isDay ? Date.parse(`${asAt}T23:59:59.999Z`) : earliest;
  return new Date(Math.min(meant, now.getTime())).toISOString();
}
