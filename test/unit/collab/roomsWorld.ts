import { pino } from 'pino';
import * as Y from 'yjs';
import { Committer } from '../../../server/collab/committer.ts';
import { silentMeters } from '../../../server/collab/meters.ts';
import type { Room } from '../../../server/collab/room.ts';
import { type Lease, Rooms } from '../../../server/collab/rooms.ts';
import { openMemoryStore } from '../../../server/store/memory/openMemoryStore.ts';
import type { DocumentStore } from '../../../server/store/port.ts';
import { Problem } from '../../../shared/errors.ts';
import { handClock } from '../../support/handClock.ts';
import { readRoom, strategyId } from './support.ts';

/** How long a room stays after the last one left, and then some. */
export const graceMs = 10_001;

/** The rooms of a server with one document, on a disk and a clock that a test holds in its hands. */
export async function openRooms() {
  const { documents: real } = openMemoryStore();
  const doc = new Y.Doc();
  doc.getText('notes').insert(0, 'start');
  await real.append([
    { documentId: strategyId, updates: [{ update: Y.encodeStateAsUpdate(doc), personId: 'olu', at: 1 }] },
  ]);
  const disk = { loads: 0, folds: 0, canLoad: true, canFold: true };
  let gate: Promise<void> = Promise.resolve();
  let openGate = () => {};
  const documents: DocumentStore = {
    append: (batches) => real.append(batches),
    owners: (documentId) => real.owners(documentId),
    remove: (documentId) => real.remove(documentId),
    list: (options) => real.list(options),
    async load(documentId) {
      disk.loads += 1;
      await gate;
      if (!disk.canLoad) throw new Problem('damaged', 'The disk can’t be read.');
      return real.load(documentId);
    },
    async compact(documentId, snapshot, past) {
      disk.folds += 1;
      if (!disk.canFold) throw new Problem('not-saved', 'The disk is full.');
      await real.compact(documentId, snapshot, past);
    },
  };
  const clock = handClock();
  const rooms = new Rooms({
    documents,
    committer: new Committer(documents),
    clock,
    log: pino({ enabled: false }),
    meters: silentMeters,
    onChanged: () => {},
  });
  return {
    rooms,
    clock,
    disk,
    documents,
    use: () => rooms.use(strategyId),
    /** What loads from now on waits until `letLoad`. */
    holdLoads() {
      openGate();
      gate = new Promise((resolve) => {
        openGate = resolve;
      });
    },
    letLoad: () => openGate(),
  };
}

/** Adds a word as a command does. Resolves once it is on disk. */
export function write({ room }: Lease, word: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const make = (doc: Y.Doc) => doc.getText('notes').insert(0, word);
    room.submit({ kind: 'edit', personId: 'olu', make, done: resolve, failed: reject });
  });
}

export function textOf(room: Room): Promise<string> {
  return readRoom(room, (doc) => doc.getText('notes').toString());
}

/** Makes the room fail: an edit throws, and the log that it would be rebuilt from can't be read. */
export async function breakDown({ room }: Lease, disk: { canLoad: boolean }): Promise<void> {
  const could = disk.canLoad;
  disk.canLoad = false;
  await new Promise<void>((resolve) => {
    const make = () => {
      throw new Error('on purpose');
    };
    const over = () => resolve();
    room.submit({ kind: 'edit', personId: 'olu', make, done: over, failed: over });
  });
  await settled();
  disk.canLoad = could;
}

/** Lets everything happen that needs neither the clock nor another thread, as packing a version does. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** Resolves once no room is left. The test's own time limit ends it where one stays. */
export async function emptied(rooms: Rooms): Promise<void> {
  while (rooms.size > 0) await new Promise((resolve) => setTimeout(resolve, 1));
}
