import { once } from 'node:events';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { rootsOf } from '../../shared/strategy/document.ts';
import { openStrategy, openStrategyRoom, prose, type StrategyRoom } from './support/strategyRoom.ts';

let room: StrategyRoom;
beforeAll(async () => {
  room = await openStrategyRoom();
});
afterAll(() => room[Symbol.asyncDispose]());

/** Changes a strategy's document as another program of this person does, and resolves once others see it. */
async function asProgram(person: Page, strategyId: string, change: (doc: Y.Doc) => void): Promise<void> {
  const cookies = await person.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  class SignedIn extends WebSocket {
    constructor(url: string, protocols?: string[]) {
      super(url, protocols, { headers: { cookie } });
    }
  }
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${room.url.replace('http', 'ws')}/collab`, strategyId, doc, {
    // ws's class is a WebSocket in all that the provider uses of it.
    WebSocketPolyfill: SignedIn as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()));
  doc.transact(() => change(doc));
  const socket = provider.ws as unknown as WebSocket;
  socket.close();
  await once(socket, 'close');
  provider.destroy();
}

interface Read {
  outcomes: { objectives: { title: string; narrative: string }[] }[];
}

async function read(strategyId: string): Promise<Read['outcomes'][0]['objectives'][0] | undefined> {
  const answer = await room.owner.request.get(`${room.url}/api/strategies/${strategyId}`);
  const { outcomes }: Read = await answer.json();
  return outcomes[0]?.objectives[0];
}

test('opening a page deletes nothing that this version does not know, and says that it can only be read', async () => {
  const { id, objectives } = await room.strategy([
    { title: 'Health', objectives: [{ title: 'Walk more', narrative: 'We walk.' }] },
  ]);
  const objectiveId = objectives[0] ?? '';
  await asProgram(room.owner, id, (doc) => {
    const objective = rootsOf(doc).objectives.get(objectiveId);
    const title = objective?.get('title');
    const narrative = objective?.get('narrative');
    if (!(title instanceof Y.XmlFragment && narrative instanceof Y.XmlFragment)) throw new Error('no prose');
    const paragraph = title.get(0);
    const words = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined;
    if (!(words instanceof Y.XmlText)) throw new Error('no words');
    words.format(0, 4, { highlight: { colour: 'blue' } });
    const poll = new Y.XmlElement('poll');
    narrative.insert(1, [poll]);
    poll.insert(0, [new Y.XmlText('Shall we?')]);
  });

  await openStrategy(room.owner, room.url, id);
  for (const field of ['title', 'narrative']) {
    const place = prose(room.owner, `objective.${objectiveId}.${field}`);
    await place.scrollIntoViewIfNeeded();
    await place.getByText('it can only be read here').waitFor();
  }
  // Once this block has its editor, those beside it have had theirs too.
  await prose(room.owner, 'strategy.vision').locator('[contenteditable=true]').waitFor();

  expect(await read(id)).toMatchObject({ title: 'Walk more', narrative: 'We walk.\nShall we?' });
});
