import { expect, test } from 'vitest';
import { type CatchUp, getCatchUp, listCatchUps } from '../../../shared/api/catchUp.ts';
import { openInboxWorld } from '../../support/inboxWorld.ts';
import { idIn, refusal } from '../../support/strategyWorld.ts';

async function openCatchUpWorld() {
  const opened = await openInboxWorld();
  const { world, base } = opened;
  const catchUp = async (as: string, query = ''): Promise<CatchUp> => {
    const answer = await world.ask(as, 'GET', `${base}/catch-up${query}`);
    expect(answer.status, answer.text).toBe(200);
    return getCatchUp.response.parse(answer.json);
  };
  /** All that was done, in short: `title: name words`. */
  const done = async (as: string, query = '') =>
    (await catchUp(as, query)).groups.flatMap(({ title, deeds }) =>
      deeds.map(({ by, words }) => `${title}: ${by.personName} ${words}`),
    );
  const see = async (as: string, until = new Date().toISOString()) => {
    const answer = await world.ask(as, 'POST', `${base}/catch-up/seen`, { until });
    expect(answer.status, answer.text).toBe(200);
    await moment();
  };
  return { ...opened, catchUp, done, see };
}

/** What happens next is of a later moment. */
const moment = () => new Promise((resolve) => setTimeout(resolve, 3));
const objective = 'Close the gap in healthy life';

test('what others changed, rated and discussed since one was last here, by objective and in words', async () => {
  const { world, base, objectiveId, rated, said, replied, lead, catchUp, see } = await openCatchUpWorld();
  await using _ = world;
  const { viewer, editor, commenter } = world.ids;
  await see(viewer);
  await lead('Charity');
  const rating = await rated(editor);
  const threadId = await said(commenter, `@[${editor}] why amber?`);
  await replied(editor, threadId, 'It says so below.');
  const stage = { to: 'design', reason: 'We know enough.' };
  const moved = await world.ask(editor, 'POST', `${base}/objectives/${objectiveId}/stage`, stage);
  expect(moved.status, moved.text).toBeLessThan(300);

  const found = await catchUp(viewer);
  expect(found.groups).toMatchObject([
    {
      of: 'objective',
      id: objectiveId,
      title: objective,
      outcomeTitle: 'People live healthier for longer',
      gone: false,
      path: `/s/${world.strategyId}/o/${objectiveId}`,
      differences: [{ part: 'lead', words: 'Lead set to Charity', runs: null }],
    },
  ]);
  const deeds = found.groups[0]?.deeds ?? [];
  expect(new Set(deeds.map(({ by, words, excerpt }) => [by.personName, words, excerpt].join(' | ')))).toEqual(
    new Set([
      'Edith Editor | moved it from Define to Design | We know enough.',
      'Edith Editor | replied | It says so below.',
      'Colin Commenter | commented | @Edith Editor why amber?',
      'Edith Editor | recorded the agreed rating Amber | Waiting times are in the way.',
      'Ned Editor | changed the lead | ',
    ]),
  );
  expect(deeds.find(({ words }) => words === 'commented')).toMatchObject({ threadId, what: 'discussed' });
  expect(deeds.find(({ what }) => what === 'rated')).toMatchObject({ at: rating.by.at });
});

test('asking moves nothing on; seeing does, on all devices, and never goes back or beyond now', async () => {
  const { world, rated, catchUp, done, see } = await openCatchUpWorld();
  await using _ = world;
  const { viewer, editor } = world.ids;
  await see(viewer);
  await rated(editor);
  const before = await catchUp(viewer);
  expect(await done(viewer)).toHaveLength(1);
  expect((await catchUp(viewer)).seenAt).toBe(before.seenAt);
  await see(viewer, before.until);
  expect(await done(viewer)).toEqual([]);
  await see(viewer, '2020-01-01T00:00:00Z');
  expect(await done(viewer)).toEqual([]);
  await see(viewer, '2999-01-01T00:00:00Z');
  await rated(editor, { level: 'green' });
  expect(await done(viewer)).toEqual([`${objective}: Edith Editor recorded the agreed rating Green`]);
  expect(await done(viewer, `?since=${before.since}`)).toHaveLength(2);
});

test('only what was written after the moment counts, even within the same minute', async () => {
  const { world, lead, objectiveId, base, catchUp, see } = await openCatchUpWorld();
  await using _ = world;
  const { viewer, editor2 } = world.ids;
  await lead('Charity');
  await moment();
  await see(viewer);
  await world.ask(editor2, 'PATCH', `${base}/objectives/${objectiveId}`, { targetDate: '2030-03-31' });
  const [group] = (await catchUp(viewer)).groups;
  expect(group?.differences.map(({ words }) => words)).toEqual(['Target date set to 31 March 2030']);
});

