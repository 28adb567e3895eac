import { afterEach, beforeEach, expect, it } from 'vitest';
import { idIn } from '../../support/strategyWorld.ts';
import { openThreadWorld, type ThreadWorld } from '../../support/threadWorld.ts';

let at: ThreadWorld;
beforeEach(async () => {
  at = await openThreadWorld();
});
afterEach(() => at.world[Symbol.asyncDispose]());

const words = (threads: { comments: { body: string }[] }[]) =>
  threads.map(({ comments }) => comments[0]?.body);

it('a block’s list and counts hold what is about it, its links and its ratings, and nothing of another', async () => {
  const { world, objectiveId, outcomeId, listed, opened, path } = at;
  const { editor, commenter } = world.ids;
  const strategy = `/api/strategies/${world.strategyId}`;
  const indicator = 'healthy-life-expectancy-male';
  await world.ask(editor, 'PUT', `${strategy}/objectives/${objectiveId}/links/${indicator}`, {});
  const rating = idIn(
    await world.ask(editor, 'POST', `${strategy}/ratings`, {
      ...{ target: objectiveId, level: 'amber', confidence: 60, direction: 'steady', kind: 'agreed' },
      narrative: 'Some things move.',
    }),
  );
  await opened(commenter, { body: 'objective' });
  await opened(commenter, { target: `${objectiveId}/${indicator}`, body: 'link' });
  await opened(commenter, { target: rating, body: 'rating' });
  await opened(commenter, { target: outcomeId, body: 'outcome' });
  const { id } = await opened(commenter, { target: world.strategyId, body: 'strategy' });
  await world.ask(commenter, 'POST', `/api/threads/${id}/resolve`, {});

  expect(words(await listed(`?block=${objectiveId}`))).toEqual(['objective', 'link', 'rating']);
  expect(words(await listed(`?block=${outcomeId}`))).toEqual(['outcome']);
  expect(words(await listed(`?block=${world.strategyId}`))).toEqual(['strategy']);
  expect(words(await listed(`?block=${world.strategyId}&status=open`))).toEqual([]);
  expect(await listed('?block=nothing')).toEqual([]);

  const { json } = await world.ask(world.ids.viewer, 'GET', `${path}/counts`);
  expect(json).toEqual({
    ...{ open: 4, resolved: 1 },
    targets: [
      { target: objectiveId, block: objectiveId, open: 1, resolved: 0 },
      { target: `${objectiveId}/${indicator}`, block: objectiveId, open: 1, resolved: 0 },
      { target: rating, block: objectiveId, open: 1, resolved: 0 },
      { target: outcomeId, block: outcomeId, open: 1, resolved: 0 },
      { target: world.strategyId, block: world.strategyId, open: 0, resolved: 1 },
    ],
  });
});

it('for me is what names me or my organisation, or is ours to answer', async () => {
  const { world, listed, opened, reply } = at;
  const { commenter, commenter2, editor } = world.ids;
  const member = await world.records.get('member', commenter);
  const charity = member?.value.organisationId;
  await opened(editor, { body: `Ask @[${commenter}]` });
  const answered = await opened(editor, { body: 'Anybody?' });
  await reply(editor, answered.id, `Perhaps @[${charity}]`);
  const given = await opened(editor, { body: 'Who does this?' });
  await world.ask(editor, 'PUT', `/api/threads/${given.id}/assigned`, { personId: commenter2 });
  await opened(editor, { body: 'Nobody in particular' });
  expect(words(await listed('?forMe=true', commenter))).toEqual([`Ask @[${commenter}]`, 'Anybody?']);
  expect(words(await listed('?forMe=true', commenter2))).toEqual(['Anybody?', 'Who does this?']);
  expect(await listed('?forMe=true', editor)).toEqual([]);
});

it('those whose words are gone are found by themselves', async () => {
  const { world, listed, opened } = at;
  const target = world.strategyId;
  await opened(world.ids.commenter, { target, body: 'about all' });
  const said = { target, quote: 'Shared outcomes', body: 'about words' };
  expect((await opened(world.ids.commenter, said)).attached).toBe(true);
  expect(await listed('?attached=false')).toEqual([]);
  await world.ask(world.ids.editor, 'PATCH', `/api/strategies/${target}`, { title: '2050' });
  expect(words(await listed('?attached=false'))).toEqual(['about words']);
});
