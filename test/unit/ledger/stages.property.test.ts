import { describe, expect, it } from 'vitest';
import type { StageEntry } from '../../../shared/ledger/stageEntry.ts';
import { notMoved, stageStandings } from '../../../shared/ledger/stageStanding.ts';
import { firstStage, type Stage, skippedBy, stages } from '../../../shared/ledger/stages.ts';
import fc from '../../support/fastCheck.ts';

const place = (stage: Stage) => stages.indexOf(stage);
const someStage = fc.constantFrom(...stages);
const evidence = fc
  .nat(4)
  .chain((linked) => fc.record({ linked: fc.constant(linked), withFigure: fc.nat(linked) }));

function move(
  index: number,
  from: Stage,
  to: Stage,
  known: { linked: number; withFigure: number },
): StageEntry {
  const skipped = skippedBy(from, to, known);
  return {
    type: 'stage',
    id: `move-${index}`,
    objectiveId: 'objective',
    from,
    to,
    skipped,
    reason: skipped.length > 0 ? `reason ${index}` : null,
    evidence: known,
    personId: 'p',
    organisationId: 'o',
    at: new Date(Date.UTC(2026, 0, 1) + index * 86_400_000).toISOString(),
  };
}

/** Any way that an objective can take, each move from where the one before led. */
const journeys = fc.array(fc.tuple(someStage, evidence), { maxLength: 15 }).map((steps) => {
  const moves: StageEntry[] = [];
  let at = firstStage;
  for (const [to, known] of steps) {
    if (to === at) continue;
    moves.push(move(moves.length, at, to, known));
    at = to;
  }
  return moves;
});

const standing = (moves: StageEntry[], until?: string) =>
  stageStandings(moves, until).get('objective') ?? notMoved;

describe('what a move skips', () => {
  it('going back skips nothing; going on skips what lies between, never where it leads', () => {
    fc.assert(
      fc.property(someStage, someStage, evidence, (from, to, known) => {
        const skipped = skippedBy(from, to, known);
        if (place(to) <= place(from)) expect(skipped).toEqual([]);
        else expect(skipped).toEqual(expect.arrayContaining(stages.slice(place(from) + 1, place(to))));
        expect(skipped).not.toContain(to);
        expect(skipped.filter((stage) => stage !== 'baseline')).not.toContain(from);
      }),
    );
  });

  it('one step on skips something only where the baseline is left with no figure', () => {
    fc.assert(
      fc.property(fc.nat(stages.length - 2), evidence, (index, known) => {
        const [from = firstStage, to = firstStage] = [stages[index], stages[index + 1]];
        const without = from === 'baseline' && known.withFigure === 0;
        expect(skippedBy(from, to, known)).toEqual(without ? ['baseline'] : []);
      }),
    );
  });
});

describe('where an objective is', () => {
  it('is where the latest move led, and in the round that it has come to', () => {
    fc.assert(
      fc.property(journeys, (moves) => {
        const { stage, round } = standing(moves);
        expect(stage).toBe(moves.at(-1)?.to ?? firstStage);
        const again = moves.filter(({ from, to }) => from === 'measure' && to === 'define');
        expect(round).toBe(1 + again.length);
      }),
    );
  });

  it('shows a stage as skipped exactly while it was skipped later than it was gone through', () => {
    fc.assert(
      fc.property(journeys, (moves) => {
        const shown = standing(moves).skipped;
        for (const stage of stages) {
          const skippedAt = moves.findLastIndex(({ skipped }) => skipped.includes(stage));
          const throughAt = moves.findLastIndex(
            ({ from, to, skipped }) => from === stage && place(to) > place(from) && !skipped.includes(stage),
          );
          const found = shown.find((each) => each.stage === stage);
          expect(found !== undefined).toBe(skippedAt > throughAt);
          if (found) expect(found.move).toBe(moves[skippedAt]);
        }
      }),
    );
  });

  it('has nothing to make up for once it went back to the start and step by step through all, with a figure', () => {
    fc.assert(
      fc.property(journeys, (moves) => {
        const all = [...moves];
        const go = (to: Stage) => {
          const from = all.at(-1)?.to ?? firstStage;
          if (from !== to) all.push(move(all.length, from, to, { linked: 1, withFigure: 1 }));
        };
        for (const stage of stages) go(stage);
        // The last one is left for the next round, which is no way on.
        const open = standing(all).skipped.map(({ stage }) => stage);
        expect(open).toEqual([]);
      }),
    );
  });

  it('was at each moment what the moves up to then say', () => {
    fc.assert(
      fc.property(journeys, fc.nat(15), (moves, many) => {
        const until = moves[many]?.at;
        const then = until === undefined ? moves : moves.slice(0, many + 1);
        expect(standing(moves, until)).toEqual(standing(then));
      }),
    );
  });

  it('never shows a skipped stage without the reason that was given', () => {
    fc.assert(
      fc.property(journeys, (moves) => {
        for (const { move } of standing(moves).skipped) expect(move.reason).toMatch(/^reason/);
      }),
    );
  });
});
