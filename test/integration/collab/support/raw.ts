import * as decoding from 'lib0/decoding';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { encodeMoothall, type FromServer } from '../../../../shared/collab/messages.ts';
import { presenceFrame, readHeard, type SyncKind, syncFrame } from '../../../support/wire.ts';
import { until } from './until.ts';

/** A socket that says whatever a test wants, and keeps what it hears. */
export interface Raw {
  ws: WebSocket;
  /** What it was told by sync messages. */
  doc: Y.Doc;
  heard: FromServer[];
  /** Sync updates (not answers) that came in. */
  updates: number;
  presence: Map<number, unknown>;
  closed: { code: number; reason: string } | undefined;
  denied: string[];
  /** A message of the type `sync`. */
  sync(kind: SyncKind, bytes: Uint8Array): void;
  update(bytes: Uint8Array): void;
  mark(mark: number): void;
  sayPresence(clientId: number, clock: number, state: unknown): void;
  send(bytes: Uint8Array | string): void;
  marks(): number[];
  /** Asks for the whole document and waits for the answer. */
  load(): Promise<void>;
  isClosed(): Promise<{ code: number; reason: string }>;
}

export async function openRaw(
  url: string,
  params: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Raw> {
  const ws = new WebSocket(`${url}?${new URLSearchParams(params)}`, { headers });
  ws.binaryType = 'nodebuffer';
  let answers = 0;
  const raw: Raw = {
    ws,
    doc: new Y.Doc(),
    heard: [],
    updates: 0,
    presence: new Map(),
    closed: undefined,
    denied: [],
    sync: (kind, bytes) => raw.send(syncFrame(kind, bytes)),
    update: (bytes) => raw.sync('update', bytes),
    mark: (mark) => raw.send(encodeMoothall({ kind: 'mark', mark })),
    sayPresence: (clientId, clock, state) => raw.send(presenceFrame(clientId, clock, state)),
    send: (bytes) => ws.send(bytes),
    marks: () => raw.heard.flatMap((message) => (message.kind === 'mark' ? [message.mark] : [])),
    async load() {
      const before = answers;
      raw.sync('step1', Y.encodeStateVector(new Y.Doc()));
      await until(() => answers > before);
    },
    async isClosed() {
      await until(() => raw.closed !== undefined);
      return raw.closed ?? { code: 0, reason: '' };
    },
  };
  ws.on('error', () => {});
  ws.on('close', (code, reason) => {
    raw.closed = { code, reason: reason.toString() };
  });
  ws.on('message', (data) => {
    const heard = readHeard(data as Buffer);
    switch (heard.kind) {
      case 'step2':
      case 'update':
        Y.applyUpdate(raw.doc, heard.bytes);
        if (heard.kind === 'step2') answers += 1;
        else raw.updates += 1;
        break;
      case 'presence':
        readPresence(decoding.createDecoder(heard.states), raw.presence);
        break;
      case 'denied':
        raw.denied.push(heard.reason);
        break;
      case 'moothall':
        raw.heard.push(heard.message);
        break;
      case 'step1':
      case 'other':
        break;
    }
  });
  onTestFinished(() => ws.terminate());
  await until(() => ws.readyState !== WebSocket.CONNECTING);
  return raw;
}

function readPresence(decoder: decoding.Decoder, presence: Map<number, unknown>): void {
  const count = decoding.readVarUint(decoder);
  for (let index = 0; index < count; index++) {
    const clientId = decoding.readVarUint(decoder);
    decoding.readVarUint(decoder);
    const state: unknown = JSON.parse(decoding.readVarString(decoder));
    if (state === null) presence.delete(clientId);
    else presence.set(clientId, state);
  }
}
