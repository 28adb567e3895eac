import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { strategySchema } from '../../../shared/api/strategies.ts';
import { limits } from '../../../shared/limits.ts';
import * as edit from '../../../shared/strategy/edit.ts';
import { readStrategy } from '../../../shared/strategy/read.ts';
import { idIn, openWorld, refusal, type World, withObjective } from '../../support/strategyWorld.ts';

let world: World;
let base: string;
beforeEach(async () => {
  world = await openWorld();
  base = `/api/strategies/${world.strategyId}`;
});
afterEach(() => world[Symbol.asyncDispose]());

const live = () => world.look((doc) => readStrategy(doc).strategy);
const view = async (as = world.ids.viewer) => strategySchema.parse((await world.ask(as, 'GET', base)).json);

describe('writing into the live document', () => {
  it('an outcome and an objective are in the document that people have open, with their words', async () => {
    const outcome = await world.ask(world.ids.editor, 'POST', `${base}/outcomes`, {
      title: '  Safe streets  ',
      narrative: 'First line.\nSecond line.',
    });
    expect(outcome.status).toBe(201);
    const added = await world.ask(world.ids.editor, 'POST', `${base}/outcomes/${idIn(outcome)}/objectives`, {
      title: 'Safe at night',
    });
    expect((await live()).outcomes).toMatchObject([
      {
        id: idIn(outcome),
        title: 'Safe streets',
        narrative: 'First line.\nSecond line.',
        objectives: [{ id: idIn(added), title: 'Safe at night' }],
      },
    ]);
  });

  it('lead, target date and tags change each on its own', async () => {
    const { objectiveId } = await withObjective(world);
    const path = `${base}/objectives/${objectiveId}`;
    const frameworks = (await world.ask(world.ids.viewer, 'GET', '/api/frameworks')).text;
    const [, tag = ''] = /"id":"([a-z0-9-]+\/[a-z0-9-]+)"/.exec(frameworks) ?? [];
    const set = (body: object) => world.ask(world.ids.editor, 'PATCH', path, body);

    expect((await set({ lead: ' c O L lege ', targetDate: '2030-03-31' })).status).toBe(200);
    expect((await set({ tags: [tag] })).status).toBe(200);
    expect((await view()).outcomes[0]?.objectives[0]).toMatchObject({
      lead: 'College',
      targetDate: '2030-03-31',
      tags: [tag],
    });
    await set({ lead: null, tags: [] });
    expect((await view()).outcomes[0]?.objectives[0]).toMatchObject({
      lead: null,
      targetDate: '2030-03-31',
      tags: [],
    });
  });

  it('a link keeps what was said about it when only one part changes, and goes when it is deleted', async () => {
    const { objectiveId } = await withObjective(world);
    const path = `${base}/objectives/${objectiveId}/links/employment-rate`;
    const put = (body: object) => world.ask(world.ids.editor, 'PUT', path, body);
    expect((await put({ why: 'It shows work.' })).json).toEqual({
      indicatorId: 'employment-rate',
      why: 'It shows work.',
      control: null,
      measures: null,
    });
    expect((await put({ control: 'shared', measures: 'output' })).json).toMatchObject({
      why: 'It shows work.',
      control: 'shared',
      measures: 'output',
    });
    const odd = await put({ measures: 'mood' });
    expect(refusal(odd)).toBe('422 invalid-request measures');
    expect((await world.ask(world.ids.editor, 'DELETE', path)).status).toBe(204);
    expect((await view()).outcomes[0]?.objectives[0]?.links).toEqual([]);
    expect(refusal(await world.ask(world.ids.editor, 'DELETE', path))).toBe('404 not-found');
  });

  it('rule 23: renaming changes the title in the document, and in lists by the time it is answered', async () => {
    const renamed = await world.ask(world.ids.editor, 'PATCH', base, { title: 'Southend 2050' });
    expect(renamed.json).toEqual({ id: world.strategyId, title: 'Southend 2050' });
    const [listed] = await world.store.records.find('strategy', `strategy:${world.strategyId}`);
    expect(listed?.value).toMatchObject({ title: 'Southend 2050' });
    expect((await live()).title).toBe('Southend 2050');
  });

  it('a deleted strategy is gone for everybody, and its owner brings it back with all its words', async () => {
    await withObjective(world);
    expect((await world.ask(world.ids.owner, 'DELETE', base)).status).toBe(204);
    expect(refusal(await world.ask(world.ids.owner, 'GET', base))).toBe('404 not-found');
    expect(refusal(await world.ask(world.ids.editor, 'POST', `${base}/restore`))).toBe('404 not-found');
    const back = await world.ask(world.ids.owner, 'POST', `${base}/restore`);
    expect(back.json).toEqual({ id: world.strategyId, title: 'Shared outcomes' });
    expect((await view()).outcomes).toHaveLength(1);
    for (const member of [world.ids.owner, world.ids.viewer]) {
      expect(refusal(await world.ask(member, 'POST', `${base}/restore`))).toBe('409 wrong-state');
    }
  });
});

