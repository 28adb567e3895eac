import { describe, expect, it } from 'vitest';
import { board } from '../../../shared/board/board.ts';
import { filterBoard, ourControl } from '../../../shared/board/filter.ts';
import { boardObjectives } from '../../../shared/board/rows.ts';
import type { DirectionWord } from '../../../shared/evidence/direction.ts';
import { cannotAssess } from '../../../shared/ledger/levels.ts';
import type { StrategyEntry } from '../../../shared/ledger/strategyEntry.ts';
import { controls } from '../../../shared/strategy/document.ts';
import type { Objective } from '../../../shared/strategy/strategy.ts';
import {
  boardContext,
  goingToday,
  sampleObjective,
  sampleOutcome,
  sampleRating,
  sampleStrategy,
  sampleWithdrawal,
} from '../../support/boardSamples.ts';
import fc from '../../support/fastCheck.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const indicators = ['i', 'j', 'k'];
const words: DirectionWord[] = ['improving', 'steady', 'worsening', 'rising', 'not-enough-data'];
const levels = ['red', 'amber', 'green', cannotAssess, 'a-level-of-long-ago'];
const tags = ['missions/1', 'missions/2', 'capitals/human'];
const leads = ['org-council', 'org-college'];

const objective = (id: string): fc.Arbitrary<Objective> =>
  fc
    .record({
      lead: fc.option(fc.constantFrom(...leads)),
      tags: fc.subarray(tags),
      linked: fc.subarray(indicators),
      control: fc.constantFrom(...controls, null),
    })
    .map(({ lead, tags, linked, control }) =>
      sampleObjective(id, {
        lead,
        tags,
        links: linked.map((indicatorId) => ({ indicatorId, why: '', control, measures: null })),
      }),
    );

const strategies = fc
  .tuple(fc.tuple(...ids.map(objective)), fc.nat(ids.length), fc.nat(ids.length))
  .map(([objectives, x, y]) => {
    const [from, to] = [Math.min(x, y), Math.max(x, y)];
    return sampleStrategy(
      [sampleOutcome('o1', objectives.slice(0, from)), sampleOutcome('o2', objectives.slice(from, to))],
      objectives.slice(to),
    );
  });

const moment = (index: number) => new Date(Date.UTC(2026, 0, 1) + index * 86_400_000).toISOString();

/** A ledger in the order of its times; now and then a rating replaces or withdraws an earlier one. */
function ledgers(withTakingBack: boolean): fc.Arbitrary<StrategyEntry[]> {
  const act = fc.record({
    target: fc.constantFrom(...ids, 'o1'),
    level: fc.constantFrom(...levels),
    kind: fc.constantFrom('agreed' as const, 'agreed' as const, 'individual' as const),
    what: fc.constantFrom('rate', 'rate', 'replace', 'withdraw'),
    earlier: fc.nat(20),
  });
  return fc.array(act, { maxLength: 25 }).map((acts) =>
    acts.map(({ target, level, kind, what, earlier }, index): StrategyEntry => {
      const at = moment(index);
      if (withTakingBack && what === 'withdraw') return sampleWithdrawal(`${earlier}`, at);
      const supersedes = withTakingBack && what === 'replace' ? `${earlier}` : null;
      return sampleRating(`${index}`, target, { level, kind, supersedes, at });
    }),
  );
}

const evidence = fc
  .record(Object.fromEntries(indicators.map((id) => [id, fc.constantFrom(...words)])))
  .map(goingToday);
const when = fc.nat(26).map(moment);

describe('whatever a partnership wrote and signed', () => {
  it('counts add up to the number of objectives', () => {
    fc.assert(
      fc.property(strategies, ledgers(true), evidence, fc.option(when), (strategy, entries, today, asAt) => {
        const { counts } = board(strategy, entries, today, { ...boardContext, asAt });
        const rated = counts.levels.reduce((sum, { count }) => sum + count, 0);
        expect(rated + counts.cannotAssess + counts.notRated).toBe(ids.length);
        expect(counts.total).toBe(ids.length);
      }),
    );
  });

  it('every objective has exactly one row, and its evidence counts add up', () => {
    fc.assert(
      fc.property(strategies, ledgers(true), evidence, (strategy, entries, today) => {
        const rows = boardObjectives(board(strategy, entries, today, boardContext));
        expect(rows.map(({ id }) => id).sort()).toEqual(ids);
        for (const { evidence: count } of rows) {
          expect(count.improving + count.steady + count.worsening + count.other).toBe(count.total);
        }
      }),
    );
  });

  it('filtering keeps exactly the rows that match, unchanged and in their order', () => {
    const filters = fc.record({
      organisation: fc.option(fc.constantFrom(...leads), { nil: undefined }),
      tag: fc.option(fc.constantFrom(...tags, 'missions'), { nil: undefined }),
      level: fc.option(fc.constantFrom(...levels, 'not-rated'), { nil: undefined }),
      control: fc.option(fc.constantFrom(...controls, 'ours' as const), { nil: undefined }),
    });
    fc.assert(
      fc.property(strategies, ledgers(true), evidence, filters, (strategy, entries, today, filter) => {
        const whole = board(strategy, entries, today, boardContext);
        const found = filterBoard(whole, filter);
        const expected = boardObjectives(whole).filter(
          ({ lead, tags: carried, now, controls: named }) =>
            (filter.organisation === undefined || lead?.id === filter.organisation) &&
            (filter.tag === undefined ||
              carried.some((tag) => tag === filter.tag || tag.split('/')[0] === filter.tag)) &&
            (filter.level === undefined || (now === null ? 'not-rated' : now.level) === filter.level) &&
            (filter.control === undefined ||
              (filter.control === 'ours' ? ourControl : [filter.control]).some((one) => named.includes(one))),
        );
        expect(boardObjectives(found)).toEqual(expected);
        expect(found.counts.total).toBe(expected.length);
      }),
    );
  });

  it('the board as at a moment is the board of the ledger up to that moment', () => {
    fc.assert(
      fc.property(strategies, ledgers(true), when, (strategy, entries, asAt) => {
        const then = entries.filter(({ at }) => at <= asAt);
        const context = { ...boardContext, asAt };
        expect(board(strategy, entries, goingToday({}), context)).toEqual(
          board(strategy, then, goingToday({}), context),
        );
      }),
    );
  });

  it('time only adds: where nothing is taken back, what was rated by a date is rated on every later one', () => {
    fc.assert(
      fc.property(strategies, ledgers(false), when, when, (strategy, entries, x, y) => {
        const ratedBy = (asAt: string) =>
          boardObjectives(board(strategy, entries, goingToday({}), { ...boardContext, asAt })).filter(
            ({ now }) => now !== null,
          );
        const [earlier, later] = [x, y].sort();
        const known = new Set(ratedBy(later ?? '').map(({ id }) => id));
        for (const { id } of ratedBy(earlier ?? '')) expect(known).toContain(id);
      }),
    );
  });
});
