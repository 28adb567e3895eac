import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findUser } from '../../../server/people/accounts.ts';
import { givingPseudonym } from '../../../server/people/erased.ts';
import { openEmbeddedStore } from '../../../server/store/embedded/openEmbeddedStore.ts';
import { openMemoryStore } from '../../../server/store/memory/openMemoryStore.ts';
import type { Store } from '../../../server/store/port.ts';
import { changeMember } from '../../../shared/api/partnerships.ts';
import { getMe, join as joinEndpoint, signIn } from '../../../shared/api/people.ts';
import { eraseMe, eraseMember } from '../../../shared/api/personal.ts';
import { beforeNextWrite } from '../../support/heldWrite.ts';
import { known, makeKnownPerson } from '../../support/knownPerson.ts';
import { makePartnership } from '../../support/partnership.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { startTestApp } from '../../support/testApp.ts';

const traces = ['zebedee', 'quillfeather', 'marmalade'];

/** Where any trace of them is in a text, for an expectation of none. */
function tracesIn(text: string): string[] {
  return traces.filter((trace) => text.toLowerCase().includes(trace));
}

async function everythingIn(store: Store): Promise<string> {
  const items: string[] = [];
  for await (const item of store.everything()) items.push(JSON.stringify(item));
  return items.join('\n');
}

async function rawFilesIn(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(file, 'latin1')] as const)),
  );
}

test('after an erasure neither the data folder nor any answer or export names the person', async () => {
  const dataDir = await temporaryFolder();
  const store = await openEmbeddedStore({ dataDir });
  {
    await using app = await startTestApp({ store });
    const one = await makeKnownPerson(app);
    const { person, partnership, strategyId, sessionId, threadId } = one;
    const token = await partnership.invite('viewer');
    expect(tracesIn(await everythingIn(store))).toEqual(traces.slice(0, 2));

    const body = { name: 'zebedee quillfeather ', comments: 'keep' } as const;
    await person.browser.call(eraseMe, { body });

    expect(person.browser.cookies.size).toBe(0);
    expect((await person.browser.ask(getMe)).status).toBe(401);
    const { email, password } = known;
    expect((await app.browser().ask(signIn, { body: { email, password } })).status).toBe(401);
    const owner = partnership.owner.browser;
    await owner.send('POST', `/api/sessions/${sessionId}/close`);
    const paths = [
      ...[`/api/partnerships/${partnership.id}`, `/api/strategies/${strategyId}`, '/api/me/data'],
      ...[
        'board',
        'ratings',
        'threads',
        'versions',
        'sessions',
        'export?format=md',
        'export?format=json',
      ].map((path) => `/api/strategies/${strategyId}/${path}`),
      ...['', '/record', '/record?format=md', '/record?format=json'].map(
        (path) => `/api/sessions/${sessionId}${path}`,
      ),
    ];
    const said = new Map<string, string>();
    for (const path of paths) {
      const answer = await owner.send('GET', path);
      if (answer.status === 200) said.set(path, answer.text);
      expect([path, tracesIn(answer.text)]).toEqual([path, []]);
    }
    expect(said.size).toBeGreaterThan(11);
    // The record of what was decided stays, and so do the words, with whom they are by as far as anybody may know.
    expect(said.get(`/api/strategies/${strategyId}/ratings`)).toContain('Former member 1');
    expect(said.get(`/api/sessions/${sessionId}/record`)).toContain('Former member 1');
    const thread = (await owner.send('GET', `/api/threads/${threadId}`)).body;
    expect(thread).toMatchObject({
      comments: [
        { body: known.comment, author: { personName: 'Former member 1', organisation: 'College' } },
        { mentions: [{ name: 'Former member 1' }] },
      ],
    });
    const left = await everythingIn(store);
    expect(tracesIn(left)).toEqual([]);
    expect(left).not.toContain(`person:${person.id}`);
    await app.browser().call(joinEndpoint, { params: { token }, body: { name: 'Somebody new' } });
  }
  await store.close();

  const files = await rawFilesIn(dataDir);
  expect(files.size).toBeGreaterThan(3);
  for (const [file, text] of files) expect([file, tracesIn(text)]).toEqual([file, []]);
});

test('who wants their comments gone has them deleted, each place staying', async () => {
  await using app = await startTestApp();
  const { person, partnership, threadId } = await makeKnownPerson(app);

  await person.browser.call(eraseMe, { body: { name: known.name, comments: 'delete' } });

  const thread = await partnership.owner.browser.send('GET', `/api/threads/${threadId}`);
  expect(thread.body).toMatchObject({ comments: [{ deleted: true, body: '' }, { deleted: false }] });
  expect(thread.text).not.toContain('xylophone');
});

test('what they say from another device meanwhile is deleted as well', async () => {
  const store = openMemoryStore();
  await using app = await startTestApp({ store });
  const { person, partnership, threadId } = await makeKnownPerson(app);
  beforeNextWrite(store, () =>
    person.browser.send('POST', `/api/threads/${threadId}/replies`, { body: 'A late xylophone' }),
  );

  await person.browser.call(eraseMe, { body: { name: known.name, comments: 'delete' } });

  const thread = await partnership.owner.browser.send('GET', `/api/threads/${threadId}`);
  expect(thread.body).toMatchObject({ comments: [{ deleted: true }, { deleted: false }, { deleted: true }] });
  expect(thread.text).not.toContain('xylophone');
});

