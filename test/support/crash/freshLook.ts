import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { collabPath } from '../../../shared/collab/address.ts';
import { readHeard, syncFrame } from '../wire.ts';

const patienceMs = 15_000;

/** The document as somebody sees it who never saw it before, or the close code that they got instead. */
export async function freshLook(
  host: string,
  strategyId: string,
  cookie: string,
): Promise<Y.Doc | { closed: number }> {
  const ws = new WebSocket(`ws://${host}${collabPath}/${strategyId}`, {
    headers: { cookie },
    handshakeTimeout: patienceMs,
  });
  ws.binaryType = 'nodebuffer';
  try {
    return await new Promise((resolve, reject) => {
      const patience = setTimeout(
        () => reject(new Error(`Nothing was said about ${strategyId}`)),
        patienceMs,
      );
      ws.on('error', () => {});
      ws.on('open', () => ws.send(syncFrame('step1', Y.encodeStateVector(new Y.Doc()))));
      ws.on('close', (closed) => {
        clearTimeout(patience);
        resolve({ closed });
      });
      ws.on('message', (data) => {
        const heard = data instanceof Uint8Array ? readHeard(data) : undefined;
        if (heard?.kind !== 'step2') return;
        clearTimeout(patience);
        const doc = new Y.Doc();
        Y.applyUpdate(doc, heard.bytes);
        resolve(doc);
      });
    });
  } finally {
    ws.terminate();
  }
}
