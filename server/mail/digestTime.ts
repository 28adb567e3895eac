import { digest } from '../../shared/mail/choices.ts';

const hourMs = 3600_000;

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: digest.timeZone,
  hourCycle: 'h23',
  hour: 'numeric',
});

/** When the last daily message was due at this moment, in milliseconds since 1970. Clocks go forward and back at night. */
export function lastDigest(now: number): number {
  const fullHour = Math.floor(now / hourMs) * hourMs;
  // An hour back at a time, rather than a day with 23 or 25 hours of it.
  for (let at = fullHour; ; at -= hourMs) if (Number(clock.format(at)) === digest.hour) return at;
}
