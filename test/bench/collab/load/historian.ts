import * as Y from 'yjs';
import { Client } from './client.ts';
import { now } from './now.ts';
import { serve } from './remote.ts';
import { theTrace } from './trace.ts';
import { type ClientOrder, markFrame, questionFrame, updateFrame } from './wire.ts';

/** Where the text of the history lives: a root type of its own, which Moothall keeps without knowing it. */
const root = 'history';

const doc = new Y.Doc();
/** One for each edit, in order. */
const updates: Uint8Array[] = [];

export interface Intake {
  /** How many edits the server had when the time was taken: all, unless the limit came first. */
  edits: number;
  ms: number;
}

const duties = {
  /** Makes the updates, one for each edit of the trace. */
  async prepare(): Promise<{ edits: number; from: string; letters: number }> {
    const { patches, from } = await theTrace();
    const text = doc.getText(root);
    doc.on('update', (update: Uint8Array) => updates.push(update));
    for (const [position, deleted, inserted] of patches) {
      doc.transact(() => {
        if (deleted > 0) text.delete(position, deleted);
        if (inserted !== '') text.insert(position, inserted);
      });
    }
    return { edits: updates.length, from, letters: text.length };
  },

  /** Sends each edit in an update of its own, as fast as the socket takes them, until the server has all or `limitMs` pass. */
  async send({ order, limitMs }: { order: ClientOrder; limitMs: number }): Promise<Intake> {
    const client = new Client(order, 'Historian');
    await client.synced;
    const acknowledged = acknowledgements(client);
    const began = now();
    let sent = 0;
    for (const update of updates) {
      client.send(updateFrame(update));
      sent += 1;
      if (client.unsent > 1_000_000) await client.drained(began + limitMs);
      if (now() - began > limitMs) break;
    }
    const edits = await acknowledged(sent, limitMs - (now() - began));
    const intake = { edits, ms: now() - began };
    client.leave();
    return intake;
  },

  /** The whole history as one update, for servers that would take too long to be given it edit by edit. */
  async sendWhole(order: ClientOrder): Promise<void> {
    const client = new Client(order, 'Historian');
    await client.synced;
    client.send(updateFrame(Y.encodeStateAsUpdate(doc)));
    await untilWhole(client, () => client.send(questionFrame()));
    client.leave();
  },

  /**
   * Opens the document, and answers how many milliseconds after connecting all of it was there; not a number where it
   * had not come after `limitMs`, or reads otherwise than it was written.
   */
  async open({ order, limitMs }: { order: ClientOrder; limitMs: number }): Promise<number> {
    const began = now();
    const client = new Client(order, 'Reader');
    const tooLong = new Promise<undefined>((resolve) => setTimeout(resolve, limitMs));
    const came = await Promise.race([untilWhole(client, () => {}), tooLong]);
    client.leave();
    if (!came) return Number.NaN;
    const seen = new Y.Doc();
    for (const update of came.updates) Y.applyUpdate(seen, update);
    return seen.getText(root).toString() === doc.getText(root).toString() ? came.at - began : Number.NaN;
  },
};

export type HistorianDuties = typeof duties;

serve(duties);

/**
 * Answers a function that waits until the server has said, in its own way, that it has so many updates; it answers how
 * many it has where the time runs out. Moothall returns a mark (on disk); Hocuspocus acknowledges each update (in
 * memory); the stock protocol knows no such word, so a question is asked whose answer comes after them (in memory).
 */
function acknowledgements(client: Client): (sent: number, limitMs: number) => Promise<number> {
  const { dialect } = client.order;
  let wanted = Number.POSITIVE_INFINITY;
  let taken = 0;
  let finish = () => {};
  client.hear = ({ kind }) => {
    if (dialect === 'hocuspocus' && kind === 'acknowledged') taken += 1;
    else if (dialect === 'moothall' ? kind === 'acknowledged' : kind === 'state') taken = wanted;
    if (taken >= wanted) finish();
  };
  return async (sent, limitMs) => {
    wanted = sent;
    if (dialect === 'moothall') client.send(markFrame(1));
    if (dialect === 'stock') client.send(questionFrame());
    await new Promise<void>((resolve) => {
      finish = resolve;
      // Where only the last answer counts, there is nothing to judge it by before that.
      if (dialect === 'hocuspocus') setTimeout(resolve, Math.max(0, limitMs));
    });
    return Math.min(taken, sent);
  };
}

/** Resolves with all that came in, and when the last of it did, once it is the whole history; it may come in parts. */
async function untilWhole(client: Client, ask: () => void): Promise<{ updates: Uint8Array[]; at: number }> {
  const wanted = Y.getState(doc.store, doc.clientID);
  const updates: Uint8Array[] = [];
  return await new Promise((resolve) => {
    client.hear = (heard, at) => {
      if (heard.kind !== 'state' && heard.kind !== 'update') return;
      updates.push(heard.update);
      const has = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(heard.update)).get(doc.clientID) ?? 0;
      if (has >= wanted) resolve({ updates, at });
    };
    ask();
  });
}
