import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { PartnershipRecords } from '../../server/people/partnershipRecords.ts';
import { openEmbeddedStore } from '../../server/store/embedded/openEmbeddedStore.ts';
import { collabPath } from '../../shared/collab/address.ts';
import { encodeMoothall } from '../../shared/collab/messages.ts';
import { addObjective, addOutcome, fillNewStrategy } from '../../shared/strategy/edit.ts';
import { startTestServer } from '../support/testServer.ts';
import { readHeard, syncFrame } from '../support/wire.ts';
import { Inspector } from './inspector.ts';

/** How many are open at a time: a few, so that it does not take all day. */
const lanes = 8;

/** Rooms stay for ten seconds after the last one left; then they are gone. */
const goneMs = 13_000;

export interface HeapAt {
  documents: number;
  /** After a forced collection, in MB (10⁶ bytes). */
  heapMb: number;
  residentMb: number;
}

/**
 * The built server, whose documents are opened, written in and closed one after another: what is left in its memory after
 * as many as each of `marks` says. All of them are registered before it starts, so that their names cost the same.
 */
export async function measureDocuments(marks: readonly number[]): Promise<HeapAt[]> {
  const many = Math.max(...marks);
  await using server = await startTestServer({
    env: { EXAMPLE: 'off', NODE_OPTIONS: '--inspect=127.0.0.1:0' },
  });
  const welcome = await fetch(await server.ownerLink(), { redirect: 'manual' });
  const cookie = welcome.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const response = await fetch(`${server.url}/api/partnerships`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Bench' }),
  });
  const { id: partnershipId } = (await response.json()) as { id: string };
  await server.stop();
  const ids = Array.from({ length: many }, (_, index) => `bench${String(index).padStart(11, '0')}`);
  await register(server.dataDir, partnershipId, ids);
  await server.restart();
  const inspector = await Inspector.of(() => server.output());

  const found: HeapAt[] = [];
  let next = 0;
  for (const documents of [...marks].sort((a, b) => a - b)) {
    const lane = async () => {
      while (next < documents) {
        const id = ids[next++] ?? '';
        await openAndWrite(`${server.url.replace('http', 'ws')}${collabPath}/${id}`, cookie);
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    await new Promise((resolve) => setTimeout(resolve, goneMs));
    found.push({ documents, ...(await inspector.memory()) });
  }
  inspector.close();
  return found;
}

async function register(dataDir: string, partnershipId: string, ids: readonly string[]): Promise<void> {
  const update = smallStrategy();
  const store = await openEmbeddedStore({ dataDir });
  try {
    const partnership = new PartnershipRecords(store.records, partnershipId);
    const value = { title: 'Bench', createdAt: '2026-01-01T00:00:00.000Z', deletedAt: null, deletedBy: null };
    for (let from = 0; from < ids.length; from += 500) {
      const some = ids.slice(from, from + 500);
      await partnership.write(some.map((id) => partnership.adding('strategy', id, value)));
      await store.documents.append(
        some.map((documentId) => ({ documentId, updates: [{ update, personId: 'bench', at: 1 }] })),
      );
    }
  } finally {
    await store.close();
  }
}

function smallStrategy(): Uint8Array {
  const doc = new Y.Doc();
  const by = { personId: 'bench', at: '2026-01-01T00:00:00.000Z' };
  const narrative = 'We will change how families are met, together. '.repeat(10);
  fillNewStrategy(doc, { title: 'Bench', vision: narrative });
  const outcome = addOutcome(doc, by, { title: 'Outcome', narrative });
  for (let each = 0; each < 5; each += 1) addObjective(doc, by, outcome, { title: 'Objective', narrative });
  return Y.encodeStateAsUpdate(doc);
}

/** Somebody comes, reads, writes a word, hears that it is saved, and leaves. */
function openAndWrite(address: string, cookie: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const ws = new WebSocket(address, { headers: { cookie } });
    ws.binaryType = 'nodebuffer';
    ws.on('error', reject);
    ws.on('close', (code) => (code === 1000 ? resolve() : reject(new Error(`closed with ${code}`))));
    ws.on('open', () => ws.send(syncFrame('step1', Y.encodeStateVector(new Y.Doc()))));
    ws.on('message', (data) => {
      const heard = data instanceof Uint8Array ? readHeard(data) : undefined;
      if (heard?.kind === 'step2') {
        const doc = new Y.Doc();
        doc.getText('notes').insert(0, 'word');
        ws.send(syncFrame('update', Y.encodeStateAsUpdate(doc)));
        ws.send(encodeMoothall({ kind: 'mark', mark: 1 }));
      }
      if (heard?.kind === 'moothall' && heard.message.kind === 'mark') ws.close(1000);
    });
  });
}
