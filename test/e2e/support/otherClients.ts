import type { Page } from 'playwright-core';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import * as Rust from 'ywasm';
import { collabPath } from '../../../shared/collab/address.ts';
import { readHeard, type SyncKind, syncFrame } from '../../support/wire.ts';

/** A program that edits a strategy through the same door as the pages, and knows nothing of Moothall. */
interface OtherClient {
  /** The words of the strategy's title, whatever is around them. */
  title(): string;
  /** Writes into the title. */
  insert(at: number, words: string): void;
  delete(at: number, length: number): void;
  /** How often the connection was ended. */
  hungUp(): number;
}

async function cookieOf(page: Page): Promise<string> {
  const cookies = await page.context().cookies();
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

/** The provider that comes with Yjs, as anybody would use it in Node. */
export async function openStock(page: Page, url: string, strategyId: string): Promise<OtherClient> {
  const cookie = await cookieOf(page);
  class Signed extends WebSocket {
    constructor(address: string) {
      super(address, { headers: { cookie } });
    }
  }
  const doc = new Y.Doc();
  let ended = 0;
  const provider = new WebsocketProvider(`${url.replace('http', 'ws')}${collabPath}`, strategyId, doc, {
    WebSocketPolyfill: Signed as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
  await new Promise<void>((resolve) => provider.on('sync', (synced) => synced && resolve()));
  provider.on('connection-close', () => {
    ended += 1;
  });
  page.once('close', () => provider.destroy());
  const line = () => {
    const paragraph = doc.getXmlFragment('title').get(0);
    const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined;
    if (text instanceof Y.XmlText) return text;
    throw new Error('a title has words');
  };
  return {
    title: () => line().toString(),
    insert: (at, words) => line().insert(at, words),
    delete: (at, length) => line().delete(at, length),
    hungUp: () => ended,
  };
}

/** The Rust Yjs, which has encoders of its own, and the few messages of the protocol that it takes to be in step. */
export async function openRust(page: Page, url: string, strategyId: string): Promise<OtherClient> {
  const ws = new WebSocket(`${url.replace('http', 'ws')}${collabPath}/${strategyId}`, {
    headers: { cookie: await cookieOf(page) },
  });
  ws.binaryType = 'nodebuffer';
  const doc = new Rust.YDoc({});
  let ended = 0;
  const say = (kind: SyncKind, bytes: Uint8Array) => ws.send(syncFrame(kind, bytes));
  let isHearing = false;
  doc.onUpdate((update: Uint8Array) => {
    if (!isHearing) say('update', update);
  });
  const inStep = new Promise<void>((resolve) => {
    ws.on('message', (data: Buffer) => {
      const heard = readHeard(data);
      if (heard.kind === 'step1') say('step2', Rust.encodeStateAsUpdate(doc, heard.bytes));
      if (heard.kind !== 'step2' && heard.kind !== 'update') return;
      isHearing = true;
      Rust.applyUpdate(doc, heard.bytes, 'server');
      isHearing = false;
      if (heard.kind === 'step2') resolve();
    });
  });
  ws.on('close', () => {
    ended += 1;
  });
  ws.on('open', () => say('step1', Rust.encodeStateVector(doc)));
  await inStep;
  page.once('close', () => ws.terminate());
  const line = (): Rust.YXmlText => doc.getXmlFragment('title').firstChild(undefined).firstChild(undefined);
  return {
    title: () => line().toString(undefined),
    insert: (at, words) => line().insert(at, words, undefined, undefined),
    delete: (at, length) => line().delete(at, length, undefined),
    hungUp: () => ended,
  };
}
