import { expect, test } from 'vitest';
import { askSignInLink } from '../../../shared/api/mail.ts';
import { setCredentials } from '../../../shared/api/people.ts';
import { startMailServer } from '../../support/mailServer.ts';
import { TestBrowser } from '../../support/testBrowser.ts';
import { startTestServer } from '../../support/testServer.ts';

const email = 'zebedee@quillfeather.example';

test('no address is logged, neither where mail is taken nor where the mail server quotes it in a refusal', async () => {
  await using mail = await startMailServer();
  await using server = await startTestServer({
    env: {
      EXAMPLE: 'off',
      LOG_LEVEL: 'trace',
      SMTP_URL: mail.url,
      MAIL_FROM: 'Moot Sender <moot@sender.example>',
    },
  });
  const owner = new TestBrowser(server.url);
  await owner.send('GET', new URL(await server.ownerLink()).pathname);
  await owner.call(setCredentials, { body: { email, password: 'a long enough one' } });

  await owner.call(askSignInLink, { body: { email } });
  const [message] = await mail.waitFor(1);
  mail.refuse(true);
  await owner.call(askSignInLink, { body: { email } });
  await expect.poll(() => server.output(), { timeout: 10_000 }).toContain('could not be sent yet');

  const said = server.output().toLowerCase();
  for (const secret of ['zebedee', 'quillfeather', 'sender.example', 'moot sender', 'hello owner']) {
    expect(said).not.toContain(secret);
  }
  const token = /\/sign-in\/(\w{32})/.exec(message?.email.text ?? '')?.[1] ?? 'none';
  expect(token).toHaveLength(32);
  expect(said).not.toContain(token);
});
