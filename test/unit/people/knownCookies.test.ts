import { expect, test, vi } from 'vitest';
import { createBus } from '../../../server/bus.ts';
import { newPerson } from '../../../server/people/accounts.ts';
import { createAuth } from '../../../server/people/auth/auth.ts';
import { KnownCookies } from '../../../server/people/auth/knownCookies.ts';
import { addressOf } from '../../../server/people/auth/rows.ts';
import { createSessions } from '../../../server/people/sessions.ts';
import { openMemoryStore } from '../../../server/store/memory/openMemoryStore.ts';

function fail(error: unknown): never {
  throw error;
}

async function signedIn() {
  const { records } = openMemoryStore();
  const auth = createAuth({ records, secret: 'x'.repeat(43), baseUrl: 'http://localhost', onError: fail });
  const cookieName = (await auth.context).authCookies.sessionToken.name;
  const sessions = createSessions({ auth, cookieName, records, bus: createBus(fail), onError: fail });
  const { personId, write } = newPerson('Bel');
  await records.write([write]);
  const [line = ''] = await sessions.start(personId, {});
  const [cookie = ''] = line.split(';');
  const call = vi.spyOn(auth, 'call');
  return { records, sessions, personId, cookie, call };
}

test('a signature is checked once, and the session and the name are looked up each time', async () => {
  const { records, sessions, personId, cookie, call } = await signedIn();
  const first = await sessions.identify({ cookie });
  expect(first).toMatchObject({ id: personId, name: 'Bel' });
  expect(call).toHaveBeenCalledTimes(1);

  const user = await records.get<{ name: string }>(addressOf('user', personId));
  if (!user) throw new Error('Bel is not there');
  await records.write([{ ...user, expect: user.version, value: { ...user.value, name: 'Bella' } }]);
  expect(await sessions.identify({ cookie })).toEqual({ ...first, name: 'Bella' });
  expect(call).toHaveBeenCalledTimes(1);

  await sessions.end({ cookie });
  expect(await sessions.identify({ cookie })).toBeUndefined();
});

test('a request whose cookies are all of something else is nobody’s, at no cost', async () => {
  const { sessions, call } = await signedIn();
  expect(await sessions.identify({ cookie: `moothall.guest=${'a'.repeat(32)}` })).toBeUndefined();
  expect(call).not.toHaveBeenCalled();
});

test('a cookie that names the same session without its signature is nobody’s', async () => {
  const { sessions, cookie } = await signedIn();
  await sessions.identify({ cookie });
  const [token] = cookie.split('.');
  expect(
    await sessions.identify({ cookie: `${token}.${encodeURIComponent(`${'A'.repeat(43)}=`)}` }),
  ).toBeUndefined();
  expect(await sessions.identify({ cookie: `${token}` })).toBeUndefined();
});

test('no more cookies are remembered than people come', () => {
  const known = new KnownCookies();
  for (let each = 0; each <= 1_000; each += 1) known.note(`cookie ${each}`, `session ${each}`);
  expect(known.sessionOf('cookie 999')).toBeUndefined();
  expect(known.sessionOf('cookie 1000')).toBe('session 1000');
  known.forget('cookie 1000');
  expect(known.sessionOf('cookie 1000')).toBeUndefined();
});
