interface ForesightPage {
  /** What follows `/s/STRATEGY`. */
  path: string;
  label: string;
}

/** The pages of a strategy that look ahead, in the order of their row of links. The strategy's tab leads to the first. */
export const foresightPages: readonly [ForesightPage, ...ForesightPage[]] = [
  { path: '/foresight', label: 'Future State' },
  { path: '/foresight/coverage', label: 'Coverage' },
  { path: '/foresight/checks', label: 'Checks' },
  { path: '/foresight/maturity', label: 'Maturity' },
  { path: '/foresight/forecasts', label: 'Forecasts' },
];
