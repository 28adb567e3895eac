import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openEmbeddedStore } from '../../../server/store/embedded/openEmbeddedStore.ts';
import { openMemoryStore } from '../../../server/store/memory/openMemoryStore.ts';
import type { Store } from '../../../server/store/port.ts';
import { eraseMe, getOwnData } from '../../../shared/api/personal.ts';
import { limits } from '../../../shared/limits.ts';
import { idOf } from '../../support/idOf.ts';
import { known, makeKnownPerson } from '../../support/knownPerson.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { startTestApp } from '../../support/testApp.ts';

async function filesWith(folder: string, word: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const found = await Promise.all(
    files.map(async (file) => ((await readFile(file, 'latin1')).includes(word) ? [file] : [])),
  );
  return found.flat();
}

/** Makes the thread’s file full, so that what is said next comes into another one. */
async function fillUp({ ledgers }: Store, ledgerId: string): Promise<void> {
  const filler = { type: 'of another version', words: 'x'.repeat(limits.ledgerSegmentBytes / 2) };
  const entries = ['one', 'two'].map((id) => ({ id: `filler-${id}`, value: filler }));
  await ledgers.append(ledgerId, entries);
}

test('words that were deleted lie in no file, edited or not; who said something when stays', async () => {
  const dataDir = await temporaryFolder();
  const store = await openEmbeddedStore({ dataDir });
  {
    await using app = await startTestApp({ store, faulty: true });
    const { person, partnership, threadId, strategyId } = await makeKnownPerson(app);
    const { browser } = person;
    const replies = `/api/threads/${threadId}/replies`;
    const reply = idOf(await browser.send('POST', replies, { body: 'A first kazoo' }));
    await fillUp(store, `comments-${strategyId}`);
    await browser.send('PATCH', `/api/comments/${reply}`, { body: 'A second kazoo' });
    await browser.send('POST', replies, { body: 'A third kazoo, which stays' });
    expect(await filesWith(dataDir, 'A first kazoo')).toHaveLength(1);
    expect(await filesWith(dataDir, 'A second kazoo')).toHaveLength(1);
    const before = (await store.ledgers.read(`comments-${strategyId}`)).items;

    expect((await browser.send('DELETE', `/api/comments/${reply}`)).status).toBe(204);
    expect((await browser.send('DELETE', `/api/comments/${threadId}`)).status).toBe(204);

    for (const gone of ['A first kazoo', 'A second kazoo', 'xylophone'])
      expect([gone, await filesWith(dataDir, gone)]).toEqual([gone, []]);
    const after = (await store.ledgers.read(`comments-${strategyId}`)).items;
    expect(after.slice(0, before.length).map(({ id, seq }) => [id, seq])).toEqual(
      before.map(({ id, seq }) => [id, seq]),
    );
    const thread = await partnership.owner.browser.send('GET', `/api/threads/${threadId}`);
    expect(thread.body).toMatchObject({
      comments: [
        { deleted: true, body: '', author: { personName: known.name } },
        { deleted: false },
        { deleted: true, body: '', author: { personName: known.name } },
        { body: 'A third kazoo, which stays' },
      ],
    });
  }
  await store.close();
  await using again = await openEmbeddedStore({ dataDir }).then((opened) => ({
    ...{ store: opened },
    [Symbol.asyncDispose]: () => opened.close(),
  }));
  expect(again.store.damage()).toEqual([]);
});

test('the words of whoever is erased with their comments lie in no file', async () => {
  const dataDir = await temporaryFolder();
  const store = await openEmbeddedStore({ dataDir });
  {
    await using app = await startTestApp({ store });
    const { person } = await makeKnownPerson(app);
    expect(await filesWith(dataDir, 'xylophone')).toHaveLength(1);

    await person.browser.call(eraseMe, { body: { name: known.name, comments: 'delete' } });

    expect(await filesWith(dataDir, 'xylophone')).toEqual([]);
  }
  await store.close();
});

test('where the disk refuses to let the words go, the comment is deleted all the same, and they go later', async () => {
  const store = openMemoryStore();
  await using app = await startTestApp({ store, faulty: true });
  const { person, threadId, strategyId } = await makeKnownPerson(app);
  const { ledgers } = store;
  const { redact } = ledgers;
  ledgers.redact = () => Promise.reject(new Error('the disk is full'));
  const second = idOf(
    await person.browser.send('POST', `/api/threads/${threadId}/replies`, { body: 'Oboe' }),
  );
  const inLedger = async () => JSON.stringify((await ledgers.read(`comments-${strategyId}`)).items);

  expect((await person.browser.send('DELETE', `/api/comments/${threadId}`)).status).toBe(204);
  expect(app.errors).toMatchObject([{ message: 'the disk is full' }]);
  expect(await inLedger()).toContain('xylophone');

  ledgers.redact = redact;
  expect((await person.browser.send('DELETE', `/api/comments/${second}`)).status).toBe(204);
  expect(await inLedger()).not.toMatch(/xylophone|Oboe/);
});

test('a program that says once more what was deleted meanwhile is answered, and nothing is said again', async () => {
  await using app = await startTestApp();
  const { person, strategyId, objectiveId } = await makeKnownPerson(app);
  const { browser } = person;
  const once = { 'Idempotency-Key': 'once' };
  const said = { target: objectiveId, body: 'Bassoon' };
  const open = () => browser.send('POST', `/api/strategies/${strategyId}/threads`, said, once);
  const thread = idOf(await open());
  const reply = () => browser.send('POST', `/api/threads/${thread}/replies`, { body: 'Contrabassoon' }, once);
  const answer = idOf(await reply());
  for (const id of [thread, answer]) await browser.send('DELETE', `/api/comments/${id}`);

  expect(await open()).toMatchObject({
    status: 201,
    body: { id: thread, comments: [{ deleted: true }, {}] },
  });
  expect(await reply()).toMatchObject({ status: 201, body: { id: answer, deleted: true, body: '' } });
});

test('nobody finds in the copy of their own data what others said of them and took back', async () => {
  await using app = await startTestApp();
  const { person, partnership, threadId } = await makeKnownPerson(app);
  const { browser } = partnership.owner;
  const say = async (word: string) =>
    idOf(await browser.send('POST', `/api/threads/${threadId}/replies`, { body: `${word} @[${person.id}]` }));
  const deleted = await say('Piccolo');
  const edited = await say('Trombone');
  await browser.send('DELETE', `/api/comments/${deleted}`);
  await browser.send('PATCH', `/api/comments/${edited}`, { body: `Tuba @[${person.id}]` });

  const { text } = await person.browser.ask(getOwnData);

  expect(text).toContain('Tuba');
  expect(text).not.toMatch(/Piccolo|Trombone/);
});
