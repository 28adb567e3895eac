import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  type MaturityFacts,
  maturitySteps,
  profileAt,
  type Span,
  standingAt,
  standings,
} from '../../../shared/foresight/maturity.ts';
import { quarterEnds } from '../../../shared/foresight/quarterEnds.ts';
import fc from '../../support/fastCheck.ts';

const dayOf = (n: number) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString();
const moments = fc.nat(40).map(dayOf);
const span: fc.Arbitrary<Span> = fc
  .tuple(fc.nat(40), fc.option(fc.integer({ min: 1, max: 20 })))
  .map(([from, length]) => ({ from: dayOf(from), until: length === null ? null : dayOf(from + length) }));
const spans = fc.array(span, { maxLength: 3 });
const figures = fc
  .uniqueArray(fc.nat(40), { maxLength: 5 })
  .chain((days) =>
    fc.tuple(
      ...days
        .sort((a, b) => a - b)
        .map((day) =>
          fc.record({ from: fc.constant(dayOf(day)), direction: fc.boolean(), projection: fc.boolean() }),
        ),
    ),
  );
const someFacts: fc.Arbitrary<MaturityFacts> = fc.record({
  linkedAt: moments,
  figures,
  answers: spans,
  citations: spans,
  aims: spans,
  forecasts: spans,
  acting: spans,
  decisions: spans,
});
const kinds = ['answers', 'citations', 'aims', 'forecasts', 'acting', 'decisions'] as const;

const rank = (facts: MaturityFacts, at: string) => standings.indexOf(standingAt(facts, at).stands);

describe('where an indicator stands', () => {
  it('is the last step before the first that is not met', () => {
    fc.assert(
      fc.property(someFacts, moments, (facts, at) => {
        const { met, stands } = standingAt(facts, at);
        const place = standings.indexOf(stands);
        maturitySteps.forEach((step, index) => {
          if (index < place) expect(met[step]).not.toBeNull();
          if (index === place) expect(met[step]).toBeNull();
        });
      }),
    );
  });

  it('does not depend on what was recorded later', () => {
    fc.assert(
      fc.property(someFacts, moments, (facts, at) => {
        const cut = (all: readonly Span[]) =>
          all
            .filter(({ from }) => from <= at)
            .map(({ from, until }) => ({ from, until: until !== null && until > at ? null : until }));
        const then: MaturityFacts = {
          linkedAt: facts.linkedAt,
          figures: facts.figures.filter(({ from }) => from <= at),
          answers: cut(facts.answers),
          citations: cut(facts.citations),
          aims: cut(facts.aims),
          forecasts: cut(facts.forecasts),
          acting: cut(facts.acting),
          decisions: cut(facts.decisions),
        };
        expect(standingAt(then, at)).toEqual(standingAt(facts, at));
      }),
    );
  });

  it('never falls because more is recorded', () => {
    fc.assert(
      fc.property(someFacts, fc.constantFrom(...kinds), span, moments, (facts, kind, more, at) => {
        expect(rank({ ...facts, [kind]: [...facts[kind], more] }, at)).toBeGreaterThanOrEqual(
          rank(facts, at),
        );
      }),
    );
  });

  it('is told with a date since which each step was met without a break', () => {
    fc.assert(
      fc.property(someFacts, moments, fc.nat(40), (facts, at, n) => {
        const { met } = standingAt(facts, at);
        for (const step of maturitySteps) {
          const since = met[step];
          if (since === null) continue;
          expect(since <= at).toBe(true);
          const between = dayOf(n);
          if (between >= since && between <= at) expect(standingAt(facts, between).met[step]).toBe(since);
          const justBefore = new Date(Date.parse(since) - 1).toISOString();
          expect(standingAt(facts, justBefore).met[step]).toBeNull();
        }
      }),
    );
  });
});

describe('the profile', () => {
  it('counts each indicator that was linked by then, once', () => {
    fc.assert(
      fc.property(fc.array(someFacts, { maxLength: 8 }), moments, (all, at) => {
        const counts = profileAt(all, at);
        const linked = all.filter(({ linkedAt }) => linkedAt <= at);
        expect(Object.values(counts).reduce((sum, many) => sum + many, 0)).toBe(linked.length);
        for (const each of standings)
          expect(counts[each]).toBe(linked.filter((facts) => standingAt(facts, at).stands === each).length);
      }),
    );
  });
});

describe('the ends of quarters', () => {
  it('are those from one moment to another, the latest where there are too many', () => {
    expect(quarterEnds('2025-02-01T00:00:00.000Z', '2026-01-10T00:00:00.000Z', 12)).toEqual([
      { at: '2025-03-31T23:59:59.999Z', label: 'Mar 2025' },
      { at: '2025-06-30T23:59:59.999Z', label: 'Jun 2025' },
      { at: '2025-09-30T23:59:59.999Z', label: 'Sep 2025' },
      { at: '2025-12-31T23:59:59.999Z', label: 'Dec 2025' },
    ]);
    const few = quarterEnds('1990-01-01T00:00:00.000Z', '2026-01-10T00:00:00.000Z', 2);
    expect(few.map(({ label }) => label)).toEqual(['Sep 2025', 'Dec 2025']);
    const turn = quarterEnds('2025-12-31T23:59:59.999Z', '2025-12-31T23:59:59.999Z', 2);
    expect(turn.map(({ label }) => label)).toEqual(['Dec 2025']);
    expect(quarterEnds('2026-01-10T00:00:00.000Z', '2026-01-10T00:00:00.000Z', 12)).toEqual([]);
  });

  it('look at no more quarters than are wanted, however long ago a program says that it began', () => {
    const endings = vi.spyOn(Date, 'UTC');
    onTestFinished(() => endings.mockRestore());
    const found = quarterEnds('-002000-01-01T00:00:00.000Z', '2026-01-10T00:00:00.000Z', 2);
    expect(found.map(({ label }) => label)).toEqual(['Sep 2025', 'Dec 2025']);
    expect(endings.mock.calls.length).toBeLessThan(5);
  });
});
