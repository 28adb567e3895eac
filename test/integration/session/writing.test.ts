import { expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { collabPath } from '../../../shared/collab/address.ts';
import { openSessionWorld } from '../../support/sessionWorld.ts';
import { startTestApp, type TestApp } from '../../support/testApp.ts';
import type { TestBrowser } from '../../support/testBrowser.ts';

/** A stock y-websocket client with this browser's cookie, as anybody's program could be. */
function openDocument(app: TestApp, strategyId: string, { cookie }: TestBrowser) {
  const doc = new Y.Doc();
  class WithCookie extends WebSocket {
    constructor(url: string, protocols?: string[]) {
      super(url, protocols, { headers: { origin: app.url, ...(cookie === '' ? {} : { cookie }) } });
    }
  }
  const closed: number[] = [];
  const provider = new WebsocketProvider(app.url.replace('http', 'ws') + collabPath, strategyId, doc, {
    // ws's class is a WebSocket in all that the provider uses of it.
    WebSocketPolyfill: WithCookie as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
  provider.on('connection-close', (event) => closed.push(event?.code ?? 0));
  provider.on('closed', ({ code }: { code: number }) => closed.push(code));
  onTestFinished(() => {
    provider.destroy();
    doc.destroy();
  });
  return { provider, doc, closed, note: doc.getText('notes') };
}

test('while a session writes the strategy, only editors and owners write in it over a socket of their own', async () => {
  await using app = await startTestApp({ collab: true });
  const world = await openSessionWorld(app, ({ objective }) => [{ kind: 'write', target: objective }]);
  const { partnership, strategyId, host } = world;
  const joined = async (name: string, role: 'editor' | 'commenter' | 'viewer') =>
    (await partnership.join(name, role)).browser;
  const people = {
    editor: await joined('Eve Editor', 'editor'),
    commenter: await joined('Col Commenter', 'commenter'),
    viewer: await joined('Vic Viewer', 'viewer'),
  };
  await world.move(0);
  const guest = await world.guest('Gus Guest');

  const owner = openDocument(app, strategyId, host);
  await vi.waitFor(() => expect(owner.provider.synced).toBe(true));
  const [editor, commenter, viewer] = [people.editor, people.commenter, people.viewer].map((browser) =>
    openDocument(app, strategyId, browser),
  );
  if (!editor || !commenter || !viewer) throw new Error('expected three');
  for (const { provider } of [editor, commenter, viewer])
    await vi.waitFor(() => expect(provider.synced).toBe(true));

  commenter.note.insert(0, 'commenter ');
  viewer.note.insert(0, 'viewer ');
  for (const stranger of [guest, app.browser()]) {
    const outside = openDocument(app, strategyId, stranger);
    outside.note.insert(0, 'outside ');
    await vi.waitFor(() => expect(outside.closed.length).toBeGreaterThan(0));
    expect(outside.provider.synced).toBe(false);
    // Nothing of the strategy came to them, only what they wrote themselves.
    expect([...outside.doc.share.keys()]).toEqual(['notes']);
  }
  editor.note.insert(0, 'editor ');
  await vi.waitFor(() => expect(owner.note.toString()).toBe('editor '));
  owner.note.insert(0, 'owner ');
  // What was refused stays with who wrote it, somewhere among the rest.
  for (const reader of [editor, commenter, viewer])
    await vi.waitFor(() => expect(reader.note.toString()).toMatch(/owner .*editor /));
  const fresh = openDocument(app, strategyId, people.editor);
  await vi.waitFor(() => expect(fresh.provider.synced).toBe(true));
  expect(fresh.note.toString()).toBe('owner editor ');
});
