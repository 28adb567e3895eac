import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { foldDocument } from '../../../server/history/foldDocument.ts';
import { boardObjectives } from '../../../shared/board/rows.ts';
import { type Board, boardSchema } from '../../../shared/board/shape.ts';
import { proseAt } from '../../../shared/strategy/document.ts';
import * as edit from '../../../shared/strategy/edit.ts';
import { writePlainText } from '../../../shared/strategy/plainText.ts';
import { idIn, openWorld, refusal, type World, withObjective } from '../../support/strategyWorld.ts';

let world: World;
let base: string;
let objectiveId: string;

beforeEach(async () => {
  world = await openWorld();
  base = `/api/strategies/${world.strategyId}`;
  ({ objectiveId } = await withObjective(world, { objective: 'First words' }));
});
afterEach(() => world[Symbol.asyncDispose]());

async function drawn(query = ''): Promise<Board> {
  const answer = await world.ask(world.ids.viewer, 'GET', `${base}/board${query}`);
  expect(answer.status, answer.text).toBe(200);
  return boardSchema.parse(answer.json);
}
async function rate(level: string, at: string, parts: object = {}): Promise<string> {
  world.setTime(at);
  const body = {
    target: objectiveId,
    level,
    confidence: 60,
    direction: 'steady',
    narrative: 'Because.',
    kind: 'agreed',
    ...parts,
  };
  return idIn(await world.ask(world.ids.editor, 'POST', `${base}/ratings`, body));
}
const link = (indicator: string) =>
  world.ask(world.ids.editor, 'PUT', `${base}/objectives/${objectiveId}/links/${indicator}`, {
    control: 'shared',
  });

describe('the board over HTTP', () => {
  it('joins the live document, the ledger and today’s evidence', async () => {
    await link('premises-below-30mbps');
    await world.ask(world.ids.editor, 'PATCH', `${base}/objectives/${objectiveId}`, { lead: 'College' });
    await rate('amber', '2026-06-14T10:00:00.000Z');
    await rate('red', '2026-11-01T10:00:00.000Z');
    world.setTime('2026-11-23T10:00:00.000Z');
    const board = await drawn();
    expect(board).toMatchObject({
      title: 'Shared outcomes',
      asAt: null,
      drawnAt: '2026-11-23T10:00:00.000Z',
    });
    expect(boardObjectives(board)).toMatchObject([
      {
        id: objectiveId,
        lead: { name: 'College' },
        controls: ['shared'],
        now: { level: 'red', organisation: 'College', narrative: 'Because.' },
        move: { way: 'down' },
        evidence: { total: 1 },
      },
    ]);
    expect(board.counts.levels.map(({ id, count }) => [id, count])).toEqual([
      ['red', 1],
      ['amber', 0],
      ['green', 0],
    ]);
    expect(board.rules.conversation).toContain('more than half');
  });

  it('as at a date shows the rating, the title and the evidence of then, on today’s tree', async () => {
    await rate('green', '2026-03-01T10:00:00.000Z');
    await world.change((doc) =>
      edit.addOutcome(doc, { personId: 'p', at: '2026-04-01T00:00:00.000Z' }, { title: 'New' }),
    );
    await link('employment-rate');
    await rate('red', '2026-06-01T10:00:00.000Z');
    world.setTime('2026-11-23T10:00:00.000Z');
    const then = await drawn('?asAt=2026-03-31');
    expect(boardObjectives(then)[0]).toMatchObject({ now: { level: 'green' }, evidence: { total: 0 } });
    expect(then.outcomes.map(({ title }) => title)).toEqual(['People live healthier for longer', 'New']);
    expect(then.notes).not.toEqual([]);
    expect(then.asAt).toBe('2026-03-31T23:59:59.999Z');
    const between = await drawn('?asAt=2026-06-01T10:00:00%2B01:00');
    expect(boardObjectives(between)[0]?.now?.level).toBe('green');
    expect(boardObjectives(await drawn())[0]?.now?.level).toBe('red');
  });

  it('as at a date has the tree, titles, leads and links of the version that was kept before it', async () => {
    await using then = await openWorld({ at: '2026-03-01T09:00:00.000Z' });
    const path = `/api/strategies/${then.strategyId}`;
    const ask = (method: string, to: string, body?: object) =>
      then.ask(then.ids.editor, method, path + to, body);
    const { objectiveId: id, outcomeId } = await withObjective(then, { objective: 'First words' });
    await ask('PATCH', `/objectives/${id}`, { lead: 'College' });
    await ask('PUT', `/objectives/${id}/links/employment-rate`, { control: 'direct' });
    then.setTime('2026-05-01T09:00:00.000Z');
    await ask('PATCH', `/objectives/${id}`, { lead: 'Council' });
    await ask('DELETE', `/objectives/${id}/links/employment-rate`);
    await ask('POST', `/outcomes/${outcomeId}/objectives`, { title: 'Added in May' });
    await then.change((doc) => {
      const title = proseAt(doc, { of: 'objective', id, field: 'title' });
      if (title) writePlainText(title, 'Second words');
    });
    then.setTime('2026-11-23T10:00:00.000Z');
    const boardAt = async (query: string) =>
      boardSchema.parse((await then.ask(then.ids.viewer, 'GET', `${path}/board${query}`)).json);
    for (const folded of [false, true]) {
      if (folded) await foldDocument(then.store.documents, then.strategyId);
      const march = await boardAt('?asAt=2026-04-01');
      expect(march.treeAt).toBe('2026-03-01T09:00:00.000Z');
      expect(boardObjectives(march)).toMatchObject([
        { title: 'First words', lead: { name: 'College' }, controls: ['direct'], evidence: { total: 1 } },
      ]);
      const june = await boardAt('?asAt=2026-06-01');
      expect(june.treeAt).toBe('2026-05-01T09:00:00.000Z');
      expect(boardObjectives(june).map(({ title }) => title)).toEqual(['Second words', 'Added in May']);
      const january = await boardAt('?asAt=2026-01-01');
      expect(january.treeAt).toBeNull();
      expect(boardObjectives(january).map(({ title }) => title)).toEqual(['Second words', 'Added in May']);
      expect(january.notes.join(' ')).toContain('No version of the strategy is that old');
      expect((await boardAt('')).treeAt).toBeNull();
    }
  });

  it('shows a rating again that was withdrawn only later', async () => {
    const id = await rate('green', '2026-03-01T10:00:00.000Z');
    world.setTime('2026-05-01T10:00:00.000Z');
    await world.ask(world.ids.editor, 'POST', `/api/ratings/${id}/withdraw`, { reason: 'Too early.' });
    expect(boardObjectives(await drawn())[0]?.now).toBeNull();
    expect(boardObjectives(await drawn('?asAt=2026-04-01'))[0]?.now?.level).toBe('green');
  });

  it.each([
    '?asAt=2027-01-01',
    '?asAt=yesterday',
    '?asAt=2026-02-30',
    '?asAt=',
    '?asAt=2026-01-01&asAt=2026-02-01',
  ])('refuses %s, naming the field', async (query) => {
    world.setTime('2026-11-23T10:00:00.000Z');
    expect(refusal(await world.ask(world.ids.viewer, 'GET', `${base}/board${query}`))).toBe(
      '422 invalid-request asAt',
    );
  });
});
