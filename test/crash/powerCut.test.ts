import { expect, test } from 'vitest';
import { readStrategy } from '../../shared/strategy/read.ts';
import { Load } from '../support/crash/load.ts';
import { MortalServer } from '../support/crash/mortalServer.ts';
import { missing } from '../support/crash/owed.ts';
import { cutCopy, heldBy, type Moment, newestLog, noteMoment } from '../support/crash/powerCut.ts';
import { randomNumbers } from '../support/randomNumbers.ts';

const cuts = 6;

test('rules 3 and 4: a log whose end a power cut tore off is cut, and all that was owed before is served, or named as damaged', async () => {
  const seed = process.env.SEED === 'any' ? Date.now() % 1_000_000 : 20_261_126;
  const random = randomNumbers(seed);
  const moments: Moment[] = [];
  await using server = await MortalServer.on();
  await server.start();
  await using load = await Load.begin(server, random);
  await load.letIn(server);
  for (let times = 0; times < 40; times += 1) {
    moments.push(await noteMoment(load, server.dataDir));
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  load.keepOut();
  await server.kill();
  moments.push(await noteMoment(load, server.dataDir));

  const { name, bytes } = await newestLog(server.dataDir);
  /** Of the cuts, how many left documents of which something was owed. */
  let telling = 0;
  for (let cut = 0; cut < cuts; cut += 1) {
    // The whole log once, then anything from nothing of it.
    const left = cut === 0 ? bytes : Math.floor(random() * bytes);
    await using copy = await cutCopy(server.dataDir, left);
    await using after = await MortalServer.on(copy.dataDir);
    await after.start();
    const held = heldBy(moments, name, left);
    const docs = await load.look(after);
    for (const [index, strategyId] of load.place.strategies.entries()) {
      const why = `seed ${seed}, ${left} of ${bytes} bytes, document ${index}`;
      const doc = docs[index];
      const owed = held?.owed.get(strategyId);
      if (!doc || 'closed' in doc) {
        // Nothing is owed of what had not been told or delivered by then; but nothing blank stands in for it.
        expect(doc?.closed, why).toBe(1013);
        expect(owed, why).toBeUndefined();
        continue;
      }
      expect(readStrategy(doc).strategy.title, why).not.toBe('');
      if (owed) {
        telling += 1;
        expect(missing(owed, doc), why).toBeUndefined();
      }
    }
  }
  expect(telling).toBeGreaterThan(3);
}, 300_000);
