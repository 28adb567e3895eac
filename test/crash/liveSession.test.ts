import { expect, test } from 'vitest';
import { getMe } from '../../shared/api/people.ts';
import {
  answerStep,
  getSession,
  joinSession,
  moveSession,
  planSession,
  revealStep,
} from '../../shared/api/sessions.ts';
import { getStrategy } from '../../shared/api/strategies.ts';
import { TestBrowser } from '../support/testBrowser.ts';
import { startTestServer } from '../support/testServer.ts';

/** So many people, whose answers are under way when the server is killed. */
const people = 40;

test('rule 23: killed in mid-vote, the server goes on at the same step and time with every answer that it acknowledged', async () => {
  await using server = await startTestServer();
  const host = new TestBrowser(server.url);
  const link = new URL(await server.ownerLink());
  const welcome = await host.send('GET', link.pathname);
  const s = welcome.headers.get('location')?.split('/').at(-1) ?? '';
  const { outcomes } = await host.call(getStrategy, { params: { s } });
  const target = outcomes[0]?.objectives[0]?.id ?? '';
  const steps = [
    { kind: 'rate', target, seconds: 600 } as const,
    { kind: 'rate', target, anonymous: true } as const,
  ];
  const { id, code } = await host.call(planSession, { params: { s }, body: { title: 'Workshop', steps } });
  const params = { id };
  const ids = (await host.call(getSession, { params })).steps.map((each) => each.id);
  const guests = await Promise.all(
    Array.from({ length: people }, async (_, n) => {
      const guest = new TestBrowser(server.url);
      await guest.call(joinSession, { body: { code, name: `Guest ${n}`, organisation: `Partner ${n % 5}` } });
      return guest;
    }),
  );

  for (const step of ids) {
    await host.call(moveSession, { params, body: { to: step } });
    const before = (await host.call(getSession, { params })).steps.find((each) => each.id === step);
    /** What each was told is saved, as their last. */
    const acknowledged = new Map<number, string>();
    let running = true;
    const voting = guests.map(async (guest, n) => {
      for (let turn = 0; running; turn += 1) {
        const reason = `guest ${n} turn ${turn}`;
        const body = { step, level: 'amber', confidence: turn % 101, reason };
        const told = await guest.ask(answerStep, { params, body }).catch(() => undefined);
        if (told?.status === 201) acknowledged.set(n, reason);
        else if (told) throw new Error(told.text);
        else return;
      }
    });
    await until(() => acknowledged.size === people);
    await server.kill();
    running = false;
    await Promise.all(voting);
    await server.restart();

    const after = await host.call(getSession, { params });
    expect(after).toMatchObject({ status: 'open', current: step, joined: people });
    const same = after.steps.find((each) => each.id === step);
    expect([same?.endsAt, same?.answered]).toEqual([before?.endsAt, people]);
    for (const [n, guest] of guests.entries()) {
      const own = (await guest.call(getSession, { params })).steps.find((each) => each.id === step)?.mine;
      // One that was on its way when the server died may be on the disk too, although nobody was told.
      const [, turn = ''] = /turn (\d+)/.exec(own?.reason ?? '') ?? [];
      const [, told = ''] = /turn (\d+)/.exec(acknowledged.get(n) ?? '') ?? [];
      expect([Number(told), Number(told) + 1]).toContain(Number(turn));
    }
    await host.call(revealStep, { params, body: {} });
    const seen = (await host.call(getSession, { params })).steps.find((each) => each.id === step);
    expect(seen?.answers).toHaveLength(people);
  }
  expect((await host.call(getMe)).memberships).toHaveLength(1);
});

async function until(reached: () => boolean): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!reached()) {
    if (Date.now() > deadline) throw new Error('It did not come to that within 30 s');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
