/**
 * What `npm run bench projection` finds on the pack that comes with this program, as pages quote it. A test computes it anew,
 * so that a page can't go on quoting an older rule or an older pack.
 */
export const backTest = {
  series: 13_751,
  indicators: 49,
  leftOut: 10_643,
  /** Per cent in the range meant for 80: of the next figures, and of those after them. */
  projection: [75.2, 79.3],
  naive: [68.4, 71.4],
} as const;

const many = (count: number) => count.toLocaleString('en-GB');
const pair = ([next, after]: readonly [number, number]) =>
  `${next}% of the next figures and ${after}% of those after`;

/** How a projection is worked out, where that comes from and how it was tested, in plain words. */
export const projectionWords: readonly { about: string; words: string }[] = [
  {
    about: 'What it says',
    words:
      'Where an indicator is heading if nothing new is done. It is no forecast of what we do, and no promise.',
  },
  {
    about: 'The middle',
    words:
      'goes on from the latest figure with half of the average yearly change so far: places that rose or fell fast seldom go on as fast.',
  },
  {
    about: 'The range',
    words:
      'is where 8 of 10 figures should fall. It comes from how much past years’ changes departed from their average; such departures add up, so it widens with time. With few figures it is wider still, because so little is known. Figures that overlap, such as three-year averages, count once.',
  },
  {
    about: 'The source',
    words:
      'It is the random walk with drift of Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd edition (2021), section 5.5, its drift damped by half as Gardner and McKenzie (Management Science 31, 1985) advise.',
  },
  {
    about: 'The test',
    words: `On ${many(backTest.series)} series of ${backTest.indicators} indicators the last two figures were held back and foretold from the others: ${pair(backTest.projection)} fell into the range, which is meant to hold 80%. Of a naive forecast, by which all stays as it is, ${pair(backTest.naive)} did. ${many(backTest.leftOut)} series had fewer than six figures and were left out. How it does ten or more years ahead could not be tested: the series are too short.`,
  },
];
