import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { placeScores, scoreWords } from '../../../client/ui/scorePlaces.ts';
import { scoresText } from '../../../client/ui/scoresText.ts';
import { ThreeScores } from '../../../client/ui/ThreeScores.tsx';
import fc from '../../support/fastCheck.ts';

const three = (actual: number | null, minimum: number | null, target: number | null) => ({
  actual: { value: actual },
  minimum: { value: minimum },
  target: { value: target },
});
const years = (value: number) => `${value} years`;
const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });

test('better is to the right, whichever way is better', () => {
  fc.assert(
    fc.property(
      number,
      number,
      number,
      fc.constantFrom('higher', 'lower'),
      (actual, minimum, target, polarity) => {
        const places = placeScores(three(actual, minimum, target), polarity);
        const better = polarity === 'higher' ? actual > minimum : actual < minimum;
        if (better) expect(places.actual).toBeGreaterThanOrEqual(places.minimum ?? Number.NaN);
        for (const place of Object.values(places)) {
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThanOrEqual(100);
        }
      },
    ),
    { examples: [[0, 0, Number.MIN_VALUE, 'higher']] },
  );
});

test('a score alone has no place, for there is nothing to compare it with', () => {
  expect(placeScores(three(61, null, null), 'higher')).toEqual({ actual: null, minimum: null, target: null });
});

test('a missing value takes no place, and least of all that of a zero', () => {
  const places = placeScores(three(null, 10, 20), 'higher');
  expect(places).toEqual({ actual: null, minimum: 12.5, target: 87.5 });
});

test('three equal scores stand in the middle', () => {
  expect(placeScores(three(5, 5, 5), 'lower')).toEqual({ actual: 50, minimum: 50, target: 50 });
});

test('the words stand under their ticks, and share one place when they would run into each other', () => {
  expect(scoreWords({ actual: 50, minimum: 12.5, target: 87.5 })).toEqual([
    { words: 'min', place: 12.5 },
    { words: 'target', place: 87.5 },
  ]);
  expect(scoreWords({ actual: 12.5, minimum: 80, target: 87.5 })).toEqual([
    { words: 'min, target', place: 83.75 },
  ]);
  expect(scoreWords({ actual: 12.5, minimum: 87.5, target: 80 })).toEqual([
    { words: 'target, min', place: 83.75 },
  ]);
});

test('the bar is told in words, with which way is better', () => {
  expect(scoresText(three(59.9, 58, 66.4), 'higher', years)).toBe(
    'Actual 59.9 years, minimum 58 years, target 66.4 years. Higher is better.',
  );
  expect(scoresText(three(40, 33, 18), 'lower', years)).toBe(
    'Actual 40 years, minimum 33 years, target 18 years. It is worse than the minimum. Lower is better.',
  );
  expect(scoresText(three(17, 33, 18), 'lower', years)).toContain('The target is reached.');
  expect(scoresText(three(null, 33, null), 'lower', years)).toBe(
    'No value here, minimum 33 years, no target. Lower is better.',
  );
  expect(scoresText(three(17, null, null), 'neither', years)).toBe(
    'Actual 17 years. Neither higher nor lower is better.',
  );
});

test('why a score is missing is on the page for everybody', () => {
  const bar = renderToStaticMarkup(
    <ThreeScores
      scores={three(61, null, null)}
      polarity="higher"
      format={years}
      missing="too few similar places"
    />,
  );
  expect(bar).toContain('>too few similar places</span>');
});
