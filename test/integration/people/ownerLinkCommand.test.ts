import { join } from 'node:path';
import { expect, test } from 'vitest';
import { noteRunningServer } from '../../../server/runningServer.ts';
import { openEmbeddedStore } from '../../../server/store/embedded/openEmbeddedStore.ts';
import { Program } from '../../support/program.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { startTestApp } from '../../support/testApp.ts';
import { theBuild } from '../../support/theBuild.ts';

async function ownerLink(env: Record<string, string>): Promise<string> {
  await using command = new Program(process.execPath, [join(await theBuild(), 'server', 'ownerLink.js')], {
    env,
  });
  expect(await command.ended(), command.output).toBe(0);
  return command.output;
}

const linkIn = (output: string) => /^Owner's link \(works once\): (\S+)$/m.exec(output)?.[1] ?? output;

test('the command prints a link that works on the server that runs, and replaces the one before', async () => {
  const dataDir = await temporaryFolder();
  const store = await openEmbeddedStore({ dataDir });
  try {
    await using app = await startTestApp({ store });
    await noteRunningServer(dataDir, { linkBase: app.url, local: app.url, key: 'k' });
    const before = await store.ownerKeys.issue();

    const link = linkIn(await ownerLink({ DATA_DIR: dataDir }));

    expect(link.startsWith(`${app.url}/welcome/`)).toBe(true);
    expect((await app.browser().send('GET', `/welcome/${before}`)).status).toBe(410);
    expect((await app.browser().send('GET', new URL(link).pathname)).status).toBe(303);
    expect((await app.browser().send('GET', new URL(link).pathname)).status).toBe(410);
  } finally {
    await store.close();
  }
});

test('the link begins with PUBLIC_URL where that is given, else with HOST and PORT', async () => {
  const DATA_DIR = await temporaryFolder();
  const [PUBLIC_URL, PORT] = ['https://moothall.example', '4321'];
  expect(linkIn(await ownerLink({ DATA_DIR, PUBLIC_URL }))).toMatch(
    /^https:\/\/moothall\.example\/welcome\/\w{32}$/,
  );
  const output = await ownerLink({ DATA_DIR, PORT });
  expect(linkIn(output)).toMatch(/^http:\/\/127\.0\.0\.1:4321\/welcome\/\w{32}$/);
  expect(output).toContain('npm start');
});
