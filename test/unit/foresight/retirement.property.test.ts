import { expect, it } from 'vitest';
import type { RetirementKeptEntry } from '../../../shared/ledger/retirementKept.ts';
import type { StrategyEntry } from '../../../shared/ledger/strategyEntry.ts';
import { sampleWithdrawal } from '../../support/boardSamples.ts';
import fc from '../../support/fastCheck.ts';
import { agreed, individual, minute, proposed, signed } from './checkSamples.ts';

/** Any order of rating, agreeing, withdrawing and keeping, hours or weeks apart. */
const ledgers = fc
  .array(
    fc.record({
      act: fc.constantFrom('agreed', 'individual', 'correct', 'withdraw', 'keep'),
      of: fc.constantFrom('objective' as const, 'outcome' as const),
      cites: fc.option(fc.subarray(['x', 'y'])),
      offered: fc.subarray(['x', 'y']),
      after: fc.constantFrom(1, 30, 3_000),
      which: fc.nat(20),
    }),
    { maxLength: 14 },
  )
  .map((acts) => {
    let time = 0;
    const entries: StrategyEntry[] = [];
    for (const { act, of, cites, offered, after, which } of acts) {
      time += after;
      const at = minute(time);
      const ratings = entries.filter((entry) => entry.type === 'rating');
      const old = ratings[which % Math.max(1, ratings.length)];
      if (act === 'keep') entries.push(keep(at));
      else if (act === 'withdraw' && old) entries.push(sampleWithdrawal(old.id, at));
      else if (act === 'correct' && old) {
        const { kind, target } = old;
        entries.push(agreed({ at, cites, offered }, { kind, target, supersedes: old.id }));
      } else entries.push((act === 'individual' ? individual : agreed)({ at, cites, offered, of }));
    }
    return { entries, end: minute(time + 60) };
  });

function keep(at: string): RetirementKeptEntry {
  return {
    type: 'retirement-kept',
    id: `k${at}`,
    objectiveId: 'a',
    indicatorId: 'y',
    reason: 'r',
    ...signed,
    at,
  };
}

it('a citation never brings about a proposal, and one in the newest rating takes it away', () => {
  fc.assert(
    fc.property(ledgers, ({ entries, end }) => {
      const cited = entries.map((entry) =>
        entry.type === 'rating' && entry.cites !== null ? { ...entry, cites: ['x', 'y'] } : entry,
      );
      expect(proposed(cited)).toEqual([]);
      expect(proposed([...entries, individual({ at: end, cites: ['y'] })])).not.toContain('y');
      expect(proposed([...entries, agreed({ at: end, cites: ['y'] })])).not.toContain('y');
    }),
  );
});

it('ratings that say nothing about citations change nothing', () => {
  fc.assert(
    fc.property(ledgers, ({ entries }) => {
      const silent = entries.map((entry) => (entry.type === 'rating' ? { ...entry, cites: null } : entry));
      expect(proposed(silent)).toEqual([]);
    }),
  );
});

it('a decision to keep it takes the proposal away until two more rounds', () => {
  fc.assert(
    fc.property(ledgers, ({ entries, end }) => {
      const later = (n: number) => new Date(Date.parse(end) + n * 60_000).toISOString();
      const more = [1, 2, 3].map((n) => agreed({ at: later(n), cites: [] }));
      const after = (rounds: number) => proposed([...entries, keep(end), ...more.slice(0, rounds)]);
      expect(after(0)).not.toContain('y');
      expect(after(1)).not.toContain('y');
      // The first of the three may still be of the meeting, and hold the citations, from before the decision.
      expect(after(3)).toContain('y');
    }),
  );
});

it('what was linked just now is never proposed', () => {
  fc.assert(
    fc.property(ledgers, ({ entries, end }) => {
      expect(proposed(entries, end)).toEqual([]);
    }),
  );
});
