import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import * as Y from 'yjs';

/** A document as it is kept in a version: its whole state, compressed beside the main thread. */
export async function packState(doc: Y.Doc): Promise<Uint8Array> {
  return promisify(gzip)(Y.encodeStateAsUpdate(doc));
}

export async function unpackState(packed: Uint8Array): Promise<Y.Doc> {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, await promisify(gunzip)(packed));
  return doc;
}
