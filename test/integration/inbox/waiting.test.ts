import { expect, test } from 'vitest';
import { getWaiting, type Waiting } from '../../../shared/api/waiting.ts';
import { openInboxWorld } from '../../support/inboxWorld.ts';
import { refusal } from '../../support/strategyWorld.ts';

async function openWaitingWorld(at?: string) {
  const opened = await openInboxWorld(at);
  const waiting = async (as: string): Promise<Waiting> => {
    const answer = await opened.world.ask(as, 'GET', '/api/me/waiting');
    expect(answer.status, answer.text).toBe(200);
    return getWaiting.response.parse(answer.json);
  };
  return { ...opened, waiting };
}

test('an objective that one leads waits until it is rated, and again once that is older than the rhythm', async () => {
  const { world, objectiveId, rated, lead, waiting } = await openWaitingWorld('2026-01-01T09:00:00Z');
  await using _ = world;
  const { editor, editor2, viewer, commenter } = world.ids;
  await lead('College');
  expect((await waiting(editor)).objectives).toMatchObject([
    {
      objectiveId,
      title: 'Close the gap in healthy life',
      outcomeTitle: 'People live healthier for longer',
      strategyTitle: 'Shared outcomes',
      rating: null,
      kind: 'agreed',
    },
  ]);
  expect((await waiting(editor)).partnerships).toMatchObject([
    { name: 'Test partnership', ratingRhythmDays: 90 },
  ]);
  for (const other of [editor2, viewer, commenter]) expect((await waiting(other)).objectives).toEqual([]);
  await rated(editor2);
  expect((await waiting(editor)).objectives).toEqual([]);
  world.setTime('2026-04-01T09:00:00Z');
  expect((await waiting(editor)).objectives).toEqual([]);
  world.setTime('2026-04-01T09:00:01Z');
  expect((await waiting(editor)).objectives).toMatchObject([
    { objectiveId, rating: { level: 'amber', confidence: 70, by: { personName: 'Ned Editor' } } },
  ]);
});

test('a rating that was withdrawn, or is one person’s own, rates nothing', async () => {
  const { world, rated, withdraw, lead, waiting } = await openWaitingWorld();
  await using _ = world;
  const { editor, owner } = world.ids;
  await lead('College');
  await rated(editor, { kind: 'individual' });
  expect((await waiting(editor)).objectives).toHaveLength(1);
  const { id } = await rated(editor);
  expect((await waiting(editor)).objectives).toEqual([]);
  await withdraw(owner, id);
  expect((await waiting(editor)).objectives).toMatchObject([{ rating: null }]);
});

test('who may only give a rating of their own is asked for that, and a viewer for nothing', async () => {
  const { world, rated, lead, waiting } = await openWaitingWorld();
  await using _ = world;
  const { commenter, viewer } = world.ids;
  await lead('Charity');
  expect((await waiting(commenter)).objectives).toMatchObject([{ kind: 'individual' }]);
  expect((await waiting(viewer)).objectives).toEqual([]);
  await rated(commenter, { kind: 'individual' });
  expect((await waiting(commenter)).objectives).toEqual([]);
});

test('the partnership says how long a rating is good for', async () => {
  const { world, rated, lead, waiting } = await openWaitingWorld('2026-01-01T09:00:00Z');
  await using _ = world;
  const { editor } = world.ids;
  await lead('College');
  await rated(editor);
  const own = await world.records.own();
  await world.records.write([world.records.changing<'partnership'>(own, { ratingRhythmDays: 30 })]);
  world.setTime('2026-02-01T09:00:00Z');
  const found = await waiting(editor);
  expect(found.objectives).toHaveLength(1);
  expect(found.partnerships).toMatchObject([{ ratingRhythmDays: 30 }]);
});

test('a session that is on waits for all members, until it is closed', async () => {
  const { world, base, waiting } = await openWaitingWorld();
  await using _ = world;
  const { editor, viewer, outsider } = world.ids;
  const plan = { title: 'Autumn review', steps: [{ kind: 'discuss' }] };
  const { id } = (await world.ask(editor, 'POST', `${base}/sessions`, plan)).json as { id: string };
  expect((await waiting(viewer)).sessions).toEqual([]);
  const { steps } = (await world.ask(editor, 'GET', `/api/sessions/${id}`)).json as {
    steps: { id: string }[];
  };
  await world.ask(editor, 'POST', `/api/sessions/${id}/move`, { to: steps[0]?.id });
  expect((await waiting(viewer)).sessions).toMatchObject([
    { sessionId: id, title: 'Autumn review', path: `/live/${id}` },
  ]);
  expect((await waiting(outsider)).sessions).toEqual([]);
  await world.ask(editor, 'POST', `/api/sessions/${id}/close`, {});
  expect((await waiting(viewer)).sessions).toEqual([]);
});

test('a forecast waits for who was asked, until they have answered', async () => {
  const { world, waiting } = await openWaitingWorld('2026-03-01T09:00:00Z');
  await using _ = world;
  const { editor, commenter, viewer } = world.ids;
  const forecasts = `/api/partnerships/${world.partnershipId}/forecasts`;
  const asked = await world.ask(editor, 'POST', forecasts, {
    indicatorId: 'healthy-life-expectancy-female',
    ...{ comparison: 'at-least', value: 62, period: '2030', people: [commenter], closes: null },
  });
  expect(asked.status, asked.text).toBe(201);
  const { id } = asked.json as { id: string };
  expect((await waiting(commenter)).forecasts).toMatchObject([{ forecastId: id, closes: null }]);
  expect((await waiting(viewer)).forecasts).toEqual([]);
  const answer = await world.ask(commenter, 'POST', `${forecasts}/${id}/answers`, { probability: 40 });
  expect(answer.status, answer.text).toBe(201);
  expect((await waiting(commenter)).forecasts).toEqual([]);
});

test('nothing waits for who left, or is not signed in', async () => {
  const { world, lead, waiting } = await openWaitingWorld();
  await using _ = world;
  await lead('College');
  await world.leave(world.ids.editor);
  expect((await waiting(world.ids.editor)).objectives).toEqual([]);
  expect(refusal(await world.ask(null, 'GET', '/api/me/waiting'))).toBe('401 not-signed-in');
});
