import { expect, test } from 'vitest';
import { aimAt, type Goal } from '../../../shared/evidence/goal.ts';
import type { Score } from '../../../shared/evidence/scores.ts';
import fc from '../../support/fastCheck.ts';

const target: Score = { value: 66, period: null, periodLabel: null, basis: 'Set by us.', origin: 'own' };
const none: Score = { value: null, code: 'no-similar', reason: 'None.' };
const goal = (year: number, value: number): Goal => ({ year, value, reason: '' });

test('a year is held against its own goal, else the next later one, else the target in force, and says which', () => {
  const goals = [goal(2030, 64), goal(2035, 66)];
  expect(aimAt(2030, goals, target)).toEqual({
    value: 64,
    from: 'goal',
    year: 2030,
    words: 'Our goal for 2030.',
  });
  expect(aimAt(2032, goals, target)).toMatchObject({ value: 66, from: 'later-goal', year: 2035 });
  expect(aimAt(2032, goals, target)?.words).toContain('no goal for 2032; this is the one for 2035');
  expect(aimAt(2050, goals, target)).toMatchObject({ value: 66, from: 'target', year: null });
  expect(aimAt(2050, goals, target)?.words).toContain('the target in force. Set by us.');
  expect(aimAt(2050, goals, none)).toBeNull();
});

test('nothing is drawn between goals: a year is always held against a value that somebody set', () => {
  const goals = fc.uniqueArray(fc.record({ year: fc.integer({ min: 2027, max: 2060 }), value: fc.float() }), {
    selector: ({ year }) => year,
  });
  fc.assert(
    fc.property(goals, fc.integer({ min: 2027, max: 2060 }), (some, year) => {
      const all = some.map((each) => ({ ...each, reason: '' }));
      const aim = aimAt(year, all, none);
      const later = all.filter((each) => each.year >= year);
      expect(aim === null).toBe(later.length === 0);
      if (aim === null) return;
      expect(aim.year).toBe(Math.min(...later.map((each) => each.year)));
      expect(later.find((each) => each.year === aim.year)?.value).toBe(aim.value);
    }),
  );
});
