import { setTimeout as pause } from 'node:timers/promises';
import * as Y from 'yjs';
import { Client } from '../load/client.ts';
import { seedDocument } from '../load/seedDocument.ts';
import { type ClientOrder, markFrame, questionFrame, updateFrame } from '../load/wire.ts';
import { narrativeOf, seedStrategy } from '../seed.ts';
import type { ServerName } from '../servers/benchServer.ts';
import { serversToMeasure, startServer } from '../servers/start.ts';
import { printAim, printTable } from '../table.ts';

const kills = 5;
const letters = 100;
const everyMs = 10;
/** A server that has not brought the document back by then has lost it. */
const returnMs = 5_000;

/** What each server means by its acknowledgement. */
const words: Record<ServerName, string> = {
  relay: '',
  moothall: 'a mark comes back: it is on disk',
  hocuspocus: 'a SyncStatus for each update: it is in memory',
  'y-websocket': 'none; the answer to a later question is taken for it',
};

/**
 * Somebody types 100 letters in a second; the moment that the server has acknowledged all of them it is killed, started
 * again, and asked what it has.
 */
export async function acknowledged(): Promise<void> {
  console.log(`\nKilled right after its own acknowledgement: ${kills} times, ${letters} letters each`);
  const lostBy = new Map<ServerName, number>();
  for (const name of await serversToMeasure()) {
    if (name !== 'relay') lostBy.set(name, await measure(name));
  }
  printTable(
    ['', 'acknowledged letters lost', 'what it says'],
    [...lostBy].map(([name, lost]) => [name, `${lost} of ${kills * letters}`, words[name]]),
  );
  printAim('letters lost', lostBy.get('moothall') ?? Number.NaN, 0);
}

async function measure(name: ServerName): Promise<number> {
  const seed = seedStrategy();
  await using server = await startServer(name, seed.state);
  let lost = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const [[order] = []] = await server.open(1, 1);
    if (!order) throw new Error('There is no document to type in.');
    const seeder = await seedDocument(order, seed.state);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, seed.state);
    const writer = new Client(order, 'Writer');
    await writer.synced;
    const told = untilTold(writer, letters);
    doc.on('update', (update: Uint8Array) => writer.send(updateFrame(update)));
    const text = narrativeOf(doc, seed.objectives[0] ?? '');
    for (let letter = 0; letter < letters; letter += 1) {
      text.insert(text.length, 'x');
      await pause(everyMs);
    }
    await told();
    // Killed first: a server may well store what it has when the last one leaves.
    const killed = server.kill();
    for (const client of [writer, seeder]) client.leave();
    await killed;
    await server.restart();
    lost += letters - (await lettersThere(order, doc.clientID));
  }
  return lost;
}

/** Waits until the server has said, in its own words, that it has that many updates. */
function untilTold(writer: Client, updates: number): () => Promise<void> {
  const { dialect } = writer.order;
  let left = dialect === 'hocuspocus' ? updates : 1;
  let tell = () => {};
  writer.hear = ({ kind }) => {
    if (kind === (dialect === 'stock' ? 'state' : 'acknowledged')) left -= 1;
    if (left === 0) tell();
  };
  return async () => {
    if (dialect === 'moothall') writer.send(markFrame(1));
    if (dialect === 'stock') writer.send(questionFrame());
    if (left > 0) {
      await new Promise<void>((resolve) => {
        tell = resolve;
      });
    }
  };
}

/** How many letters of that writer somebody sees who comes in now, given time for a document that comes in parts. */
async function lettersThere(order: ClientOrder, writer: number): Promise<number> {
  const client = new Client(order, 'Reader');
  const seen = new Y.Doc();
  const deadline = performance.now() + returnMs;
  client.hear = (heard) => {
    if (heard.kind === 'state' || heard.kind === 'update') Y.applyUpdate(seen, heard.update);
  };
  await client.synced;
  while (Y.getState(seen.store, writer) < letters && performance.now() < deadline) await pause(50);
  client.leave();
  return Y.getState(seen.store, writer);
}
