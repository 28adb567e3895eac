import { expect, test } from 'vitest';
import { forecastStandings } from '../../../shared/foresight/forecast.ts';
import { seenBy } from '../../../shared/foresight/forecastSeen.ts';
import type { ForecastEntry } from '../../../shared/ledger/forecast.ts';
import fc from '../../support/fastCheck.ts';
import { answer, excused, question, second, withdrawn } from './forecastMade.ts';

const asked = ['anna', 'ben', 'cleo'] as const;
const everybody = [...asked, 'asker', 'other'];
const person = fc.constantFrom(...everybody);

type Act =
  | { what: 'answer'; who: string; probability: number }
  | { what: 'excuse'; who: string }
  | { what: 'leave'; who: string }
  | { what: 'withdraw' };

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ what: fc.constant('answer' as const), who: person, probability: fc.nat(100) }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('excuse' as const), who: person }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('leave' as const), who: person }) },
  { weight: 1, arbitrary: fc.constant({ what: 'withdraw' as const }) },
);
const acts = fc.array(act, { maxLength: 14 });

/** The ledger, and who left when, after so many acts; one a second. */
function after(done: readonly Act[]) {
  const entries: ForecastEntry[] = [question()];
  const left = new Map<string, string>();
  done.forEach((each, index) => {
    const at = index + 1;
    if (each.what === 'answer') entries.push(answer(each.who, each.probability, at));
    else if (each.what === 'excuse') entries.push(excused([each.who], at));
    else if (each.what === 'withdraw') entries.push(withdrawn(at));
    else if (!left.has(each.who)) left.set(each.who, second(at));
  });
  return { entries, left };
}

function standingAfter(done: readonly Act[]) {
  const { entries, left } = after(done);
  const [standing] = forecastStandings(entries, (id) => left.get(id) ?? null);
  if (!standing) throw new Error('expected the question');
  return standing;
}

const seen = (done: readonly Act[], as: string) => {
  const { answers, asked: states } = seenBy(standingAfter(done), as);
  return { states, answers: answers?.map(({ personId, probability }) => [personId, probability]) ?? null };
};

test('no sequence of acts reveals before each who was asked has answered, was excused or has left', () => {
  fc.assert(
    fc.property(acts, (done) => {
      const settled = (who: string) => done.some((each) => each.what !== 'withdraw' && each.who === who);
      const early = asked.some((who) => !settled(who));
      const noAnswer = !done.some((each) => each.what === 'answer' && asked.some((who) => who === each.who));
      if (early || noAnswer) for (const as of everybody) expect(seen(done, as).answers).toBeNull();
    }),
  );
});

test('what was revealed once is revealed for ever, and word for word the same, whatever comes after', () => {
  fc.assert(
    fc.property(acts, acts, (before, later) => {
      const then = seen(before, 'other').answers;
      if (then !== null) expect(seen([...before, ...later], 'other').answers).toEqual(then);
    }),
  );
});

test('who withdraws a question before the reveal keeps its answers from everybody for ever', () => {
  fc.assert(
    fc.property(acts, acts, (before, later) => {
      if (seen(before, 'other').answers !== null) return;
      for (const as of everybody) {
        expect(seen([...before, { what: 'withdraw' }, ...later], as).answers).toBeNull();
      }
    }),
  );
});

test('before the reveal nobody sees by anything which answer another gave, or that it was changed', () => {
  const probability = fc.nat(100);
  fc.assert(
    fc.property(acts, fc.constantFrom(...asked), fc.array(probability), (done, who, others) => {
      if (seen(done, 'other').answers !== null) return;
      const otherwise = done.map((each, index) =>
        each.what === 'answer' && each.who === who ? { ...each, probability: others[index] ?? 0 } : each,
      );
      const hasAnswered = standingAfter(done).answers.has(who);
      const again: Act[] = hasAnswered ? [{ what: 'answer', who, probability: others[0] ?? 7 }] : [];
      for (const as of everybody.filter((each) => each !== who)) {
        const look = seenBy(standingAfter(done), as);
        expect(JSON.stringify(look)).not.toContain(`because ${who} says`);
        expect(seen([...otherwise, ...again], as)).toEqual(seen(done, as));
      }
    }),
  );
});

test('one’s own answers stay one’s own: what others say changes nothing of them', () => {
  fc.assert(
    fc.property(acts, (done) => {
      const mine = seenBy(standingAfter(done), 'anna').mine;
      expect(mine.every(({ personId }) => personId === 'anna')).toBe(true);
    }),
  );
});
