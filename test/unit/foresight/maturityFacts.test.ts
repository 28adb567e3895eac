import { describe, expect, it } from 'vitest';
import { linkedFacts } from '../../../shared/foresight/maturityFacts.ts';
import type { RealityAnswerEntry } from '../../../shared/ledger/realityAnswer.ts';
import type { StageEntry } from '../../../shared/ledger/stageEntry.ts';
import type { StrategyEntry } from '../../../shared/ledger/strategyEntry.ts';
import {
  linkedTo,
  sampleObjective,
  sampleOutcome,
  sampleStrategy,
  sampleWithdrawal,
} from '../../support/boardSamples.ts';
import { agreed, day, individual, signed } from './checkSamples.ts';

const strategy = sampleStrategy([
  sampleOutcome('o', [
    sampleObjective('a', { links: linkedTo('x', 'y') }),
    sampleObjective('b', { links: linkedTo('y') }),
  ]),
]);
const dates = new Map([
  [
    'a',
    new Map([
      ['x', day(0)],
      ['y', day(5)],
    ]),
  ],
  ['b', new Map([['y', day(2)]])],
]);

const facts = (entries: StrategyEntry[], linkDates: typeof dates = dates) =>
  new Map(linkedFacts(strategy, linkDates, entries, day(100)).map((each) => [each.id, each]));

function answer(at: string, parts: Partial<RealityAnswerEntry> = {}): RealityAnswerEntry {
  const of = { objectiveId: 'a', indicatorId: 'x', question: 'compared' as const, verdict: null };
  return { type: 'reality-answer', id: at, ...signed, ...of, words: 'With Luton.', at, ...parts };
}

function move(objectiveId: string, to: StageEntry['to'], at: string): StageEntry {
  const rest = { from: 'define' as const, skipped: [], reason: null, evidence: { linked: 1, withFigure: 1 } };
  return { type: 'stage', id: at, ...signed, objectiveId, to, at, ...rest };
}

describe('what a strategy says of an indicator', () => {
  it('is told once for each that is linked, with every objective and the earliest date', () => {
    const found = facts([move('b', 'act', day(3))]);
    expect([...found.keys()]).toEqual(['x', 'y']);
    expect(found.get('y')).toMatchObject({ linkedAt: day(2) });
    expect(found.get('y')?.objectives.map(({ id, stage }) => `${id} ${stage}`)).toEqual([
      'a define',
      'b act',
    ]);
  });

  it('takes a date that is no date, or is still to come, for today', () => {
    for (const odd of ['soon', '', day(4000)]) {
      const found = facts([], new Map([['a', new Map([['x', odd]])]]));
      expect(found.get('x')?.linkedAt).toBe(day(100));
      expect(found.get('y')?.linkedAt).toBe(day(100));
    }
  });

  it('counts agreed ratings that rely on it, until they are withdrawn or replaced', () => {
    const first = agreed({ at: day(10), cites: ['x'] });
    const second = agreed({ at: day(20), cites: ['x'] }, { supersedes: first.id });
    const entries = [
      first,
      individual({ at: day(11), cites: ['x'] }),
      agreed({ at: day(12), cites: null }),
      second,
      sampleWithdrawal(second.id, day(30)),
    ];
    expect(facts(entries).get('x')?.citations).toEqual([
      { from: day(10), until: day(20) },
      { from: day(20), until: day(30) },
    ]);
    expect(facts(entries).get('y')?.citations).toEqual([]);
  });

  it('counts what explains it until something else is said, and not that nobody knows', () => {
    const entries = [
      answer(day(10)),
      answer(day(15), { question: 'used', verdict: 'yes' }),
      answer(day(20), { words: 'With Medway.' }),
      answer(day(21), { question: 'everywhere', verdict: 'unknown' }),
      answer(day(22), { question: 'everywhere', verdict: 'no' }),
      answer(day(23), { question: 'everywhere', verdict: 'unknown' }),
      answer(day(24), { question: 'decision' }),
      answer(day(25), { objectiveId: 'gone' }),
    ];
    expect(facts(entries).get('x')?.answers).toEqual([
      { from: day(10), until: day(20) },
      { from: day(20), until: null },
      { from: day(22), until: day(23) },
    ]);
    expect(facts(entries).get('x')?.decisions).toEqual([{ from: day(24), until: null }]);
  });

  it('counts act and measure from when the objective linked it', () => {
    const entries = [
      move('a', 'act', day(1)),
      move('a', 'measure', day(8)),
      move('a', 'define', day(9)),
      move('b', 'act', day(1)),
    ];
    expect(facts(entries).get('x')?.acting).toEqual([
      { from: day(1), until: day(8) },
      { from: day(8), until: day(9) },
    ]);
    expect(facts(entries).get('y')?.acting).toEqual([
      { from: day(5), until: day(8) },
      { from: day(8), until: day(9) },
      { from: day(2), until: null },
    ]);
  });
});
