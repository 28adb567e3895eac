import { describe, expect, it } from 'vitest';
import { board } from '../../../shared/board/board.ts';
import { boardObjectives } from '../../../shared/board/rows.ts';
import { boardSchema } from '../../../shared/board/shape.ts';
import { cannotAssess } from '../../../shared/ledger/levels.ts';
import { defaultScale, type Scale } from '../../../shared/ledger/scale.ts';
import {
  boardContext,
  frozenGoing,
  goingToday,
  linkedTo,
  sampleObjective,
  sampleOutcome,
  sampleRating,
  sampleStrategy,
  sampleWithdrawal,
} from '../../support/boardSamples.ts';

const nothing = goingToday({});
const one = sampleStrategy([sampleOutcome('outcome-1', [sampleObjective('a')])]);

function only(drawn: ReturnType<typeof board>) {
  const [row] = boardObjectives(drawn);
  if (!row) throw new Error('expected a row');
  return row;
}

describe('the board', () => {
  it('counts objectives at each level of the scale, those that cannot be assessed, and those not rated', () => {
    const strategy = sampleStrategy(
      [
        sampleOutcome(
          'outcome-1',
          ['a', 'b', 'c'].map((id) => sampleObjective(id)),
        ),
      ],
      [sampleObjective('d'), sampleObjective('e')],
    );
    const entries = [
      sampleRating('1', 'a', { level: 'red' }),
      sampleRating('2', 'b', { level: 'red' }),
      sampleRating('3', 'c', { level: cannotAssess }),
      sampleRating('4', 'd', { level: 'green' }),
      sampleRating('5', 'outcome-1', { level: 'amber', target: { type: 'outcome', id: 'outcome-1' } }),
    ];
    const { counts, outcomes } = board(strategy, entries, nothing, boardContext);
    expect(counts.levels.map(({ id, count }) => [id, count])).toEqual([
      ['red', 2],
      ['amber', 0],
      ['green', 1],
    ]);
    expect(counts).toMatchObject({ cannotAssess: 1, notRated: 1, total: 5 });
    expect(outcomes[0]?.now?.level).toBe('amber');
  });

  it('leaves out individual, replaced and withdrawn ratings', () => {
    const entries = [
      sampleRating('1', 'a', { level: 'green' }),
      sampleRating('2', 'a', { level: 'amber' }),
      sampleRating('3', 'a', { level: 'red', supersedes: '2' }),
      sampleRating('4', 'a', { level: 'amber', kind: 'individual' }),
      sampleWithdrawal('3', '2026-02-01T00:00:00.000Z'),
    ];
    const row = only(board(one, entries, nothing, boardContext));
    expect(row.history.map(({ level }) => level)).toEqual(['green']);
    expect(row.now?.id).toBe('strategy1.1');
  });

  it('keeps the last five agreed ratings, oldest first, the last of which is now', () => {
    const levels = ['red', 'red', 'amber', 'amber', 'green', 'green', 'amber'];
    const entries = levels.map((level, index) =>
      sampleRating(`${index}`, 'a', { level, at: `2026-0${index + 1}-10T10:00:00.000Z` }),
    );
    const row = only(board(one, entries, nothing, boardContext));
    expect(row.history.map(({ level }) => level)).toEqual(['amber', 'amber', 'green', 'green', 'amber']);
    expect(row.now).toMatchObject(row.history.at(-1) ?? {});
  });

  it('says what moved, which way and since when, newest first, and forgets moves of more than a year ago', () => {
    const strategy = sampleStrategy([
      sampleOutcome(
        'outcome-1',
        ['a', 'b', 'c', 'd'].map((id) => sampleObjective(id)),
      ),
    ]);
    const entries = [
      sampleRating('1', 'a', { level: 'amber', at: '2026-06-14T10:00:00.000Z' }),
      sampleRating('2', 'b', { level: 'red', at: '2026-06-15T10:00:00.000Z' }),
      sampleRating('3', 'c', { level: 'green', at: '2024-06-14T10:00:00.000Z' }),
      sampleRating('4', 'c', { level: 'red', at: '2024-09-14T10:00:00.000Z' }),
      sampleRating('5', 'd', { level: 'red', at: '2026-07-01T10:00:00.000Z' }),
      sampleRating('6', 'a', { level: 'red', at: '2026-11-01T10:00:00.000Z' }),
      sampleRating('7', 'b', { level: 'green', at: '2026-11-02T10:00:00.000Z' }),
      sampleRating('8', 'd', { level: cannotAssess, at: '2026-11-03T10:00:00.000Z' }),
    ];
    const drawn = board(strategy, entries, nothing, boardContext);
    expect(drawn.moved.map(({ id, move }) => [id, move.way])).toEqual([
      ['d', 'sideways'],
      ['b', 'up'],
      ['a', 'down'],
    ]);
    expect(drawn.movedSince).toBe('2026-06-14T10:00:00.000Z');
  });

  it('does not call two ratings at the same level a move, whatever came before them', () => {
    const entries = ['red', 'green', 'green'].map((level, index) => sampleRating(`${index}`, 'a', { level }));
    expect(board(one, entries, nothing, boardContext).moved).toEqual([]);
  });

  it('shows the words that a level had when it was signed, after the scale was changed', () => {
    const renamed: Scale = defaultScale.map((level) =>
      level.id === 'red' ? { ...level, label: 'Off track' } : level,
    );
    const drawn = board(one, [sampleRating('1', 'a', { level: 'red' })], nothing, {
      ...boardContext,
      scale: renamed,
    });
    expect(only(drawn).now?.badge?.label).toBe('Red');
    expect(drawn.counts.levels[0]).toMatchObject({ label: 'Off track', count: 1 });
  });

  it('counts a level that the scale no longer has under its old words, so that counts still add up', () => {
    const scale = defaultScale.map((level) => (level.id === 'amber' ? { ...level, id: 'middling' } : level));
    const { counts } = board(one, [sampleRating('1', 'a')], nothing, { ...boardContext, scale });
    expect(counts.levels.at(-1)).toMatchObject({ id: 'amber', label: 'Amber', count: 1, former: true });
  });

  it('names the lead, and says so where the organisation is gone', () => {
    const strategy = sampleStrategy([
      sampleOutcome('outcome-1', [
        sampleObjective('a', { lead: 'org-college' }),
        sampleObjective('b', { lead: 'org-gone' }),
        sampleObjective('c'),
      ]),
    ]);
    const rows = boardObjectives(board(strategy, [], nothing, boardContext));
    expect(rows.map(({ lead }) => lead?.name ?? null)).toEqual(['College', 'A former partner', null]);
  });

  it('says of an organisation that was merged away which one it is part of now, under one id', () => {
    const objectives = [sampleObjective('a', { lead: 'old' }), sampleObjective('b', { lead: 'new' })];
    const strategy = sampleStrategy([sampleOutcome('outcome-1', objectives)]);
    const organisationOf = () => ({ id: 'new', name: 'City Council' });
    const rows = boardObjectives(board(strategy, [], nothing, { ...boardContext, organisationOf }));
    expect(rows.map(({ lead }) => lead)).toEqual([organisationOf(), organisationOf()]);
  });

  it('answers what its schema describes', () => {
    const strategy = sampleStrategy([
      sampleOutcome('outcome-1', [sampleObjective('a', { links: linkedTo('x') })]),
    ]);
    const drawn = board(strategy, [sampleRating('1', 'a')], goingToday({ x: 'steady' }), boardContext);
    expect(boardSchema.parse(drawn)).toEqual(drawn);
  });
});

