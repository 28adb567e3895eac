import { describe, expect, it } from 'vitest';
import { asAtSchema, momentOf } from '../../../shared/board/asAt.ts';
import { Problem } from '../../../shared/errors.ts';

const now = new Date('2026-11-23T12:00:00.000Z');

describe('as at', () => {
  it('a day means all of it', () => {
    expect(momentOf('2026-06-14', now)).toBe('2026-06-14T23:59:59.999Z');
  });

  it('today, and a clock a little ahead, mean now', () => {
    expect(momentOf('2026-11-23', now)).toBe(now.toISOString());
    expect(momentOf('2026-11-23T12:01:00Z', now)).toBe(now.toISOString());
  });

  it('an offset is turned into UTC, so that times compare as text', () => {
    expect(momentOf('2026-06-14T01:30:00+01:00', now)).toBe('2026-06-14T00:30:00.000Z');
  });

  it.each(['2026-11-25', '2027-01-01', '2026-11-23T13:00:00Z'])(
    'refuses the future, %s, naming the field',
    (future) => {
      const refused = () => momentOf(future, now);
      expect(refused).toThrow(Problem);
      expect(refused).toThrow(
        expect.objectContaining({ faults: [expect.objectContaining({ path: 'asAt' })] }),
      );
    },
  );

  it.each(['yesterday', '2026-13-01', '2026-02-30', '', '2026-06-14T25:00:00Z', '2026-06-14T10:00:00'])(
    'refuses %j, which is no date',
    (text) => expect(asAtSchema.safeParse(text).success).toBe(false),
  );
});
