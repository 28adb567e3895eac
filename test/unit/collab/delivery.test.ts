import * as decoding from 'lib0/decoding';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { Delivery } from '../../../server/collab/delivery.ts';
import { updateFrame } from '../../../server/collab/frames.ts';
import type { Change } from '../../../server/collab/items.ts';
import type { Member } from '../../../server/collab/member.ts';
import { Presence } from '../../../server/collab/presence.ts';
import { stockMessage } from '../../../shared/collab/messages.ts';
import { limits } from '../../../shared/limits.ts';
import { handClock } from '../../support/handClock.ts';
import { messagesIn, quietMember } from './support.ts';

/** A member whose reading the test controls. */
function reader(personId: string) {
  const doc = new Y.Doc();
  const told = {
    ...quietMember(personId),
    doc,
    packets: 0,
    presence: [] as string[],
    /** Has read all that it was sent. */
    read: () => {},
  };
  told.write = (packet) => {
    told.packets += 1;
    for (const message of messagesIn(packet)) told.send(message);
  };
  told.send = (message) => {
    const decoder = decoding.createDecoder(message);
    if (decoding.readVarUint(decoder) === stockMessage.presence) told.presence.push(seenIn(message));
    else {
      decoding.readVarUint(decoder);
      Y.applyUpdate(doc, decoding.readVarUint8Array(decoder));
    }
  };
  told.onceRead = (act) => {
    told.read = () => {
      told.bufferedBytes = 0;
      act();
    };
  };
  return told;
}

function seenIn(message: Uint8Array): string {
  return (
    Buffer.from(message)
      .toString()
      .match(/at-\w+/g)
      ?.join(' ') ?? ''
  );
}

function openDelivery() {
  const clock = handClock();
  const doc = new Y.Doc();
  const members = [reader('ann'), reader('bob'), reader('vic')] as const;
  const caughtUp: Member[] = [];
  const presence = new Presence(clock, () => delivery.pass([]));
  const delivery = new Delivery({
    members: () => members,
    presence,
    catchUp(member, stateVector) {
      caughtUp.push(member);
      member.send(updateFrame(Y.encodeStateAsUpdate(doc, stateVector)));
    },
  });
  /** One turn, in which somebody writes. */
  const turn = (words: string, from?: Member) => {
    let update: Uint8Array | undefined;
    doc.once('update', (made: Uint8Array) => {
      update = made;
    });
    doc.getText('notes').insert(doc.getText('notes').length, words);
    const change: Change = { update, personId: 'olu', at: 1, from, owners: undefined, edit: undefined };
    delivery.pass([change], doc);
  };
  const stand = (member: Member, clientId: number, place: string) => {
    const user = { id: member.personId, name: '', organisation: '', colour: '' };
    presence.claim(member, [{ clientId, clock: 1, json: JSON.stringify({ place }) }], user);
  };
  const words = () => members.map((member) => member.doc.getText('notes').toString());
  return { clock, doc, members, delivery, caughtUp, turn, stand, words };
}

test('rule 19: all who hear the same get the same bytes, in one write for edits and carets together', () => {
  const { members, turn, stand } = openDelivery();
  const [ann, bob, vic] = members;
  const packets: Uint8Array[] = [];
  for (const member of [bob, vic]) {
    const { write } = member;
    member.write = (packet) => {
      packets.push(packet);
      write(packet);
    };
  }
  stand(ann, 1, 'at-1');
  turn('hello', ann);
  expect(packets.length).toBe(2);
  expect(packets[0]).toBe(packets[1]);
  expect(bob.doc.getText('notes').toString()).toBe('hello');
  expect(bob.presence).toEqual(['at-1']);
  // The sender gets no echo, of neither.
  expect(ann.packets).toBe(0);
});

test('rule 19: of two who write in the same turn, each hears the other and the rest hear both', () => {
  const { doc, members, delivery, words } = openDelivery();
  const [ann, bob] = members;
  const changes = [ann, bob].map((from, index): Change => {
    const theirs = new Y.Doc();
    theirs.getText(`of ${index}`).insert(0, 'x');
    const update = Y.encodeStateAsUpdate(theirs);
    Y.applyUpdate(doc, update);
    return { update, personId: from.personId, at: 1, from, owners: undefined, edit: undefined };
  });
  delivery.pass(changes, doc);
  const seen = members.map((member) => [0, 1].map((index) => member.doc.getText(`of ${index}`).length));
  expect(seen).toEqual([
    [0, 1],
    [1, 0],
    [1, 1],
  ]);
  expect(words()).toEqual(['', '', '']);
});

test('rule 17: above the first mark a reader gets updates but no presence, and all of it once it has read', () => {
  const { clock, members, caughtUp, turn, stand, words } = openDelivery();
  const [ann, bob, vic] = members;
  vic.bufferedBytes = limits.collabSlowBytes + 1;
  stand(ann, 1, 'at-1');
  turn('one ');
  stand(bob, 2, 'at-2');
  clock.pass(200);
  expect(words()).toEqual(['one ', 'one ', 'one ']);
  expect(vic.presence).toEqual([]);
  expect(bob.presence).toEqual(['at-1']);
  vic.read();
  clock.pass(200);
  expect(vic.presence).toEqual(['at-1 at-2']);
  expect(caughtUp).toEqual([]);
});

test('rule 17: above the second mark it gets nothing, and what it missed as one change once it has read', () => {
  const { members, caughtUp, turn, words } = openDelivery();
  const [, , vic] = members;
  turn('one ');
  vic.bufferedBytes = limits.collabBehindBytes + 1;
  turn('two ');
  const before = vic.packets;
  for (const word of ['three ', 'four ', 'five ']) turn(word);
  expect(vic.packets).toBe(before);
  expect(words()).toEqual(['one two three four five ', 'one two three four five ', 'one two ']);
  vic.read();
  expect(caughtUp).toEqual([vic]);
  turn('six ');
  expect(new Set(words())).toEqual(new Set(['one two three four five six ']));
});

test('rule 17: a reader that has gone is forgotten', () => {
  const { members, caughtUp, delivery, turn } = openDelivery();
  const [, , vic] = members;
  vic.bufferedBytes = limits.collabBehindBytes + 1;
  turn('one ');
  delivery.leave(vic);
  vic.read();
  expect(caughtUp).toEqual([]);
});
