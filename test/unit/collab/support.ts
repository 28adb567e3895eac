import type { Writable } from 'node:stream';
import { pino } from 'pino';
import { Receiver } from 'ws';
import * as Y from 'yjs';
import { systemClock } from '../../../server/collab/clock.ts';
import { Committer } from '../../../server/collab/committer.ts';
import { loadDocument } from '../../../server/collab/loadDocument.ts';
import type { Member } from '../../../server/collab/member.ts';
import { silentMeters } from '../../../server/collab/meters.ts';
import { Room } from '../../../server/collab/room.ts';
import { openMemoryStore } from '../../../server/store/memory/openMemoryStore.ts';
import type { FromServer } from '../../../shared/collab/messages.ts';
import type { Problem } from '../../../shared/errors.ts';

declare module 'ws' {
  /** Exported by ws, but missing from its types. */
  const Receiver: new () => Writable;
}

export const strategyId = 'strategy1';

/** A member without a socket. */
export interface QuietMember extends Member {
  told: FromServer[];
  /** All that it was sent, message by message. */
  heard: Uint8Array[];
  ended: Problem | undefined;
}

export function quietMember(personId: string): QuietMember {
  const member: QuietMember = {
    personId,
    told: [],
    heard: [],
    ended: undefined,
    bufferedBytes: 0,
    send: (message) => void member.heard.push(message),
    write: (packet) => {
      for (const message of messagesIn(packet)) member.send(message);
    },
    onceRead: () => {},
    tell: (message) => void member.told.push(message),
    processed: () => {},
    denied: () => {},
    end: (problem) => {
      member.ended = problem;
    },
  };
  return member;
}

/** What a client makes of the bytes of one packet. */
export function messagesIn(packet: Uint8Array): Uint8Array[] {
  const messages: Uint8Array[] = [];
  const receiver = new Receiver();
  receiver.on('message', (data: Uint8Array) => messages.push(data));
  receiver.write(packet);
  return messages;
}

/** A room on a store in memory, with a document that says `start`. */
export async function openRoom() {
  const { documents } = openMemoryStore();
  const doc = new Y.Doc();
  doc.getText('notes').insert(0, 'start ');
  await documents.append([
    { documentId: strategyId, updates: [{ update: Y.encodeStateAsUpdate(doc), personId: 'olu', at: 1 }] },
  ]);
  const loaded = await loadDocument(documents, strategyId);
  if (!loaded) throw new Error('it was just stored');
  const room = new Room(strategyId, loaded, {
    documents,
    committer: new Committer(documents),
    clock: systemClock,
    log: pino({ enabled: false }),
    meters: silentMeters,
    onChanged: () => {},
    onFull: async () => {},
    onFailed: () => {},
  });
  return { room, documents };
}

/** The live document, once all that was submitted has had its turn. */
export function readRoom<T>(room: Room, look: (doc: Y.Doc) => T): Promise<T> {
  return new Promise((resolve, reject) => {
    room.submit({ kind: 'question', answer: (doc) => resolve(look(doc)), failed: reject });
  });
}
