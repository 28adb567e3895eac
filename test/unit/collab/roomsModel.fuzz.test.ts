import { expect, test } from 'vitest';
import type { Lease } from '../../../server/collab/rooms.ts';
import fc from '../../support/fastCheck.ts';
import { breakDown, emptied, graceMs, openRooms, settled, textOf, write } from './roomsWorld.ts';

/** What happens next. Numbers pick among the leases that are held. */
const anyStep = fc.oneof(
  { weight: 5, arbitrary: fc.constant({ what: 'come' as const }) },
  { weight: 5, arbitrary: fc.record({ what: fc.constant('leave' as const), which: fc.nat(20) }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('write' as const), which: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('write much' as const), which: fc.nat(20) }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('pass' as const), ms: fc.nat(12_000) }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      { what: 'hold loads' as const },
      { what: 'let load' as const },
      { what: 'break loads' as const },
      { what: 'mend loads' as const },
      { what: 'break folds' as const },
      { what: 'mend folds' as const },
    ),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('break down' as const), which: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.constant({ what: 'settle' as const }) },
);
type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

async function play(steps: readonly Step[]): Promise<void> {
  const world = await openRooms();
  /** What a model of a room's life needs: who is in, and what was said to be saved. */
  let held: Lease[] = [];
  const broken = new Set<Lease['room']>();
  const saved: string[] = [];
  const under: Promise<unknown>[] = [];
  let isHolding = false;
  let words = 0;

  const say = (lease: Lease) => {
    const word = `w${words++}.`;
    under.push(
      write(lease, word).then(
        () => saved.push(word),
        () => {},
      ),
    );
  };

  async function step(next: Step): Promise<void> {
    const lease = 'which' in next ? held[next.which % Math.max(1, held.length)] : undefined;
    switch (next.what) {
      case 'come':
        under.push(
          world.use().then(
            (come) => held.push(come),
            (error: unknown) =>
              expect(error).toMatchObject({ code: expect.stringMatching(/damaged|unavailable/) }),
          ),
        );
        break;
      case 'leave':
        lease?.release();
        held = held.filter((each) => each !== lease);
        break;
      case 'write':
        if (lease) say(lease);
        break;
      case 'write much':
        if (lease) for (let times = 0; times < 60; times += 1) say(lease);
        break;
      case 'pass':
        world.clock.pass(next.ms);
        break;
      case 'hold loads':
        world.holdLoads();
        isHolding = true;
        break;
      case 'let load':
        world.letLoad();
        isHolding = false;
        break;
      case 'break loads':
      case 'mend loads':
        world.disk.canLoad = next.what === 'mend loads';
        break;
      case 'break folds':
      case 'mend folds':
        world.disk.canFold = next.what === 'mend folds';
        break;
      case 'break down':
        // What fails reads the log, so it can't be waited for while reading is held.
        if (!lease || isHolding) break;
        await breakDown(lease, world.disk);
        broken.add(lease.room);
        break;
      case 'settle':
        await settled();
        break;
    }
  }

  function holds(): void {
    const rooms = new Set(held.map(({ room }) => room).filter((room) => !broken.has(room)));
    // Two rooms of one document would each miss what is written in the other.
    expect(rooms.size).toBeLessThanOrEqual(1);
    expect(world.rooms.size).toBeLessThanOrEqual(1);
    if (rooms.size === 1) expect(world.rooms.census()).toMatchObject({ live: 1 });
  }

  for (const next of steps) {
    await step(next);
    holds();
  }
  world.letLoad();
  world.disk.canLoad = true;
  world.disk.canFold = true;
  await settled();
  await Promise.all(under);
  holds();
  for (const lease of held) lease.release();
  world.clock.pass(graceMs);
  await emptied(world.rooms);
  expect(world.clock.pending()).toBe(0);
  const text = await textOf((await world.use()).room);
  for (const word of saved) expect(text).toContain(word);
}

test('rule 6: however people come and go and disks fail, there is one room, it goes, and what was saved is in the next', async () => {
  await fc.assert(fc.asyncProperty(fc.array(anyStep, { maxLength: 40 }), play), {
    numRuns: 200,
  });
}, 60_000);
