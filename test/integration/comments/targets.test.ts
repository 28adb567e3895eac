import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deleteRecord } from '../../../shared/strategy/edit.ts';
import { idIn, refusal } from '../../support/strategyWorld.ts';
import { openThreadWorld, type ThreadWorld } from '../../support/threadWorld.ts';

let at: ThreadWorld;
beforeEach(async () => {
  at = await openThreadWorld();
});
afterEach(() => at.world[Symbol.asyncDispose]());

async function linked(): Promise<string> {
  const { world, objectiveId } = at;
  const found = await world.ask(world.ids.viewer, 'GET', '/api/indicators?q=life');
  const id = (found.json as { indicators: { id: string }[] }).indicators[0]?.id ?? '';
  const path = `/api/strategies/${world.strategyId}/objectives/${objectiveId}/links/${id}`;
  expect((await world.ask(world.ids.editor, 'PUT', path, { why: 'It is what we want.' })).status).toBe(200);
  return id;
}

async function rated(target: string): Promise<string> {
  const { world } = at;
  const rating = {
    target,
    level: 'amber',
    confidence: 60,
    direction: 'steady',
    narrative: 'So so.',
    kind: 'agreed',
  };
  return idIn(
    await world.ask(world.ids.editor, 'POST', `/api/strategies/${world.strategyId}/ratings`, rating),
  );
}

describe('a thread can be about', () => {
  it('the strategy itself, an outcome, an objective, a link and a rating', async () => {
    const { world, outcomeId, objectiveId, opened, listed } = at;
    const indicatorId = await linked();
    const ratingId = await rated(outcomeId);
    const link = `${objectiveId}/${indicatorId}`;
    const targets = [world.strategyId, outcomeId, objectiveId, link, ratingId];
    for (const target of targets) await opened(world.ids.commenter, { target });
    const outcome = 'People live healthier for longer';
    const objective = 'Close the gap in healthy life';
    const gone = { gone: false, part: null };
    expect((await listed()).map(({ target, on }) => [target, on])).toEqual([
      [world.strategyId, { kind: 'strategy', title: 'Shared outcomes', ...gone }],
      [outcomeId, { kind: 'outcome', title: outcome, outcomeId, ...gone }],
      [objectiveId, { kind: 'objective', title: objective, objectiveId, ...gone }],
      [link, { kind: 'link', title: objective, objectiveId, indicatorId, ...gone }],
      [ratingId, { kind: 'rating', title: outcome, outcomeId, ratingId, ...gone }],
    ]);
    for (const target of targets) {
      expect(await listed(`?target=${encodeURIComponent(target)}`)).toMatchObject([{ target }]);
    }
  });

  it('nothing else: what is unknown, of another strategy, deleted or not linked is refused by name', async () => {
    const { world, objectiveId, outcomeId, post } = at;
    const { ids } = world;
    const other = idIn(
      await world.ask(ids.editor, 'POST', `/api/partnerships/${world.partnershipId}/strategies`, {
        title: 'Another',
      }),
    );
    const theirs = idIn(
      await world.ask(ids.editor, 'POST', `/api/strategies/${other}/outcomes`, { title: 'Theirs' }),
    );
    const gone = idIn(
      await world.ask(
        ids.editor,
        'POST',
        `/api/strategies/${world.strategyId}/outcomes/${outcomeId}/objectives`,
        {
          title: 'Soon gone',
        },
      ),
    );
    await world.change((doc) =>
      deleteRecord(doc, 'objective', gone, { personId: ids.editor, at: '2026-11-01' }),
    );
    const unknown = [
      ...[
        'nothing',
        'constructor',
        '__proto__',
        '/',
        'a/b',
        ' ',
        `${objectiveId}/`,
        `${objectiveId}/unlinked`,
      ],
      ...[
        `${world.strategyId}.nothing`,
        `${other}.nothing`,
        other,
        theirs,
        gone,
        `${world.strategyId}/${objectiveId}`,
      ],
    ];
    for (const target of unknown) {
      expect([target, refusal(await post(ids.commenter, { target }))]).toEqual([
        target,
        '422 invalid-request target',
      ]);
    }
    for (const target of ['', 7, null, ['x'], { id: objectiveId }, 'x'.repeat(401), undefined]) {
      expect(refusal(await post(ids.commenter, { target }))).toBe('422 invalid-request target');
    }
  });
});

describe('what a thread is about goes', () => {
  it('when an objective is deleted: its threads, those of its links and of its ratings stay, and say so', async () => {
    const { world, objectiveId, opened, listed, reply } = at;
    const { commenter, editor } = world.ids;
    const indicatorId = await linked();
    const ratingId = await rated(objectiveId);
    const { id } = await opened(commenter, { quote: 'the gap' });
    await opened(commenter, { target: `${objectiveId}/${indicatorId}` });
    await opened(commenter, { target: ratingId });
    await world.change((doc) =>
      deleteRecord(doc, 'objective', objectiveId, { personId: editor, at: '2026-11-01' }),
    );
    const title = 'Close the gap in healthy life';
    expect(await listed()).toMatchObject([
      { quote: 'the gap', attached: false, on: { kind: 'objective', title, gone: true } },
      { attached: null, on: { kind: 'link', title, gone: true } },
      { attached: null, on: { kind: 'rating', title, gone: true } },
    ]);
    expect((await reply(commenter, id, 'Why was this deleted?')).status).toBe(201);
  });

  it('when an indicator is unlinked, and comes back when it is linked again', async () => {
    const { world, objectiveId, opened, read } = at;
    const indicatorId = await linked();
    const { id } = await opened(world.ids.commenter, { target: `${objectiveId}/${indicatorId}` });
    const path = `/api/strategies/${world.strategyId}/objectives/${objectiveId}/links/${indicatorId}`;
    await world.ask(world.ids.editor, 'DELETE', path);
    expect((await read(id)).on.gone).toBe(true);
    await world.ask(world.ids.editor, 'PUT', path, {});
    expect((await read(id)).on.gone).toBe(false);
  });

  it('when the whole strategy is deleted, and comes back with it', async () => {
    const { world, opened, read } = at;
    const { owner, commenter } = world.ids;
    const { id } = await opened(commenter);
    const path = `/api/strategies/${world.strategyId}`;
    expect((await world.ask(owner, 'DELETE', path)).status).toBe(204);
    expect(refusal(await world.ask(commenter, 'GET', `/api/threads/${id}`))).toBe('404 not-found');
    expect((await world.ask(owner, 'POST', `${path}/restore`)).status).toBe(200);
    expect((await read(id)).comments).toHaveLength(1);
  });
});