test('each who goes is told apart from the others', async () => {
  await using app = await startTestApp();
  const { person, partnership, threadId } = await makeKnownPerson(app);
  const second = await partnership.join('Asa Alone', 'commenter');
  await second.browser.send('POST', `/api/threads/${threadId}/replies`, { body: 'It was.' });

  await Promise.all([
    person.browser.call(eraseMe, { body: { name: known.name } }),
    second.browser.call(eraseMe, { body: { name: 'Asa Alone' } }),
  ]);

  const { body } = await partnership.owner.browser.send('GET', `/api/threads/${threadId}`);
  const { comments } = body as { comments: { author: { personName: string } }[] };
  const names = new Set([comments[0], comments[2]].map((comment) => comment?.author.personName));
  expect(names).toEqual(new Set(['Former member 1', 'Former member 2']));
});

test('what a stop cut off after the account was gone is done at the next start', async () => {
  const store = openMemoryStore();
  let sessionId = '';
  {
    await using app = await startTestApp({ store });
    const { person, ...one } = await makeKnownPerson(app);
    sessionId = one.sessionId;
    const user = await findUser(store.records, person.id);
    if (!user) throw new Error('expected a person');
    const { scope, kind, id, version } = user;
    await store.records.write([
      { scope, kind, id, expect: version, value: null },
      ...(await givingPseudonym(store.records, person.id)),
    ]);
  }
  await using app = await startTestApp({ store });

  const session = await (await app.owner()).send('GET', `/api/sessions/${sessionId}`);

  expect(session.status).toBe(200);
  expect(tracesIn(session.text)).toEqual([]);
  const items = (await everythingIn(store)).split('\n').filter((item) => !item.includes('"email-claim"'));
  const left = items.filter((item) => tracesIn(item).length > 0);
  expect(left).toEqual([]);
});

test('a name that is not theirs changes nothing, and neither does asking without being signed in', async () => {
  await using app = await startTestApp();
  const { person } = await makeKnownPerson(app);
  const refused = await person.browser.refused(eraseMe, { body: { name: 'Zebedee' } });
  expect(refused).toMatchObject({ status: 422, errors: [{ path: 'name' }] });
  expect((await app.browser().ask(eraseMe, { body: { name: known.name } })).status).toBe(401);
  expect((await person.browser.call(getMe)).name).toBe(known.name);
});

test('the last owner of a partnership is told what to do first, and nothing has changed', async () => {
  await using app = await startTestApp();
  const { person, partnership } = await makeKnownPerson(app);
  const theirs = await makePartnership(app, 'Their own', person);
  const body = { name: known.name };

  const refused = await person.browser.refused(eraseMe, { body });

  expect(refused).toMatchObject({ status: 409, code: 'wrong-state' });
  expect(refused.detail).toContain('“Their own” would have no owner');
  expect((await person.browser.call(getMe)).memberships).toHaveLength(2);
  const heir = await theirs.join('Heir');
  await person.browser.call(changeMember, { params: { p: theirs.id, m: heir.id }, body: { role: 'owner' } });
  await person.browser.call(eraseMe, { body });
  expect((await heir.browser.send('GET', `/api/partnerships/${theirs.id}`)).text).not.toContain('Zebedee');
  expect((await partnership.owner.browser.send('GET', `/api/partnerships/${partnership.id}`)).status).toBe(
    200,
  );
});

test('whoever holds the owner’s link can be erased; the next link makes another owner', async () => {
  await using app = await startTestApp();
  const owner = await app.owner();
  await owner.call(eraseMe, { body: { name: 'Owner' } });

  const next = await app.owner();

  expect((await next.call(getMe)).memberships).toEqual([]);
});

test('an owner erases a member who asked for it, but nobody who is also others’', async () => {
  await using app = await startTestApp();
  const { person, partnership, strategyId } = await makeKnownPerson(app);
  const owner = partnership.owner.browser;
  const params = { p: partnership.id, m: person.id };
  const body = { name: known.name };
  const editor = await partnership.join('Eddy');
  expect(await editor.browser.refused(eraseMember, { params, body })).toMatchObject({ status: 403 });
  const wrong = { params, body: { name: 'Somebody else' } };
  expect(await owner.refused(eraseMember, wrong)).toMatchObject({ status: 422 });

  await owner.call(eraseMember, { params, body });

  expect((await person.browser.ask(getMe)).status).toBe(401);
  expect((await owner.send('GET', `/api/strategies/${strategyId}/ratings`)).text).toContain(
    'Former member 1',
  );
  expect(await owner.refused(eraseMember, { params, body })).toMatchObject({ status: 404 });

  await makePartnership(app, 'Of others', editor);
  const others = { params: { p: partnership.id, m: editor.id }, body: { name: 'Eddy' } };
  expect(await owner.refused(eraseMember, others)).toMatchObject({ status: 409, code: 'wrong-state' });
});
