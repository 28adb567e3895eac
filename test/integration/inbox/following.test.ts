import { expect, test } from 'vitest';
import { openInboxWorld } from '../../support/inboxWorld.ts';
import { refusal } from '../../support/strategyWorld.ts';

test('a new agreed rating of what somebody follows is in their inbox, and in nobody else’s', async () => {
  const { world, objectiveId, follow, rated, inbox, told } = await openInboxWorld();
  await using _ = world;
  const { viewer, commenter, editor } = world.ids;
  expect((await follow(viewer, objectiveId)).json).toEqual({ follows: [objectiveId] });
  const rating = await rated(editor);

  const { unread, notifications } = await inbox(viewer);
  expect(unread).toBe(1);
  expect(notifications).toMatchObject([
    {
      kind: 'rating',
      read: false,
      at: rating.by.at,
      strategyId: world.strategyId,
      strategyTitle: 'Shared outcomes',
      partnershipName: 'Test partnership',
      target: objectiveId,
      title: 'Close the gap in healthy life',
      words: 'Edith Editor recorded the agreed rating Amber',
      excerpt: 'Waiting times are in the way.',
      by: { personId: editor, personName: 'Edith Editor', organisation: 'College' },
      path: `/s/${world.strategyId}/o/${objectiveId}`,
    },
  ]);
  expect(await told(commenter)).toEqual([]);
});

test('following an outcome, or the strategy, is following what is in it; an individual rating is nobody’s news', async () => {
  const { world, objectiveId, outcomeId, follow, rated, told } = await openInboxWorld();
  await using _ = world;
  const { viewer, commenter, editor } = world.ids;
  await follow(viewer, outcomeId);
  await follow(commenter, world.strategyId);
  await rated(editor, { kind: 'individual' });
  await rated(editor, { target: outcomeId, level: 'red' });
  await rated(editor, { target: objectiveId });
  const both = [
    'rating: Edith Editor recorded the agreed rating Amber',
    'rating: Edith Editor recorded the agreed rating Red',
  ];
  expect(await told(viewer)).toEqual(both);
  expect(await told(commenter)).toEqual(both);
});

test('those whose organisation leads an objective hear of its ratings and withdrawals, but not of their own', async () => {
  const { world, rated, withdraw, lead, told } = await openInboxWorld();
  await using _ = world;
  const { commenter, editor, owner } = world.ids;
  expect(await told(commenter)).toEqual([]);
  await lead('Charity');
  const { id } = await rated(editor);
  expect((await withdraw(owner, id)).status).toBe(200);
  expect(await told(commenter)).toEqual([
    'rating: Olive Owner withdrew the agreed rating Amber',
    'rating: Edith Editor recorded the agreed rating Amber',
  ]);
  await lead('College');
  expect(await told(commenter)).toEqual([]);
  expect(await told(editor)).toEqual(['rating: Olive Owner withdrew the agreed rating Amber']);
});

test('an organisation that became part of another leads on under its name', async () => {
  const { world, rated, lead, told } = await openInboxWorld();
  await using _ = world;
  const { commenter, editor, owner } = world.ids;
  await lead('Charity');
  const organisations = await world.records.all('organisation');
  const called = (name: string) => organisations.find(({ value }) => value.name === name);
  const [charity, council] = [called('Charity'), called('Council')];
  if (!charity || !council) throw new Error('expected two organisations');
  await world.records.write([world.records.changing<'organisation'>(charity, { mergedInto: council.id })]);
  await rated(editor);
  expect(await told(commenter)).toHaveLength(1);
  expect(await told(owner)).toHaveLength(1);
});

test('sessions are told to who follows or leads something in the strategy, not to who plans them', async () => {
  const { world, base, objectiveId, follow, inbox, told } = await openInboxWorld();
  await using _ = world;
  const { viewer, commenter, editor } = world.ids;
  await follow(viewer, objectiveId);
  await follow(editor, objectiveId);
  const plan = { title: 'Autumn review', steps: [{ kind: 'discuss' }, { kind: 'close' }] };
  const planned = await world.ask(editor, 'POST', `${base}/sessions`, plan);
  const { id } = planned.json as { id: string };
  expect(await told(viewer)).toEqual(['session: Edith Editor plans the session “Autumn review”']);
  expect((await inbox(viewer)).notifications).toMatchObject([
    { sessionId: id, path: `/s/${world.strategyId}/sessions` },
  ]);
  const session = await world.ask(editor, 'GET', `/api/sessions/${id}`);
  const { steps } = session.json as { steps: { id: string }[] };
  await world.ask(editor, 'POST', `/api/sessions/${id}/move`, { to: steps[0]?.id });
  expect(await told(viewer)).toEqual(['session: Edith Editor opened the session “Autumn review”']);
  expect((await inbox(viewer)).notifications).toMatchObject([{ sessionId: id, path: `/live/${id}` }]);
  expect(await told(editor)).toEqual([]);
  expect(await told(commenter)).toEqual([]);
  await world.ask(editor, 'POST', `/api/sessions/${id}/close`, {});
  expect(await told(viewer)).toEqual([]);
});

test('following can be ended, is one’s own, and needs something that is there', async () => {
  const { world, base, objectiveId, follow, rated, told } = await openInboxWorld();
  await using _ = world;
  const { viewer, commenter, editor, outsider } = world.ids;
  await follow(viewer, objectiveId);
  expect((await follow(viewer, objectiveId)).json).toEqual({ follows: [objectiveId] });
  expect((await world.ask(commenter, 'GET', `${base}/follows`)).json).toEqual({ follows: [] });
  expect(refusal(await follow(viewer, 'nothing'))).toBe('404 not-found');
  expect(refusal(await follow(outsider, objectiveId))).toBe('404 not-found');
  expect(refusal(await world.ask(outsider, 'GET', `${base}/follows`))).toBe('404 not-found');
  expect(refusal(await world.ask(null, 'PUT', `${base}/follows/${objectiveId}`))).toBe('401 not-signed-in');
  await rated(editor);
  expect(await told(viewer)).toHaveLength(1);
  const path = `${base}/follows/${objectiveId}`;
  expect((await world.ask(viewer, 'DELETE', path)).status).toBe(204);
  expect((await world.ask(viewer, 'DELETE', path)).status).toBe(204);
  expect((await world.ask(viewer, 'GET', `${base}/follows`)).json).toEqual({ follows: [] });
  expect(await told(viewer)).toEqual([]);
});

test('who left hears nothing more, and who comes back hears nothing of the time before', async () => {
  const { world, objectiveId, follow, rated, told } = await openInboxWorld();
  await using _ = world;
  const { viewer, editor } = world.ids;
  await follow(viewer, objectiveId);
  await rated(editor);
  expect(await told(viewer)).toHaveLength(1);
  await world.leave(viewer);
  expect(await told(viewer)).toEqual([]);
  const { organisationId } = (await world.records.get('member', editor))?.value ?? { organisationId: '' };
  const joinedAt = new Date(Date.now() + 1).toISOString();
  await world.records.write([
    world.records.adding('member', viewer, { role: 'viewer', organisationId, joinedAt, invitationId: null }),
  ]);
  expect(await told(viewer)).toEqual([]);
  await new Promise((resolve) => setTimeout(resolve, 5));
  await rated(editor, { level: 'green' });
  expect(await told(viewer)).toEqual(['rating: Edith Editor recorded the agreed rating Green']);
});