describe('the board as at a date', () => {
  const strategy = sampleStrategy([
    sampleOutcome('outcome-1', [sampleObjective('a', { title: 'New words', links: linkedTo('x', 'y') })]),
  ]);
  const first = sampleRating('1', 'a', {
    level: 'green',
    title: 'Old words',
    evidence: [frozenGoing('x', 'worsening')],
    at: '2026-03-01T10:00:00.000Z',
  });
  const second = sampleRating('2', 'a', { level: 'red', supersedes: '1', at: '2026-06-01T10:00:00.000Z' });
  const today = goingToday({ x: 'improving', y: 'improving' });
  const asAt = (moment: string) => board(strategy, [first, second], today, { ...boardContext, asAt: moment });

  it('shows ratings, titles and evidence as they were recorded then, and says so', () => {
    const drawn = asAt('2026-04-01T00:00:00.000Z');
    const row = only(drawn);
    expect(row).toMatchObject({ title: 'Old words', evidence: { words: '1 indicator, worsening' } });
    expect(row.now?.level).toBe('green');
    expect(row.conversation?.kind).toBe('best-but-worsening');
    expect(drawn.notes.join(' ')).toMatch(/recorded with the ratings.*are today’s/);
  });

  it('takes titles from the version that was kept before that moment, where one was, and names it', () => {
    const drawn = board(strategy, [first, second], today, {
      ...boardContext,
      asAt: '2026-04-01T00:00:00.000Z',
      treeAt: '2026-03-29T09:30:00.000Z',
    });
    const row = only(drawn);
    expect(row.title).not.toBe('Old words');
    expect(row).toMatchObject({ now: { level: 'green' }, evidence: { words: '1 indicator, worsening' } });
    expect(drawn.treeAt).toBe('2026-03-29T09:30:00.000Z');
    expect(drawn.notes.join(' ')).toContain('are those of the version of 29 March 2026 at 10:30.');
    expect(drawn.notes.join(' ')).not.toContain('today’s');
  });

  it('counts a rating that was replaced only later', () => {
    expect(only(asAt('2026-05-31T23:59:59.999Z')).now?.id).toBe('strategy1.1');
    expect(only(asAt('2026-06-01T10:00:00.000Z')).now?.id).toBe('strategy1.2');
  });

  it('never lets today’s figures speak for the past', () => {
    const drawn = asAt('2026-01-01T00:00:00.000Z');
    expect(only(drawn)).toMatchObject({ now: null, evidence: { words: '2 indicators', improving: 0 } });
    expect(drawn.notes.join(' ')).toContain('1 objective had no agreed rating by then');
  });
});
