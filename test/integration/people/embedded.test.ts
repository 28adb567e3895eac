import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openEmbeddedStore } from '../../../server/store/embedded/openEmbeddedStore.ts';
import { createPartnership, getPartnership } from '../../../shared/api/partnerships.ts';
import { getMe, join as joinEndpoint, setCredentials, signIn } from '../../../shared/api/people.ts';
import { makePartnership } from '../../support/partnership.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { startTestApp, type TestApp, type TestAppOptions } from '../../support/testApp.ts';

/** Runs a server on a data folder, and stops it again. */
async function serve<T>(
  dataDir: string,
  work: (app: TestApp) => Promise<T>,
  options: TestAppOptions = {},
): Promise<T> {
  const store = await openEmbeddedStore({ dataDir });
  try {
    await using app = await startTestApp({ ...options, store });
    return await work(app);
  } finally {
    await store.close();
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** The file of the data folder that holds these words. */
async function fileWith(dataDir: string, words: string): Promise<string> {
  for (const file of await filesIn(dataDir)) {
    if ((await readFile(file, 'utf8')).includes(words)) return file;
  }
  throw new Error(`No file holds “${words}”`);
}

test('people stay signed in, and stay who they are, when the server restarts', async () => {
  const dataDir = await temporaryFolder();
  const { id, cookie, partnershipId } = await serve(dataDir, async (app) => {
    const partnership = await makePartnership(app, 'Estuary');
    const bel = await partnership.join('Bel', 'commenter', 'College');
    const body = { email: 'bel@example.org', password: 'a long enough one' };
    await bel.browser.call(setCredentials, { body });
    return { id: bel.id, cookie: bel.browser.cookie, partnershipId: partnership.id };
  });

  await serve(dataDir, async (app) => {
    const same = await app.browser().send('GET', '/api/me', undefined, { cookie });
    expect(same.body).toMatchObject({
      id,
      name: 'Bel',
      memberships: [
        { partnershipId, partnershipName: 'Estuary', role: 'commenter', organisation: 'College' },
      ],
    });
    const elsewhere = app.browser();
    await elsewhere.call(signIn, { body: { email: 'bel@example.org', password: 'a long enough one' } });
    expect((await elsewhere.call(getMe)).id).toBe(id);
  });
});

test('what is answered is on disk, readable by this account alone, and holds no password and no link', async () => {
  const dataDir = await temporaryFolder();
  await serve(dataDir, async (app) => {
    const partnership = await makePartnership(app);
    const token = await partnership.invite('editor');
    const browser = app.browser();
    await browser.call(joinEndpoint, { params: { token }, body: { name: 'Bel Marsh' } });
    const password = 'a long enough one';
    await browser.call(setCredentials, { body: { email: 'bel@example.org', password } });

    const files = await filesIn(dataDir);
    const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
    expect(texts.join('\n')).toContain('Bel Marsh');
    expect(texts.join('\n')).not.toContain(password);
    expect(texts.join('\n')).not.toContain(token);
    expect((await stat(await fileWith(dataDir, 'Bel Marsh'))).mode & 0o077).toBe(0);
  });
});

test('a damaged partnership is refused in words, and everything else is served', async () => {
  const dataDir = await temporaryFolder();
  const made = await serve(dataDir, async (app) => {
    const owner = await app.owner();
    const damaged = await owner.call(createPartnership, { body: { name: 'Will be damaged' } });
    const sound = await owner.call(createPartnership, { body: { name: 'Stays sound' } });
    return { cookie: owner.cookie, damaged: damaged.id, sound: sound.id };
  });
  await writeFile(await fileWith(dataDir, 'Will be damaged'), '{"format":1,"sco');

  await serve(
    dataDir,
    async (app) => {
      const headers = { cookie: made.cookie };
      const path = (id: string) => getPartnership.path.replace(':p', id);
      const refused = await app.browser().send('GET', path(made.damaged), undefined, headers);
      expect([refused.status, refused.body]).toMatchObject([503, { code: 'damaged' }]);
      expect((await app.browser().send('GET', path(made.sound), undefined, headers)).status).toBe(200);
      const me = await app.browser().send('GET', '/api/me', undefined, headers);
      expect(me.body).toMatchObject({ memberships: [{ partnershipName: 'Stays sound' }] });
    },
    { faulty: true },
  );
});

test('damaged accounts do not look as if everybody had signed out', async () => {
  const dataDir = await temporaryFolder();
  const cookie = await serve(dataDir, async (app) => (await app.owner()).cookie);
  const file = await fileWith(dataDir, 'auth-session');
  const good = await readFile(file, 'utf8');
  await writeFile(file, good.slice(0, -20));

  await serve(
    dataDir,
    async (app) => {
      const answer = await app.browser().send('GET', '/api/me', undefined, { cookie });
      expect([answer.status, answer.body]).toMatchObject([503, { code: 'damaged' }]);
      expect(answer.headers.getSetCookie()).toEqual([]);
      expect((await app.browser().send('GET', '/healthz')).status).toBe(200);
    },
    { faulty: true },
  );

  await writeFile(file, good);
  await serve(dataDir, async (app) => {
    expect((await app.browser().send('GET', '/api/me', undefined, { cookie })).status).toBe(200);
  });
});
