import { describe, expect, it } from 'vitest';
import { board } from '../../../shared/board/board.ts';
import { type BoardFilter, filterBoard, worstAndOurs } from '../../../shared/board/filter.ts';
import { boardObjectives } from '../../../shared/board/rows.ts';
import type { StageEntry } from '../../../shared/ledger/stageEntry.ts';
import type { StrategyEntry } from '../../../shared/ledger/strategyEntry.ts';
import {
  boardContext,
  goingToday,
  linkedTo,
  sampleObjective,
  sampleOutcome,
  sampleRating,
  sampleStrategy,
} from '../../support/boardSamples.ts';

const strategy = sampleStrategy(
  [
    sampleOutcome('outcome-1', [
      sampleObjective('a', { lead: 'org-college', tags: ['missions/6'], links: linkedTo('x') }),
      sampleObjective('b', { lead: 'org-council', tags: ['missions/60'] }),
    ]),
    sampleOutcome('outcome-2', []),
  ],
  [
    sampleObjective('c', {
      tags: ['capitals/human'],
      links: [{ indicatorId: 'y', why: '', control: 'none', measures: null }],
    }),
  ],
);
const moved: StageEntry = {
  type: 'stage',
  id: 'stage-1',
  objectiveId: 'c',
  from: 'define',
  to: 'design',
  skipped: ['baseline'],
  reason: 'No time.',
  evidence: { linked: 1, withFigure: 1 },
  personId: 'person-1',
  organisationId: 'org-council',
  at: '2026-01-16T10:00:00.000Z',
};
const entries: StrategyEntry[] = [
  moved,
  sampleRating('1', 'a', { level: 'amber' }),
  sampleRating('2', 'a', { level: 'red' }),
  sampleRating('3', 'c', { level: 'red' }),
  sampleRating('4', 'outcome-1', { level: 'green', target: { type: 'outcome', id: 'outcome-1' } }),
];
const drawn = board(strategy, entries, goingToday({ x: 'worsening', y: 'improving' }), boardContext);

function left(filter: BoardFilter): string[] {
  return boardObjectives(filterBoard(drawn, filter)).map(({ id }) => id);
}

describe('filtering the board', () => {
  it('keeps what one organisation leads', () => {
    expect(left({ organisation: 'org-college' })).toEqual(['a']);
  });

  it('keeps one item of a framework, and only that one', () => {
    expect(left({ tag: 'missions/6' })).toEqual(['a']);
  });

  it('keeps every item of a framework', () => {
    expect(left({ tag: 'missions' })).toEqual(['a', 'b']);
  });

  it('keeps a level, or what is not rated', () => {
    expect(left({ level: 'red' })).toEqual(['a', 'c']);
    expect(left({ level: 'not-rated' })).toEqual(['b']);
  });

  it('keeps a stage, or where one was left out', () => {
    expect(left({ stage: 'define' })).toEqual(['a', 'b']);
    expect(left({ stage: 'design' })).toEqual(['c']);
    expect(left({ stage: 'skipped' })).toEqual(['c']);
    expect(left({ stage: 'baseline' })).toEqual([]);
  });

  it('finds the worst level where the partnership has some control itself', () => {
    expect(left(worstAndOurs(drawn))).toEqual(['a']);
    expect(left({ control: 'none' })).toEqual(['c']);
  });

  it('counts, moves and conversations speak of what is left', () => {
    const found = filterBoard(drawn, { level: 'red' });
    expect(found.counts).toMatchObject({ total: 2, notRated: 0 });
    expect(found.moved.map(({ id }) => id)).toEqual(['a']);
    expect(found.conversations.map(({ id }) => id)).toEqual(['c']);
    expect(filterBoard(drawn, { organisation: 'org-council' }).moved).toEqual([]);
  });

  it('drops outcomes with nothing left, and keeps them all where nothing is asked', () => {
    expect(filterBoard(drawn, { level: 'amber' }).outcomes).toEqual([]);
    expect(filterBoard(drawn, {})).toBe(drawn);
    expect(filterBoard(drawn, { level: undefined }).outcomes).toHaveLength(2);
  });
});
