import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { boardObjectives } from '../../../shared/board/rows.ts';
import { type Board, boardSchema } from '../../../shared/board/shape.ts';
import * as edit from '../../../shared/strategy/edit.ts';
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
