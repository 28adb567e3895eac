import assert from 'node:assert/strict';
import * as Y from 'yjs';
import { checkUpdate } from '../../../server/collab/checkUpdate.ts';
import { step2Frame } from '../../../server/collab/frames.ts';
import { loadDocument } from '../../../server/collab/loadDocument.ts';
import { readFrame } from '../../../server/collab/readFrame.ts';
import type { Room } from '../../../server/collab/room.ts';
import { Problem } from '../../../shared/errors.ts';
import { addObjective, addOutcome, fillNewStrategy } from '../../../shared/strategy/edit.ts';
import { readStrategy } from '../../../shared/strategy/read.ts';
import { openRoom, type QuietMember, quietMember, readRoom, strategyId } from '../../unit/collab/support.ts';
import { anatomy } from './anatomy.ts';
import { anyFrame } from './anyFrame.ts';
import { knownOf } from './known.ts';
import { type Random, randomFrom } from './random.ts';

const honestClient = 50;

/**
 * One room, an honest page in it, and an attacker who sends so many frames. Afterwards the page was neither refused nor
 * left waiting, and it, the room, a newcomer and a restart have the same document.
 * @throws AssertionError that says what differs
 */
export async function attackRoom(seed: number, frames: number): Promise<void> {
  const random = randomFrom(seed);
  const { room, documents } = await openRoom();
  const page = await openPage(room);
  // The last is the honest page’s, which nobody else may write under.
  const clients = [40, 5_000_001, 7_000_000, honestClient];
  let known = knownOf(page.doc, clients);
  for (let sent = 0; sent < frames; sent++) {
    if (sent % 8 === 0) known = await readRoom(room, (doc) => knownOf(doc, clients));
    await deliver(room, quietMember('mal'), anyFrame(random, known));
    page.write(random);
    if (random.chance(50)) page.hear(1 + random.below(4));
  }
  await check(room, page, () => loadDocument(documents, strategyId).then((loaded) => loaded?.doc));
  room.close(new Problem('unavailable', 'Over.'));
}

/** As a connection would: what can't be read never comes near the document. */
async function deliver(room: Room, attacker: QuietMember, frame: Uint8Array): Promise<void> {
  room.enter(attacker);
  try {
    const incoming = readFrame(frame);
    const user = { id: 'mal', name: 'Mal', organisation: 'None', colour: '#334155' };
    if (incoming.kind === 'update')
      room.submit({ ...incoming, from: attacker, bytes: frame.length, allowed: true });
    if (incoming.kind === 'mark') room.submit({ ...incoming, from: attacker, bytes: frame.length });
    if (incoming.kind === 'presence') room.presence.claim(attacker, incoming.claims, user);
    if (incoming.kind === 'step1') step2Frame(await readRoom(room, (doc) => doc), incoming.stateVector);
  } catch (error) {
    // Whatever is thrown here ends that connection and no other; a room that could not go on shows in the end.
    assert.ok(error instanceof Error);
  }
  await room.idle();
  room.leave(attacker);
}

interface HonestPage {
  doc: Y.Doc;
  member: QuietMember;
  write(random: Random): void;
  /** Takes in so many of the updates that came. */
  hear(many: number): void;
}

async function openPage(room: Room): Promise<HonestPage> {
  const doc = new Y.Doc();
  doc.clientID = honestClient;
  const waiting: Uint8Array[] = [];
  const member = quietMember('ann');
  member.send = (frame) => {
    const incoming = readFrame(frame);
    if (incoming.kind === 'update') waiting.push(incoming.update);
  };
  room.enter(member);
  const page: HonestPage = {
    doc,
    member,
    write: (random) => {
      const text = doc.getText('honest');
      if (random.chance(70)) text.insert(random.below(text.length + 1), '.');
      else if (text.length > 0) text.delete(random.below(text.length), 1);
      const shared = doc.getText('notes');
      if (random.chance(30)) shared.insert(random.below(Math.min(shared.length, 9) + 1), 'xy');
    },
    hear: (many) => {
      for (const update of waiting.splice(0, many)) Y.applyUpdate(doc, update, 'server');
    },
  };
  Y.applyUpdate(doc, await readRoom(room, (live) => Y.encodeStateAsUpdate(live)), 'server');
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'server')
      room.submit({
        kind: 'update',
        from: member,
        update,
        bytes: update.length,
        ...checkUpdate(update),
        whole: false,
        allowed: true,
      });
  });
  const by = { personId: 'ann', at: '2026-01-01T00:00:00.000Z' };
  fillNewStrategy(doc, { title: 'A fair start', vision: 'Every child thrives.' });
  addObjective(doc, by, addOutcome(doc, by, { title: 'Outcome' }), { title: 'Objective' });
  return page;
}

async function check(room: Room, page: HonestPage, restart: () => Promise<Y.Doc | undefined>): Promise<void> {
  // What the page hears may make it tidy formatting up, and say so.
  for (let round = 0; round < 4; round++) {
    await room.idle();
    page.hear(Number.POSITIVE_INFINITY);
  }
  room.submit({ kind: 'mark', from: page.member, bytes: 1, mark: 1 });
  await room.idle();
  assert.equal(page.member.ended, undefined, 'the honest page was refused');
  assert.ok(
    page.member.told.some((told) => told.kind === 'mark' && told.mark === 1),
    'the honest page’s mark did not come back',
  );
  const { live, state } = await readRoom(room, (doc) => {
    assert.deepEqual([doc.store.pendingStructs, doc.store.pendingDs], [null, null]);
    JSON.stringify(readStrategy(doc));
    return { live: anatomy(doc), state: Y.encodeStateAsUpdate(doc) };
  });
  assert.deepEqual(anatomy(page.doc), live, 'the honest page differs from the room');
  const newcomer = new Y.Doc();
  Y.applyUpdate(newcomer, state);
  assert.deepEqual(anatomy(newcomer), live, 'a newcomer differs from the room');
  const restarted = await restart();
  assert.ok(restarted, 'nothing is stored');
  assert.deepEqual(anatomy(restarted), live, 'a restart differs from the room');
}