describe('a refusal names what is wrong, and changes nothing', () => {
  it.each([
    ['no title', { title: '   ' }, '422 invalid-request title'],
    ['a title over the cap', { title: 'x'.repeat(limits.titleChars + 1) }, '422 invalid-request title'],
    ['a title that is no text', { title: 7 }, '422 invalid-request title'],
    [
      'a narrative over the cap',
      { title: 'a', narrative: 'x'.repeat(limits.narrativeChars + 1) },
      '422 invalid-request narrative',
    ],
    ['a body that is no JSON', '{', '400 malformed'],
  ])('%s', async (_what, body, expected) => {
    expect(refusal(await world.ask(world.ids.editor, 'POST', `${base}/outcomes`, body))).toBe(expected);
    expect((await live()).outcomes).toEqual([]);
  });

  it.each([
    [{ lead: 'Nobody we know' }, '422 invalid-request lead'],
    [{ lead: '' }, '422 invalid-request lead'],
    [{ targetDate: '2030-02-30' }, '422 invalid-request targetDate'],
    [{ tags: ['no-such/tag'] }, '422 invalid-request tags.0'],
    [{ tags: 'all' }, '422 invalid-request tags'],
    [{ narrative: 'Words', lead: null }, '422 invalid-request narrative'],
    [{ title: 'Words', colour: 'red' }, '422 invalid-request title colour'],
  ])('an objective’s %j', async (body, expected) => {
    const { objectiveId } = await withObjective(world);
    const answer = await world.ask(world.ids.editor, 'PATCH', `${base}/objectives/${objectiveId}`, body);
    expect(refusal(answer)).toBe(expected);
  });

  it('an unknown lead is told which organisations there are, and leaves the other parts as they were', async () => {
    const { objectiveId } = await withObjective(world);
    const answer = await world.ask(world.ids.editor, 'PATCH', `${base}/objectives/${objectiveId}`, {
      lead: 'Nobody',
      targetDate: '2030-01-01',
    });
    expect(answer.text).toContain('Charity, College, Council');
    expect((await view()).outcomes[0]?.objectives[0]?.targetDate).toBeNull();
  });

  it('unknown outcomes, objectives and indicators are not found', async () => {
    const { objectiveId } = await withObjective(world);
    const asked = [
      ['POST', `${base}/outcomes/nowhere/objectives`, { title: 'a' }],
      ['PATCH', `${base}/objectives/nowhere`, { lead: null }],
      ['PUT', `${base}/objectives/nowhere/links/employment-rate`, {}],
      ['PUT', `${base}/objectives/${objectiveId}/links/no-such-indicator`, {}],
      ['DELETE', `${base}/objectives/${objectiveId}/links/employment-rate`, undefined],
      ['GET', '/api/strategies/nowhere', undefined],
    ] as const;
    for (const [method, path, body] of asked) {
      expect(refusal(await world.ask(world.ids.editor, method, path, body)), path).toBe('404 not-found');
    }
  });

  it('an objective that was deleted is not written into', async () => {
    const { objectiveId, outcomeId } = await withObjective(world);
    const other = await openDeleted(objectiveId, outcomeId);
    expect(refusal(other.objective)).toBe('404 not-found');
    expect(refusal(other.outcome)).toBe('404 not-found');
  });

  async function openDeleted(objectiveId: string, outcomeId: string) {
    await world.change((doc) => {
      edit.deleteRecord(doc, 'objective', objectiveId, { personId: 'p', at: new Date().toISOString() });
      edit.deleteRecord(doc, 'outcome', outcomeId, { personId: 'p', at: new Date().toISOString() });
    });
    return {
      objective: await world.ask(world.ids.editor, 'PATCH', `${base}/objectives/${objectiveId}`, {
        lead: null,
      }),
      outcome: await world.ask(world.ids.editor, 'POST', `${base}/outcomes/${outcomeId}/objectives`, {
        title: 'a',
      }),
    };
  }

  it('one more outcome, objective or link than there may be is refused with the number', async () => {
    const { outcomeId, objectiveId } = await withObjective(world);
    const by = { personId: 'p', at: new Date().toISOString() };
    await world.change((doc) => {
      for (let i = 1; i < limits.outcomesPerStrategy; i += 1) edit.addOutcome(doc, by, { title: `${i}` });
      for (let i = 0; i < limits.linksPerObjective; i += 1) edit.setLink(doc, objectiveId, `i${i}`, {}, by);
    });
    const outcome = await world.ask(world.ids.editor, 'POST', `${base}/outcomes`, { title: 'one more' });
    expect(refusal(outcome)).toBe('422 invalid-request');
    expect(outcome.text).toContain(`${limits.outcomesPerStrategy}`);
    const link = `${base}/objectives/${objectiveId}/links/employment-rate`;
    const linked = await world.ask(world.ids.editor, 'PUT', link, {});
    expect(refusal(linked)).toBe('422 invalid-request');
    expect(linked.text).toContain(`${limits.linksPerObjective}`);
    const added = `${base}/outcomes/${outcomeId}/objectives`;
    await world.change((doc) => {
      for (let i = 1; i < limits.objectivesPerStrategy; i += 1) edit.addObjective(doc, by, outcomeId);
    });
    expect(refusal(await world.ask(world.ids.editor, 'POST', added, { title: 'one more' }))).toBe(
      '422 invalid-request',
    );
  });
});

