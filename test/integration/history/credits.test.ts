import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { foldDocument } from '../../../server/history/foldDocument.ts';
import { compareVersions, keepVersion, listVersions } from '../../../shared/api/versions.ts';
import * as edit from '../../../shared/strategy/edit.ts';
import { idIn } from '../../support/strategyWorld.ts';
import { openThreadWorld, type ThreadWorld } from '../../support/threadWorld.ts';

let at: ThreadWorld;
let base: string;
const time = (clock: string) => at.world.setTime(`2031-06-14T${clock}:00.000Z`);

beforeEach(async () => {
  at = await openThreadWorld({ at: '2031-06-14T08:00:00.000Z' });
  base = `/api/strategies/${at.world.strategyId}`;
  await at.narrate('Life expectancy differs by 11.5 years across the city.');
});
afterEach(() => at.world[Symbol.asyncDispose]());

const propose = async (as: string, text: string, quote: string, said: object = {}) =>
  idIn(await at.post(as, { quote, body: '', suggestion: { text }, ...said }));
async function accept(id: string, as = at.world.ids.editor) {
  const answer = await at.world.ask(as, 'POST', `/api/threads/${id}/accept`);
  expect(answer.status, answer.text).toBe(200);
}
async function list() {
  const answer = await at.world.ask(at.world.ids.viewer, 'GET', `${base}/versions`);
  return listVersions.response.parse(answer.json).versions;
}
async function keep(name: string) {
  const answer = await at.world.ask(at.world.ids.editor, 'POST', `${base}/versions`, { name });
  return keepVersion.response.parse(answer.json).id;
}
async function differences(from: string, to = 'now') {
  const path = `${base}/differences?from=${from}&to=${to}`;
  return compareVersions.response.parse((await at.world.ask(at.world.ids.viewer, 'GET', path)).json)
    .differences;
}
const colin = () => ({ id: at.world.ids.commenter, name: 'Colin Commenter', organisation: 'Charity' });
const edith = () => ({ id: at.world.ids.editor, name: 'Edith Editor' });

describe('words that one person proposed and another accepted', () => {
  it('are credited to both, in the list of versions and where two are compared, however often the log is folded', async () => {
    const { world, objectiveId } = at;
    const then = await keep('Then');
    time('09:01');
    await accept(await propose(world.ids.commenter, '12 years', '11.5 years'));
    await world.change((doc) => edit.setLead(doc, objectiveId, 'org'));
    time('09:40');
    const seen = async () => {
      const [{ changes } = { changes: [] }] = await list();
      return { changes, differences: await differences(then) };
    };
    const before = await seen();
    expect(before.changes).toContainEqual(
      expect.objectContaining({ part: 'narrative', by: edith(), wordsBy: [colin()] }),
    );
    expect(before.changes).toContainEqual(
      expect.objectContaining({
        part: 'lead',
        by: expect.objectContaining({ name: 'Ned Editor' }),
        wordsBy: [],
      }),
    );
    expect(before.differences).toMatchObject([
      {
        id: objectiveId,
        people: expect.arrayContaining([
          expect.objectContaining({ ...edith(), wordsBy: [colin()] }),
          expect.objectContaining({ name: 'Ned Editor', wordsBy: [] }),
        ]),
      },
    ]);
    await foldDocument(world.store.documents, world.strategyId);
    expect(await seen()).toEqual(before);
  });

  it('of the title of a strategy and of an outcome are credited likewise, each proposer once', async () => {
    const { world, outcomeId } = at;
    const { commenter, commenter2 } = world.ids;
    const named = { target: world.strategyId };
    await world.change((doc) => edit.setStrategyTitle(doc, 'A healthy and fair city'));
    time('09:01');
    await accept(await propose(commenter, 'well', 'healthy', named));
    await accept(await propose(commenter, 'just', 'fair', named));
    await accept(await propose(commenter2, 'town', 'city', named));
    await accept(await propose(commenter, 'well', 'healthier', { target: outcomeId }));
    time('09:40');
    const [version] = await list();
    const credits = version?.changes.map(({ id, wordsBy }) => [id, wordsBy.map((each) => each.id).sort()]);
    expect(credits).toContainEqual([null, [commenter, commenter2].sort()]);
    expect(credits).toContainEqual([outcomeId, [commenter]]);
  });

  it('are the accepter’s alone where they were their own, and nobody’s where they were declined', async () => {
    const { world } = at;
    time('09:01');
    await accept(await propose(world.ids.editor, '12 years', '11.5 years'));
    const id = await propose(world.ids.commenter, 'town', 'city');
    await world.ask(world.ids.editor, 'POST', `/api/threads/${id}/decline`, { reason: 'It is a city.' });
    time('09:40');
    const [version] = await list();
    expect(version?.changes).toMatchObject([{ part: 'narrative', by: edith(), wordsBy: [] }]);
  });

  it('are not credited in a comparison that begins after they were accepted, or ends before', async () => {
    const { world } = at;
    const earlier = await propose(world.ids.commenter2, 'town', 'city');
    const then = await keep('Then');
    time('09:01');
    await accept(await propose(world.ids.commenter, '12 years', '11.5 years'));
    time('09:03');
    const between = await keep('Between');
    time('09:05');
    await accept(earlier);
    const proposers = async (from: string, to?: string) =>
      (await differences(from, to)).flatMap(({ people }) =>
        people.flatMap(({ wordsBy }) => wordsBy.map((each) => each.id)),
      );
    expect(await proposers(then, between)).toEqual([world.ids.commenter]);
    expect(await proposers(between)).toEqual([world.ids.commenter2]);
  });

  it('stay with who proposed them under what stands for their name once they are gone', async () => {
    const { world } = at;
    time('09:01');
    await accept(await propose(world.ids.commenter, '12 years', '11.5 years'));
    await world.erase(world.ids.commenter);
    time('09:40');
    const [version] = await list();
    expect(version?.changes[0]?.wordsBy).toMatchObject([
      { id: world.ids.commenter, organisation: 'Charity' },
    ]);
    expect(version?.changes[0]?.wordsBy[0]?.name).not.toBe('Colin Commenter');
  });
});
