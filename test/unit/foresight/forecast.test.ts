import { describe, expect, it } from 'vitest';
import { forecastStandings } from '../../../shared/foresight/forecast.ts';
import { seenBy } from '../../../shared/foresight/forecastSeen.ts';
import type { ForecastEntry } from '../../../shared/ledger/forecast.ts';
import { answer, excused, question, second, withdrawn } from './forecastMade.ts';

const nobody = () => null;

function standingOf(entries: ForecastEntry[], left: Record<string, number> = {}) {
  const [standing] = forecastStandings(entries, (id) => {
    const at = left[id];
    return at === undefined ? null : second(at);
  });
  if (!standing) throw new Error('expected a question');
  return standing;
}

const shown = (entries: ForecastEntry[], as = 'other', left: Record<string, number> = {}) => {
  const { answers } = seenBy(standingOf(entries, left), as);
  return answers && Object.fromEntries(answers.map((each) => [each.personId, each.probability]));
};

describe('the answers to a question', () => {
  it('are open once all who were asked have answered, and to nobody before', () => {
    const two = [question(), answer('anna', 80, 1), answer('ben', 40, 2)];
    expect(['anna', 'ben', 'cleo', 'asker', 'other'].map((as) => shown(two, as))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(shown([...two, answer('cleo', 5, 3)])).toEqual({ anna: 80, ben: 40, cleo: 5 });
  });

  it('may be changed until then, and stand for ever afterwards', () => {
    const changed = [question(), answer('anna', 80, 1), answer('anna', 70, 2), answer('ben', 40, 3)];
    expect(seenBy(standingOf(changed), 'anna').mine.map(({ probability }) => probability)).toEqual([80, 70]);
    const open = [...changed, answer('cleo', 5, 4)];
    expect(shown([...open, answer('anna', 10, 5), answer('cleo', 6, 6)])).toEqual({
      anna: 70,
      ben: 40,
      cleo: 5,
    });
  });

  it('of people who were not asked count nowhere', () => {
    const standing = standingOf([question(), answer('asker', 99, 1)]);
    expect([standing.revealed, seenBy(standing, 'asker').mine]).toEqual([false, []]);
  });
});

describe('nobody has to wait for ever', () => {
  const two = [question(), answer('anna', 80, 1), answer('ben', 40, 2)];

  it('where an editor says so of somebody, and that stays visible', () => {
    const entries = [...two, excused(['cleo'], 3)];
    expect(shown(entries)).toEqual({ anna: 80, ben: 40 });
    const standing = standingOf(entries);
    expect(standing.excused.map(({ reason }) => reason)).toEqual(['on leave']);
    expect(seenBy(standing, 'other').asked.at(-1)).toEqual({ personId: 'cleo', state: 'excused' });
    expect(shown([...entries, answer('cleo', 5, 4)])).toEqual({ anna: 80, ben: 40 });
  });

  it('and somebody of whom it was said may still answer as long as others are waited for', () => {
    const entries = [question(), answer('anna', 80, 1), excused(['cleo'], 2), answer('cleo', 5, 3)];
    expect(seenBy(standingOf(entries), 'other').asked).toEqual([
      { personId: 'anna', state: 'answered' },
      { personId: 'ben', state: 'waiting' },
      { personId: 'cleo', state: 'answered' },
    ]);
  });

  it('for somebody who was removed since, also where they come back; not for who was removed before', () => {
    expect(shown(two, 'other', { cleo: 3 })).toEqual({ anna: 80, ben: 40 });
    expect(seenBy(standingOf(two, { cleo: 3 }), 'other').asked.at(-1)?.state).toBe('left');
    expect(shown([...two, answer('cleo', 5, 4)], 'other', { cleo: 3 })).toEqual({ anna: 80, ben: 40 });
    expect(shown(two, 'other', { cleo: -1 })).toBeNull();
  });

  it('but without any answer there is nothing to reveal', () => {
    expect(standingOf([question({ people: ['cleo'] }), excused(['cleo'], 1)]).revealed).toBe(false);
  });
});

describe('a question that was withdrawn', () => {
  it('before the reveal is never revealed', () => {
    const entries = [
      question(),
      answer('anna', 80, 1),
      withdrawn(2),
      answer('ben', 4, 3),
      answer('cleo', 5, 4),
    ];
    const standing = standingOf(entries);
    expect(standing.withdrawn?.reason).toBe('asked twice');
    expect(shown(entries)).toBeNull();
    expect(shown(entries, 'other', { ben: 5, cleo: 6 })).toBeNull();
    expect(seenBy(standing, 'anna').mine).toHaveLength(1);
  });

  it('after it stays open to read', () => {
    const entries = [question({ people: ['anna'] }), answer('anna', 80, 1), withdrawn(2)];
    expect(shown(entries)).toEqual({ anna: 80 });
  });
});

it('questions are told apart, and what answers to none of them is passed over', () => {
  const entries = [question(), question({ id: 'other', people: ['dora'] }), answer('anna', 1, 1)];
  const stray = { ...answer('dora', 2, 2), questionId: 'nowhere' };
  const standings = forecastStandings([...entries, stray], nobody);
  expect(standings.map(({ question: { id }, answers }) => [id, answers.size])).toEqual([
    ['q', 1],
    ['other', 0],
  ]);
});
