import * as decoding from 'lib0/decoding';
import { expect, test } from 'vitest';
import { Delivery } from '../../../server/collab/delivery.ts';
import { Presence } from '../../../server/collab/presence.ts';
import { type PresenceClaim, readPresence } from '../../../server/collab/readPresence.ts';
import { colourOf } from '../../../shared/collab/presence.ts';
import { limits } from '../../../shared/limits.ts';
import { handClock } from '../../support/handClock.ts';
import { messagesIn, type QuietMember, quietMember } from './support.ts';

interface Watcher extends QuietMember {
  saw: PresenceClaim[];
}

function openPresence() {
  const clock = handClock();
  const members: Watcher[] = [];
  const presence = new Presence(clock, () => delivery.pass([]));
  const delivery = new Delivery({ members: () => members, presence, catchUp: () => {} });
  const join = (personId: string): Watcher => {
    const saw: PresenceClaim[] = [];
    const watcher = { ...quietMember(personId), saw };
    watcher.write = (packet) => {
      for (const message of messagesIn(packet)) saw.push(...presenceIn(message));
    };
    members.push(watcher);
    return watcher;
  };
  const user = (id: string) => ({ id, name: id, organisation: 'Council', colour: colourOf(id) });
  const claim = (member: Watcher, clientId: number, clock: number, state: unknown) =>
    presence.claim(member, [{ clientId, clock, json: JSON.stringify(state) }], user(member.personId));
  return { clock, presence, join, claim, user };
}

test('rule 12: what a page sends back of another’s presence is no claim to it, even by the same person', () => {
  const { clock, presence, join, claim, user } = openPresence();
  const laptop = join('ann');
  const phone = join('ann');
  const bob = join('bob');
  claim(laptop, 11, 1, { cursor: 'laptop' });
  clock.pass(200);
  // The stock provider sends back whatever it hears.
  presence.claim(phone, phone.saw, user('ann'));
  presence.leave(laptop);
  clock.pass(200);
  expect(bob.saw.at(-1)).toMatchObject({ clientId: 11, json: 'null' });
  // And once more, late.
  presence.claim(phone, phone.saw.slice(0, 1), user('ann'));
  clock.pass(200);
  expect(bob.saw.at(-1)).toMatchObject({ clientId: 11, json: 'null' });
});

test('rule 12: somebody who left and comes back under the same id counts as newer than their leaving', () => {
  const { clock, presence, join, claim } = openPresence();
  const bob = join('bob');
  const before = join('ann');
  claim(before, 11, 40, { cursor: 1 });
  clock.pass(200);
  presence.leave(before);
  clock.pass(200);
  const after = join('ann');
  claim(after, 11, 40, { cursor: 2 });
  clock.pass(200);
  const clocks = bob.saw.map((entry) => entry.clock);
  expect(bob.saw.map(({ json }) => json === 'null')).toEqual([false, true, false]);
  expect(clocks).toEqual([...clocks].sort((a, b) => a - b));
  expect(new Set(clocks).size).toBe(3);
});

test('rule 12: a page that was told it had left, and counted on from there, is believed', () => {
  const { clock, presence, join, claim } = openPresence();
  const bob = join('bob');
  const before = join('ann');
  const after = join('ann');
  claim(before, 11, 1, { cursor: 1 });
  clock.pass(200);
  presence.leave(before);
  clock.pass(200);
  const left = after.saw.at(-1);
  // A stock page never lets others remove its own state: it counts one on and says it is here.
  claim(after, 11, (left?.clock ?? 0) + 1, { cursor: 2 });
  clock.pass(200);
  expect(bob.saw.at(-1)?.json).toContain('"cursor":2');
});

test('rule 12: nobody hears of themselves, and each tick everybody hears of all others at once', () => {
  const { clock, join, claim } = openPresence();
  const ann = join('ann');
  const bob = join('bob');
  const vic = join('vic');
  claim(ann, 1, 1, { at: 'a' });
  clock.pass(200);
  claim(ann, 1, 2, { at: 'b' });
  claim(bob, 2, 1, { at: 'c' });
  clock.pass(200);
  expect(ann.saw.map(({ clientId }) => clientId)).toEqual([2]);
  expect(bob.saw.map(({ clientId }) => clientId)).toEqual([1, 1]);
  expect(vic.saw.map(({ clientId }) => clientId)).toEqual([1, 1, 2]);
});

function presenceIn(message: Uint8Array): PresenceClaim[] {
  return readPresence(decoding.readVarUint8Array(decoding.createDecoder(message.subarray(1))));
}

test('rule 12: ids that come and go faster than anybody hears of them are passed over, and fill no memory', () => {
  const { clock, presence, join, claim, user } = openPresence();
  const mal = join('mal');
  const bob = join('bob');
  for (let id = 1; id <= 2000; id++) {
    claim(mal, id, 1, { at: id });
    presence.claim(mal, [{ clientId: id, clock: 2, json: 'null' }], user('mal'));
  }
  clock.pass(200);
  expect(bob.saw.length).toBeLessThanOrEqual(limits.awarenessIdsPerSocket);
  claim(mal, 3000, 1, { at: 'later' });
  clock.pass(200);
  expect(bob.saw.at(-1)).toMatchObject({ clientId: 3000 });
});
