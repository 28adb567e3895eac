import { expect, onTestFinished, test } from 'vitest';
import { createGuessing } from '../../../server/http/guessing.ts';
import { Problem } from '../../../shared/errors.ts';
import { limits } from '../../../shared/limits.ts';

const wrong = () => Promise.reject(new Problem('not-signed-in', 'No.'));

function guessing() {
  const made = createGuessing();
  onTestFinished(() => made.close());
  return made;
}

/** What came of many attempts that all began before any had ended. */
async function atOnce(times: number, attempt: (n: number) => Promise<unknown>): Promise<string[]> {
  const outcomes = await Promise.allSettled(Array.from({ length: times }, (_, n) => attempt(n)));
  return outcomes.map((outcome) => (outcome.status === 'fulfilled' ? 'in' : outcome.reason.code));
}

test('a workshop that signs in at the same moment from one address is not limited', async () => {
  const { password } = guessing();
  const outcomes = await atOnce(500, (n) => password(`person ${n}`, '192.0.2.1', () => Promise.resolve()));
  expect(new Set(outcomes)).toEqual(new Set(['in']));
});

test('an address from which many accounts were tried is stopped, and others are not', async () => {
  const { password } = guessing();
  for (let n = 0; n < limits.wrongPasswordsPerAddress; n += 1) {
    await expect(password(`person ${n}`, '192.0.2.1', wrong)).rejects.toMatchObject({
      code: 'not-signed-in',
    });
  }
  const right = () => Promise.resolve('in');
  await expect(password('one more', '192.0.2.1', right)).rejects.toMatchObject({
    code: 'too-many-requests',
    retryAfterSeconds: expect.any(Number),
  });
  expect(await password('one more', '192.0.2.2', right)).toBe('in');
});

test('all addresses of one IPv6 network count as one', async () => {
  const { link } = guessing();
  const unknown = () => Promise.reject(new Problem('not-found', 'No.'));
  for (let n = 0; n < limits.wrongLinksPerMinute; n += 1) {
    await expect(link(`2001:db8:1:2::${n.toString(16)}`, unknown)).rejects.toMatchObject({
      code: 'not-found',
    });
  }
  await expect(link('2001:db8:1:2:ffff::1', unknown)).rejects.toMatchObject({ code: 'too-many-requests' });
  await expect(link('2001:db8:9:9::1', unknown)).rejects.toMatchObject({ code: 'not-found' });
});

test('a failure that is no wrong password costs nobody an attempt', async () => {
  const { password } = guessing();
  const full = () => Promise.reject(new Problem('not-saved', 'The disk is full.'));
  const outcomes = await atOnce(5, () => password('bel', '192.0.2.1', full));
  for (let n = 0; n < 50; n += 1)
    outcomes.push(...(await atOnce(1, () => password('bel', '192.0.2.1', full))));
  expect(new Set(outcomes)).toEqual(new Set(['not-saved']));
});

test('an account is the same whatever the case of its address', async () => {
  const { password } = guessing();
  for (let n = 0; n < limits.wrongPasswordsPerAccount; n += 1) {
    await atOnce(1, () => password(n % 2 ? 'Bel@example.org' : 'bel@EXAMPLE.org', '192.0.2.1', wrong));
  }
  expect(await atOnce(1, () => password('bel@example.org', '192.0.2.1', wrong))).toEqual([
    'too-many-requests',
  ]);
});

test('who guesses somebody’s password does not keep them out at another address', async () => {
  const { password } = guessing();
  for (let n = 0; n < limits.wrongPasswordsPerAccount + 5; n += 1) {
    await atOnce(1, () => password('bel@example.org', '192.0.2.1', wrong));
  }
  const right = () => Promise.resolve('in');
  const guesser = password('bel@example.org', '192.0.2.1', right);
  await expect(guesser).rejects.toMatchObject({ code: 'too-many-requests' });
  expect(await password('bel@example.org', '192.0.2.9', right)).toBe('in');
});

test('many addresses together do not guess on without end', async () => {
  const { password } = guessing();
  const guesses = await atOnce(limits.wrongPasswordsPerAccountAnywhere + 1, (n) =>
    password('bel@example.org', `192.0.2.${n % 100}`, wrong),
  );
  expect(guesses.filter((outcome) => outcome === 'not-signed-in')).toHaveLength(
    limits.wrongPasswordsPerAccountAnywhere,
  );
  expect(guesses.at(-1)).toBe('too-many-requests');
});