describe('who may', () => {
  it('nobody without a session', async () => {
    expect(refusal(await world.ask(null, 'GET', base))).toBe('401 not-signed-in');
  });

  it('viewers and commenters read and do not write; only an owner deletes', async () => {
    const { outcomeId, objectiveId } = await withObjective(world);
    const before = await live();
    const link = `${base}/objectives/${objectiveId}/links/employment-rate`;
    const writes = [
      ['POST', `${base}/outcomes`, { title: 'a' }],
      ['POST', `${base}/outcomes/${outcomeId}/objectives`, { title: 'a' }],
      ['PATCH', `${base}/objectives/${objectiveId}`, { lead: null }],
      ['PUT', link, {}],
      ['DELETE', link, undefined],
      ['PATCH', base, { title: 'mine' }],
      ['POST', `/api/partnerships/${world.partnershipId}/strategies`, { title: 'mine' }],
    ] as const;
    for (const who of [world.ids.viewer, world.ids.commenter]) {
      for (const [method, path, body] of writes) {
        expect(refusal(await world.ask(who, method, path, body)), path).toBe('403 role-too-low');
      }
      expect((await view(who)).title).toBe('Shared outcomes');
    }
    expect(refusal(await world.ask(world.ids.editor, 'DELETE', base))).toBe('403 role-too-low');
    expect(await live()).toEqual(before);
  });

  it('who is no member finds nothing at all', async () => {
    const { outcomeId, objectiveId } = await withObjective(world);
    const doors = [
      ['GET', base, undefined],
      ['PATCH', base, { title: 'mine' }],
      ['DELETE', base, undefined],
      ['POST', `${base}/restore`, undefined],
      ['GET', `${base}/export`, undefined],
      ['GET', `${base}/board`, undefined],
      ['POST', `${base}/outcomes`, { title: 'a' }],
      ['POST', `${base}/outcomes/${outcomeId}/objectives`, { title: 'a' }],
      ['PATCH', `${base}/objectives/${objectiveId}`, { lead: null }],
      ['PUT', `${base}/objectives/${objectiveId}/links/employment-rate`, {}],
      ['GET', `${base}/ratings`, undefined],
      ['POST', `/api/partnerships/${world.partnershipId}/strategies`, { title: 'mine' }],
      ['GET', `/api/indicators?partnership=${world.partnershipId}`, undefined],
      ['GET', `/api/evidence?indicator=employment-rate&partnership=${world.partnershipId}`, undefined],
      ['GET', `/api/indicators/employment-rate?partnership=${world.partnershipId}`, undefined],
    ] as const;
    for (const [method, path, body] of doors) {
      expect(refusal(await world.ask(world.ids.outsider, method, path, body)), path).toBe('404 not-found');
    }
  });

  it('somebody who was removed a moment ago finds nothing either', async () => {
    await world.leave(world.ids.editor);
    expect(refusal(await world.ask(world.ids.editor, 'POST', `${base}/outcomes`, { title: 'a' }))).toBe(
      '404 not-found',
    );
  });
});