test('what one did oneself is no news to them, but stands in the activity of the objective', async () => {
  const { world, objectiveId, outcomeId, rated, lead, done } = await openCatchUpWorld();
  await using _ = world;
  const { editor, editor2 } = world.ids;
  await rated(editor);
  await lead('Charity');
  expect(await done(editor2)).not.toContain(`${objective}: Ned Editor changed the lead`);
  const activity = await done(editor2, `?target=${objectiveId}`);
  expect(activity).toContain(`${objective}: Ned Editor changed the lead`);
  expect(activity).toContain(`${objective}: Edith Editor recorded the agreed rating Amber`);
  expect(await done(editor2, `?target=${outcomeId}`)).toEqual([
    'People live healthier for longer: Edith Editor added it',
  ]);
});

test('a deleted objective is told of last, under the title that it had', async () => {
  const { world, base, objectiveId, outcomeId, rated, catchUp, see } = await openCatchUpWorld();
  await using _ = world;
  const { viewer, editor } = world.ids;
  await rated(editor);
  await moment();
  await see(viewer);
  await world.change((doc) => {
    const record = doc.getMap<import('yjs').Map<unknown>>('objectives').get(objectiveId);
    record?.set('deletedAt', new Date().toISOString());
  });
  await world.ask(editor, 'POST', `${base}/outcomes/${outcomeId}/objectives`, { title: 'Another' });
  const { groups } = await catchUp(viewer);
  expect(groups.map(({ title, gone }) => [title, gone])).toEqual([
    ['Another', false],
    [objective, true],
  ]);
  expect(groups[1]?.differences[0]?.words).toBe('Deleted');
});

test('the home page is told in which strategies something happened', async () => {
  const { world, rated, see } = await openCatchUpWorld();
  await using _ = world;
  const { viewer, editor, outsider } = world.ids;
  const list = async (as: string) =>
    listCatchUps.response.parse((await world.ask(as, 'GET', '/api/me/catch-up')).json).strategies;
  await see(viewer);
  expect(await list(viewer)).toEqual([]);
  await rated(editor);
  expect(await list(viewer)).toMatchObject([{ strategyId: world.strategyId, blocks: 1 }]);
  await see(viewer);
  expect(await list(viewer)).toEqual([]);
  expect(await list(outsider)).toEqual([]);
});

test.each([
  ['GET', '?since=yesterday', undefined, '422 invalid-request since'],
  ['GET', '?since=2999-01-01T00:00:00Z', undefined, '422 invalid-request since'],
  ['POST', '/seen', {}, '422 invalid-request until'],
  ['POST', '/seen', { until: 'now' }, '422 invalid-request until'],
])('%s %s %j is refused by the name of its field', async (method, path, body, said) => {
  const { world, base } = await openCatchUpWorld();
  await using _ = world;
  expect(refusal(await world.ask(world.ids.viewer, method, `${base}/catch-up${path}`, body))).toBe(said);
});

test('who is no member, or left, is told nothing', async () => {
  const { world, base } = await openCatchUpWorld();
  await using _ = world;
  const { outsider, viewer } = world.ids;
  const path = `${base}/catch-up`;
  const until = new Date().toISOString();
  for (const who of [outsider, viewer]) {
    if (who === viewer) await world.leave(viewer);
    expect(refusal(await world.ask(who, 'GET', path))).toBe('404 not-found');
    expect(refusal(await world.ask(who, 'POST', `${path}/seen`, { until }))).toBe('404 not-found');
  }
  expect(refusal(await world.ask(null, 'GET', path))).toBe('401 not-signed-in');
});

test('words that were accepted are credited to who proposed them and to who accepted them, and so are declined ones', async () => {
  const { world, base, objectiveId, catchUp, done, see } = await openCatchUpWorld();
  await using _ = world;
  const { viewer, editor, commenter } = world.ids;
  await see(viewer);
  const propose = async (text: string) => {
    const said = { target: objectiveId, quote: 'Close the gap', body: '', suggestion: { text } };
    const answer = await world.ask(commenter, 'POST', `${base}/threads`, said);
    expect(answer.status, answer.text).toBe(201);
    return idIn(answer);
  };
  const decide = async (how: 'accept' | 'decline', id: string, body?: object) => {
    const answer = await world.ask(editor, 'POST', `/api/threads/${id}/${how}`, body);
    expect(answer.status, answer.text).toBe(200);
  };
  await decide('decline', await propose('Shut the gap'), { reason: 'It stays open a while.' });
  await decide('accept', await propose('Halve the gap'));

  const halved = 'Halve the gap in healthy life';
  for (const found of [await done(viewer), await done(viewer, `?target=${objectiveId}`)]) {
    expect(found).toContain(`${halved}: Edith Editor accepted words proposed by Colin Commenter`);
    expect(found).toContain(`${halved}: Edith Editor declined words proposed by Colin Commenter`);
  }
  const [group] = (await catchUp(viewer)).groups;
  expect(group?.deeds.find(({ words }) => words.startsWith('accepted'))?.excerpt).toBe('Halve the gap');
});
