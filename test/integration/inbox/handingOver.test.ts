import { expect, test, vi } from 'vitest';
import { openInboxWorld } from '../../support/inboxWorld.ts';

/** A session that Edith facilitates, in a strategy that nobody follows and nobody leads anything in. */
async function withSession() {
  const opened = await openInboxWorld();
  const { world, base } = opened;
  const { editor } = world.ids;
  const plan = { title: 'Autumn review', steps: [{ kind: 'discuss' }, { kind: 'close' }] };
  const { id } = (await world.ask(editor, 'POST', `${base}/sessions`, plan)).json as { id: string };
  const hand = async (as: string, to?: string) => {
    const answer = await world.ask(as, 'POST', `/api/sessions/${id}/facilitator`, { to });
    expect(answer.status, answer.text).toBe(200);
  };
  return { ...opened, id, hand, editor, editor2: world.ids.editor2, owner: world.ids.owner };
}

test('who is handed a session is told so in the inbox and at once, and nobody else is', async () => {
  const { world, id, hand, inbox, told, editor, editor2, owner } = await withSession();
  await using _ = world;
  await hand(editor, editor2);
  expect(await told(editor2)).toEqual(['session: Edith Editor handed you the session “Autumn review”']);
  const { unread, notifications } = await inbox(editor2);
  expect(unread).toBe(1);
  expect(notifications).toMatchObject([{ sessionId: id, path: `/live/${id}/run`, by: { personId: editor } }]);
  await vi.waitFor(() => expect(world.happened).toContainEqual({ kind: 'notified', personId: editor2 }));
  for (const other of [editor, owner, world.ids.viewer]) expect(await told(other)).toEqual([]);
  expect(world.happened).not.toContainEqual({ kind: 'notified', personId: editor });

  await world.ask(editor2, 'POST', `/api/sessions/${id}/close`, {});
  expect(await told(editor2)).toEqual([]);
});

test('whose session is taken over, or handed on by a third, is told who did it', async () => {
  const { world, hand, told, editor, editor2, owner } = await withSession();
  await using _ = world;
  await hand(editor2);
  expect(await told(editor)).toEqual([
    expect.stringMatching(/^session: .+ took over the session “Autumn review”$/),
  ]);
  expect(await told(editor2)).toEqual([]);
  await hand(owner, editor);
  expect(await told(editor)).toEqual([
    expect.stringMatching(/^session: .+ handed you the session “Autumn review”$/),
  ]);
  expect(await told(editor2)).toEqual([
    expect.stringMatching(/^session: .+ handed the session “Autumn review” to somebody else$/),
  ]);
  expect(await told(owner)).toEqual([]);
});

test('handing it back and forth is new each time, and for who follows it stands in place of the invitation', async () => {
  const { world, hand, inbox, told, editor, editor2 } = await withSession();
  await using _ = world;
  await world.ask(editor2, 'PUT', `/api/strategies/${world.strategyId}/follows/${world.strategyId}`);
  await hand(editor, editor2);
  await world.ask(editor2, 'POST', '/api/me/notifications/read');
  expect((await inbox(editor2)).unread).toBe(0);
  await new Promise((resolve) => setTimeout(resolve, 2));
  await hand(editor2, editor);
  await hand(editor, editor2);
  expect(await told(editor2)).toEqual(['session: Edith Editor handed you the session “Autumn review”']);
  expect((await inbox(editor2)).unread).toBe(1);
});
