import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createPartnership, invite } from '../../../shared/api/partnerships.ts';
import { changeMe, join as joinEndpoint, setCredentials, signIn } from '../../../shared/api/people.ts';
import { createStrategy } from '../../../shared/api/strategies.ts';
import { TestBrowser } from '../../support/testBrowser.ts';
import { startTestServer, type TestServer } from '../../support/testServer.ts';
import { openRaw } from '../collab/support/raw.ts';

/** Made of words that occur nowhere in the program, so that any trace of them shows. */
const personal = {
  name: 'Zebedee Quillfeather',
  email: 'zebedee@quillfeather.example',
  password: 'marmalade-on-tuesdays',
  partnership: 'Plumbago Partnership',
  organisation: 'Oddfellows of Umber',
  title: 'Fewer wobbly bollards',
  words: 'The xylophone was late',
};

/** Reads the whole output in lines, leaving out those for programs on standard output. */
function logged(server: TestServer): Record<string, unknown>[] {
  return server
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line): Record<string, unknown> => JSON.parse(line));
}

test('no line of the log holds a name, an address, a word, a link, a token or a cookie', async () => {
  await using server = await startTestServer({ env: { EXAMPLE: 'off', LOG_LEVEL: 'trace' } });
  const link = await server.ownerLink();
  const owner = new TestBrowser(server.url);
  await owner.send('GET', new URL(link).pathname);
  await owner.send('GET', new URL(link).pathname);
  await owner.call(changeMe, { body: { name: personal.name } });
  const { email, password } = personal;
  await owner.call(setCredentials, { body: { email, password } });
  const { id } = await owner.call(createPartnership, { body: { name: personal.partnership } });
  const body = { role: 'editor', organisation: personal.organisation } as const;
  const invited = await owner.call(invite, { params: { p: id }, body });
  const member = new TestBrowser(server.url);
  await member.call(joinEndpoint, {
    params: { token: invited.token },
    body: { name: `${personal.name} the Second` },
  });
  const strategy = await owner.call(createStrategy, { params: { p: id }, body: { title: personal.title } });

  const page = await openRaw(
    `${server.url.replace('http', 'ws')}/collab/${strategy.id}`,
    {},
    { cookie: member.cookie },
  );
  await page.load();
  page.send(personal.words);
  await page.isClosed();
  await member.send('POST', `/api/strategies/${strategy.id}/outcomes`, { title: personal.words });
  await member.send('POST', `/api/strategies/${strategy.id}/ratings`, { narrative: personal.words });
  await member.send('POST', '/api/partnerships', `{"name": "${personal.name}`);
  await member.send('GET', `/api/indicators?q=${encodeURIComponent(personal.words)}`);
  await member.send('GET', `/join/${invited.token}?name=${encodeURIComponent(personal.name)}`);
  await member.ask(signIn, { body: { email, password: `${password}-wrong` } });
  await member.send('GET', `/${encodeURIComponent(personal.name)}`, undefined, {
    'x-request-id': personal.name,
  });

  const secrets = [
    ...Object.values(personal),
    new URL(link).pathname.slice('/welcome/'.length),
    invited.token,
    ...[owner, member].flatMap(({ cookies }) => [...cookies.values()]),
    ...['Zebedee', 'Quillfeather', 'Oddfellows', 'bollards', 'xylophone'],
  ];
  const lines = logged(server);
  expect(lines.filter(({ msg }) => msg === 'request').length).toBeGreaterThan(12);
  expect(lines).toContainEqual(
    expect.objectContaining({
      method: 'POST',
      route: '/api/join/:token',
      status: 201,
      requestId: expect.any(String),
    }),
  );
  const text = lines.map((line) => JSON.stringify(line)).join('\n');
  for (const secret of secrets) {
    expect(text).not.toContain(secret);
    expect(text).not.toContain(encodeURIComponent(secret));
  }
});

test('a damaged file and a handler that crashes are told without what was in them', async () => {
  await using server = await startTestServer({ env: { EXAMPLE: 'off' } });
  const owner = new TestBrowser(server.url);
  await owner.send('GET', new URL(await server.ownerLink()).pathname);
  const damaged = await owner.call(createPartnership, { body: { name: personal.partnership } });
  const odd = await owner.call(createPartnership, { body: { name: personal.organisation } });
  await server.stop();
  await spoil(server.dataDir, damaged.id, () => `${personal.name} was here`);
  // Whole JSON, and not what the program takes it for.
  await spoil(server.dataDir, odd.id, (text) =>
    text.replace(/("kind":"partnership",.*"value":)\{.*\}\}/, '$1null}'),
  );
  await server.restart();
  expect((await owner.send('GET', `/api/partnerships/${damaged.id}`)).status).toBe(503);
  const crashed = await owner.send('GET', `/api/partnerships/${odd.id}`);
  expect(crashed.status).toBe(500);

  const ofThisRequest = () =>
    logged(server).find(({ requestId }) => requestId === crashed.headers.get('x-request-id'));
  // What a program wrote comes through its pipe a moment after its answer.
  await expect.poll(ofThisRequest).toBeDefined();
  expect(logged(server)).toContainEqual(
    expect.objectContaining({ level: 'error', part: `records/partnership/${damaged.id}.json` }),
  );
  expect(ofThisRequest()).toMatchObject({
    msg: 'request failed',
    route: '/api/partnerships/:p',
    err: { type: 'TypeError', at: expect.any(Array) },
  });
  expect(server.output()).not.toMatch(/Zebedee|Plumbago|Oddfellows/);
});

async function spoil(
  dataDir: string,
  partnershipId: string,
  change: (text: string) => string,
): Promise<void> {
  const folder = join(dataDir, 'records', 'partnership');
  expect(await readdir(folder)).toContain(`${partnershipId}.json`);
  const path = join(folder, `${partnershipId}.json`);
  await writeFile(path, change(await readFile(path, 'utf8')));
}
