import { onTestFinished } from 'vitest';
import { WebSocket as NodeWebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { until } from './until.ts';

/** What a stock y-websocket client sees and does. */
export interface Page {
  doc: Y.Doc;
  provider: WebsocketProvider;
  /** How the server ended it for good, once it has. */
  ended: { code: number; reason: string } | undefined;
  text: Y.Text;
  synced(): Promise<void>;
  /** Hangs up and stays away, as a laptop that lost its Wi-Fi. */
  goOffline(): void;
  comeBack(): void;
}

// The Node client differs from the browser's in what its events carry, not in what the provider uses of them.
const polyfill = NodeWebSocket as unknown as typeof WebSocket;

export function openPage(
  serverUrl: string,
  room: string,
  params: Record<string, string>,
  doc = new Y.Doc(),
): Page {
  const provider = new WebsocketProvider(serverUrl, room, doc, {
    WebSocketPolyfill: polyfill,
    disableBc: true,
    params,
    maxBackoffTime: 300,
  });
  const page: Page = {
    doc,
    provider,
    ended: undefined,
    text: doc.getText('notes'),
    synced: () => until(() => provider.synced),
    goOffline: () => provider.disconnect(),
    comeBack: () => provider.connect(),
  };
  provider.on('closed', (ended) => {
    page.ended = ended;
  });
  onTestFinished(() => {
    provider.destroy();
    doc.destroy();
  });
  return page;
}
