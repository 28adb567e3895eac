import * as decoding from 'lib0/decoding';
import type { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { collabPath, personParameter, versionParameter } from '../../shared/collab/address.ts';
import {
  decodeFromServer,
  type FromServer,
  moothallMessage,
  stockMessage,
  syncMessage,
} from '../../shared/collab/messages.ts';
import { textVersion } from '../../shared/strategy/textVersion.ts';
import { waitBeforeReturn } from './comeBack.ts';
import { isFinal } from './ending.ts';
import { watchReach } from './reach.ts';

export interface ConnectionEvents {
  /** The server has said something, so what is sent arrives too. */
  onOpen(): void;
  onBroken(): void;
  /** Moothall answers, and something on the way lets no WebSocket through. */
  onBlocked(): void;
  /** The server asked for what it lacks, saying what it has, and the answer is on its way. */
  onGreeted(serverHas: Map<number, number>): void;
  onMessage(message: FromServer): void;
  /** The document holds all that the server has. */
  onSynced(): void;
  /** The server refused this page for good. */
  onEnded(close: { code: number; reason: string }): void;
}

/** Where the server is, for pages that are not served by it (tests). */
export interface ServerAddress {
  /** `ws://host:port` */
  url: string;
  params?: Record<string, string>;
  WebSocketPolyfill?: typeof WebSocket;
}

export interface ServerConnection {
  /** What changes that came from the server carry as their origin. */
  origin: unknown;
  connect(): void;
  send(frame: Uint8Array): void;
  /** Where no WebSocket comes through: asks for what is new. Else this does nothing. */
  look(): void;
  close(): void;
}

/** The stock y-websocket provider, taught Moothall's own messages, and to come back at a moment of its own. */
export function connectTo(
  what: {
    strategyId: string;
    personId: string;
    doc: Y.Doc;
    awareness: Awareness;
    server?: ServerAddress | undefined;
    /** Brings the document up to date without a socket. Rejects with a Problem. */
    ask(): Promise<void>;
  },
  events: ConnectionEvents,
): ServerConnection {
  const { strategyId, personId, doc, awareness, ask, server = { url: ownServer() } } = what;
  const provider = new WebsocketProvider(server.url + collabPath, strategyId, doc, {
    connect: false,
    awareness,
    disableBc: true,
    params: { [versionParameter]: String(textVersion), [personParameter]: personId, ...server.params },
    // Never by itself: it has no jitter. `closed` below decides.
    shouldReconnect: () => false,
    ...(server.WebSocketPolyfill ? { WebSocketPolyfill: server.WebSocketPolyfill } : {}),
  });
  const reach = watchReach({
    ask,
    onHeard: events.onOpen,
    onBroken: events.onBroken,
    onBlocked: events.onBlocked,
    onRefused: (problem) => events.onEnded({ code: problem.close, reason: problem.detail }),
    tryAgain() {
      clearTimeout(timer);
      provider.connect();
    },
    giveUp() {
      provider.disconnect();
      comeBack();
    },
  });
  speakMoothall(provider, events, reach.heard);
  sendOwnPresenceOnly(provider, doc, awareness);

  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const comeBack = () => {
    clearTimeout(timer);
    timer = setTimeout(() => provider.connect(), waitBeforeReturn(failures));
    failures += 1;
  };
  provider.on('status', ({ status }) => {
    if (status === 'connecting') reach.began();
  });
  provider.on('sync', (synced) => {
    if (!synced) return;
    failures = 0;
    events.onSynced();
  });
  provider.on('connection-close', (event) => reach.ended(event?.code));
  provider.on('closed', ({ code, reason }) => {
    if (isFinal(code)) events.onEnded({ code, reason });
    else comeBack();
  });
  const stopWatching = watchNetwork(
    () => {
      // The socket may take half a minute to notice. A server on this very machine is found again at once.
      provider.disconnect();
      events.onBroken();
      comeBack();
    },
    () => {
      if (timer !== undefined && !provider.wsconnected) provider.connect();
    },
  );

  return {
    origin: provider,
    connect: () => provider.connect(),
    send: (frame) => {
      if (provider.wsconnected) provider.ws?.send(new Uint8Array(frame));
    },
    look: reach.look,
    close() {
      clearTimeout(timer);
      reach.stop();
      stopWatching();
      provider.destroy();
    },
  };
}

function speakMoothall(provider: WebsocketProvider, events: ConnectionEvents, heard: () => void): void {
  const { messageHandlers } = provider;
  const sync = messageHandlers[stockMessage.sync];
  messageHandlers[stockMessage.sync] = (encoder, decoder, ...rest) => {
    heard();
    const question = readQuestion(decoding.clone(decoder));
    sync?.(encoder, decoder, ...rest);
    // The provider sends its answer once this returns; a mark that overtook it would confirm too much.
    if (question) queueMicrotask(() => events.onGreeted(question));
  };
  messageHandlers[moothallMessage] = (_encoder, decoder) => {
    heard();
    const message = decodeFromServer(decoder);
    if (message) events.onMessage(message);
  };
}

/** What the server says it has, where this is its question for what it lacks. */
function readQuestion(decoder: decoding.Decoder): Map<number, number> | undefined {
  if (decoding.readVarUint(decoder) !== syncMessage.step1) return undefined;
  return Y.decodeStateVector(decoding.readVarUint8Array(decoder));
}

/** The stock provider sends back the presence of others that it has just heard: N people would make N² messages. */
function sendOwnPresenceOnly(provider: WebsocketProvider, doc: Y.Doc, awareness: Awareness): void {
  const send = provider._awarenessUpdateHandler;
  awareness.off('update', send);
  awareness.on('update', (changes: Record<'added' | 'updated' | 'removed', number[]>, origin: unknown) => {
    const own = (ids: number[]) => ids.filter((id) => id === doc.clientID);
    const mine = { added: own(changes.added), updated: own(changes.updated), removed: own(changes.removed) };
    if (mine.added.length + mine.updated.length + mine.removed.length > 0) send(mine, origin);
  });
}

function watchNetwork(onGone: () => void, onBack: () => void): () => void {
  if (typeof window === 'undefined') return () => {};
  window.addEventListener('offline', onGone);
  window.addEventListener('online', onBack);
  return () => {
    window.removeEventListener('offline', onGone);
    window.removeEventListener('online', onBack);
  };
}

function ownServer(): string {
  return `${location.protocol === 'https:' ? 'wss:' : 'ws:'}//${location.host}`;
}
