import { describe, expect, test } from 'vitest';
import { levelTones } from '../../../shared/ledger/levels.ts';
import { presenceColours } from '../../../shared/people/presenceColours.ts';
import { contrast, tokens } from './tokens.ts';

const grounds = ['paper', 'card', 'sunk', 'quiet', 'accent-soft'];

/** Words on each ground that they stand on: 4.5 to 1 (WCAG 1.4.3). */
const words = [
  ...['ink', 'ink-2', 'ink-3', 'accent'].flatMap((ink) => grounds.map((ground) => [ink, ground])),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ...levelTones.flatMap((tone) => [`${tone}-soft`, 'card', 'paper', 'sunk'].map((ground) => [tone, ground])),
];

/** Edges of fields, and outlines of shapes that may stand without their word: 3 to 1 (WCAG 1.4.11). */
const drawings = [
  ...['paper', 'card', 'sunk'].map((ground) => ['edge', ground]),
  ...levelTones.flatMap((tone) => grounds.map((ground) => [tone, ground])),
];

describe.each(['light', 'dark', 'print'] as const)('in the %s scheme', (scheme) => {
  const colours = tokens(scheme);
  const of = (name: string): string => {
    const colour = colours.get(name);
    if (colour === undefined) throw new Error(`tokens.css has no --${name} in the ${scheme} scheme`);
    return colour;
  };

  test('all words can be read on the grounds they stand on', () => {
    const faint = words.filter(([ink = '', ground = '']) => contrast(of(ink), of(ground)) < 4.5);
    expect(faint).toEqual([]);
  });

  test('edges of fields and outlines of ratings can be seen', () => {
    const faint = drawings.filter(([line = '', ground = '']) => contrast(of(line), of(ground)) < 3);
    expect(faint).toEqual([]);
  });

  test('people’s colours show as carets on the page', () => {
    const faint = presenceColours.filter((colour) =>
      ['paper', 'card'].some((ground) => contrast(colour, of(ground)) < 3),
    );
    expect(faint).toEqual([]);
  });
});

test('white initials can be read on every person’s colour', () => {
  expect(presenceColours.filter((colour) => contrast(colour, '#ffffff') < 4.5)).toEqual([]);
});

test('people’s colours are blues, violets and slates: nobody is taken for a rating', () => {
  const blueIsStrongest = presenceColours.filter((colour) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
      Number.parseInt(colour.slice(at, at + 2), 16),
    );
    return blue >= red && blue >= green;
  });
  expect(blueIsStrongest).toEqual([...presenceColours]);
});

test('contrast is what WCAG says it is', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
