import { expect, test } from 'vitest';
import {
  changeMember,
  deletePartnership,
  getPartnership,
  invite,
  listInvitations,
  makeSignInLink,
  removeMember,
} from '../../../shared/api/partnerships.ts';
import { getMe, join, previewInvitation, setCredentials, signIn } from '../../../shared/api/people.ts';
import { makePartnership } from '../../support/partnership.ts';
import { startTestApp } from '../../support/testApp.ts';

test('a placeholder address never leaves the server, in no answer of any kind', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const bel = await partnership.join('Bel');
  const { browser } = partnership.owner;
  const params = { p: partnership.id };
  const member = { ...params, m: bel.id };
  const stored = await app.store.records.list<{ email: string }>('accounts', 'auth-user');
  expect(stored.items.every(({ value }) => value.email.endsWith('.invalid'))).toBe(true);

  for (const { email } of stored.items.map(({ value }) => value)) {
    await app.browser().ask(signIn, { body: { email, password: 'a long enough one' } });
    await bel.browser.ask(setCredentials, { body: { email, password: 'a long enough one' } });
  }
  const { token } = await browser.call(invite, { params, body: { role: 'viewer', organisation: 'College' } });
  await bel.browser.call(previewInvitation, { params: { token } });
  await bel.browser.call(join, { params: { token }, body: { name: 'Bel' } });
  await browser.call(makeSignInLink, { params: member });
  await browser.call(listInvitations, { params });
  await browser.call(getPartnership, { params });
  await browser.call(changeMember, { params: member, body: { role: 'viewer' } });
  await bel.browser.call(setCredentials, {
    body: { email: 'bel@example.org', password: 'a long enough one' },
  });
  await bel.browser.call(getMe);
  await browser.call(removeMember, { params: member });
  await browser.call(deletePartnership, { params });
  await browser.call(getMe);
  await browser.send('GET', '/api/openapi.json');

  expect(app.said.length).toBeGreaterThan(30);
  expect(app.said.filter((text) => text.includes('people.moothall.invalid'))).toEqual([]);
  for (const { id } of stored.items) expect(app.said.join('\n')).not.toContain(`${id}@`);
});
