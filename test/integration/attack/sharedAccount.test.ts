import { expect, test } from 'vitest';
import { setCredentials, signIn } from '../../../shared/api/people.ts';
import { limits } from '../../../shared/limits.ts';
import { makePartnership } from '../../support/partnership.ts';
import { startTestApp } from '../../support/testApp.ts';

const email = 'partners@example.org';
const password = 'a long enough one';
const devices = 3 * limits.wrongPasswordsPerAccount;

test('a roomful of devices that sign in to one account at the same moment all get in', async () => {
  await using app = await startTestApp();
  const { owner } = await makePartnership(app);
  await owner.browser.call(setCredentials, { body: { email, password } });

  const answers = await Promise.all(
    Array.from({ length: devices }, () => app.browser().ask(signIn, { body: { email, password } })),
  );

  expect(answers.map(({ status }) => status)).toEqual(Array(devices).fill(200));
});
