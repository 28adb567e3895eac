import { describe, expect, it } from 'vitest';
import type { RetirementKeptEntry } from '../../../shared/ledger/retirementKept.ts';
import { sampleWithdrawal } from '../../support/boardSamples.ts';
import { agreed, checked, day, individual, minute, proposed, signed } from './checkSamples.ts';

const x = ['x'];

describe('an indicator is proposed for retirement', () => {
  it('where it was linked before the last two rounds and cited in neither', () => {
    expect(proposed([agreed({ at: day(1), cites: x })])).toEqual([]);
    expect(proposed([agreed({ at: day(1), cites: x }), agreed({ at: day(2), cites: x })])).toEqual(['y']);
    expect(proposed([agreed({ at: day(1), cites: [] }), agreed({ at: day(2), cites: [] })])).toEqual([
      'x',
      'y',
    ]);
  });

  it('with the days of the rounds in which it was not cited', () => {
    const { links } = checked([1, 2, 3].map((n) => agreed({ at: day(n), cites: x })));
    expect(links.map(({ retirement }) => retirement)).toEqual([null, [day(2), day(3)]]);
  });

  it('also where it was cited before those two, and not where it was cited in one of them', () => {
    const both = ['x', 'y'];
    const rounds = [both, x, x].map((cites, n) => agreed({ at: day(n + 1), cites }));
    expect(proposed(rounds)).toEqual(['y']);
    expect(proposed([...rounds, agreed({ at: day(9), cites: both })])).toEqual([]);
  });

  it('not before two rounds have passed since it was linked', () => {
    const rounds = [1, 3].map((n) => agreed({ at: day(n), cites: x }));
    expect(proposed(rounds, day(2))).toEqual([]);
    expect(proposed([...rounds, agreed({ at: day(4), cites: x })], day(2))).toEqual(['y']);
  });

  it('not by rounds in which nobody was asked what they relied on', () => {
    const before = [1, 2, 3].map((n) => agreed({ at: day(n) }));
    expect(proposed(before)).toEqual([]);
    expect(checked(before).rounds).toEqual({ speaking: 0, silent: 3 });
    expect(proposed([...before, agreed({ at: day(4), cites: x })])).toEqual([]);
    expect(proposed([...before, agreed({ at: day(4), cites: x }), agreed({ at: day(5), cites: x })])).toEqual(
      ['y'],
    );
  });

  it('not by rounds in which it did not stand among the evidence', () => {
    const elsewhere = agreed({ at: day(1), cites: x, offered: x, of: 'outcome' });
    expect(proposed([elsewhere, agreed({ at: day(3), cites: x })])).toEqual([]);
  });
});

describe('a round', () => {
  it('holds the individual ratings that led up to what was agreed', () => {
    const rounds = [
      individual({ at: minute(1), cites: ['y'] }),
      agreed({ at: minute(2), cites: x }),
      agreed({ at: minute(3), cites: x }),
    ];
    expect(proposed(rounds)).toEqual([]);
    expect(proposed([...rounds, agreed({ at: minute(4), cites: x })])).toEqual(['y']);
  });

  it('speaks where the individual ratings do, though what was agreed does not', () => {
    const round = (n: number) => [individual({ at: day(n), cites: x }), agreed({ at: day(n) })];
    expect(proposed([...round(1), ...round(2)])).toEqual(['y']);
  });

  it('has begun with the individual ratings since the last', () => {
    const rounds = [1, 2].map((n) => agreed({ at: day(n), cites: x }));
    expect(proposed([...rounds, individual({ at: day(3), cites: ['y'] })])).toEqual([]);
  });

  it('is one where objective and outcome are agreed in one meeting, in either order', () => {
    const meeting = (n: number) => [
      agreed({ at: minute(n), cites: x, of: 'outcome' }),
      agreed({ at: minute(n + 20), cites: x }),
    ];
    expect(proposed(meeting(1))).toEqual([]);
    expect(proposed(meeting(1).map((each, n) => ({ ...each, at: minute(40 - n) })))).toEqual([]);
    expect(proposed([...meeting(1), ...meeting(60)])).toEqual(['y']);
  });

  it('is another where the outcome is agreed on another day, or the same thing again', () => {
    const outcome = agreed({ at: day(1), cites: x, of: 'outcome' });
    expect(proposed([outcome, agreed({ at: day(3), cites: x })])).toEqual(['y']);
    expect(proposed([outcome, agreed({ at: day(1), cites: x, of: 'outcome' })])).toEqual(['y']);
  });

  it('is not one more for being corrected, and cites what the correction cites', () => {
    const first = agreed({ at: day(1), cites: x });
    const correction = agreed({ at: day(2), cites: x }, { supersedes: first.id });
    expect(proposed([first, correction])).toEqual([]);
    const kinder = agreed({ at: day(4), cites: ['y'] }, { supersedes: first.id });
    expect(proposed([first, agreed({ at: day(3), cites: [] }), kinder])).toEqual(['x']);
  });

  it('is none where it was withdrawn', () => {
    const [first, second] = [agreed({ at: day(1), cites: x }), agreed({ at: day(2), cites: x })];
    expect(proposed([first, second, sampleWithdrawal(second.id, day(3))])).toEqual([]);
  });
});

describe('a decision to keep it', () => {
  const kept = (at: string, indicatorId = 'y'): RetirementKeptEntry => ({
    ...{ type: 'retirement-kept', id: `k${at}`, objectiveId: 'a', indicatorId, reason: 'It will move.' },
    ...{ ...signed, at },
  });
  const rounds = (...days: number[]) => days.map((n) => agreed({ at: day(n), cites: x }));

  it('holds until two more rounds', () => {
    expect(proposed([...rounds(1, 2), kept(day(3))])).toEqual([]);
    expect(proposed([...rounds(1, 2), kept(day(3)), ...rounds(4)])).toEqual([]);
    expect(proposed([...rounds(1, 2), kept(day(3)), ...rounds(4, 5)])).toEqual(['y']);
    expect(proposed([...rounds(1, 2), kept(day(3)), ...rounds(4, 5), kept(day(6))])).toEqual([]);
  });

  it('is shown with the link, the latest of several', () => {
    const { links } = checked([...rounds(1, 2), kept(day(3)), kept(day(4))]);
    expect(links.map(({ kept }) => kept?.at)).toEqual([undefined, day(4)]);
  });

  it('is of that link alone', () => {
    expect(proposed([...rounds(1, 2), kept(day(3), 'x')])).toEqual(['y']);
  });
});
