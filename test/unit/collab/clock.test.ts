import { expect, test } from 'vitest';
import { steadyClock } from '../../../server/collab/clock.ts';
import { Pace } from '../../../server/collab/pace.ts';

test('rule 19: nobody waits for an hour because the machine’s time was set back by one', async () => {
  let time = 1_750_000_000_000;
  const clock = steadyClock(() => time);
  const pace = new Pace(clock);
  await pace.next(20);
  time -= 3600_000;
  await pace.next(20);
  expect(clock.now()).toBe(1_750_000_000_000);
  time += 3600_001;
  expect(clock.now()).toBe(time);
});
