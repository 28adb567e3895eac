export interface StrategyPlace {
  id: string;
}

/**
 * The pages of one strategy, in the order in which the bar and the phone's tabs show them, and which of them a path
 * belongs to. One objective (`/s/:s/o/:id`) is a part of the strategy's page, a version (`/s/:s/history/:v`) of its history.
 */
export function strategyPages(
  { id }: StrategyPlace,
  pathname: string,
): { to: string; label: string; here: boolean }[] {
  const strategy = `/s/${id}`;
  const board = `${strategy}/board`;
  const history = `${strategy}/history`;
  return [
    { to: strategy, label: 'Strategy', here: pathname === strategy || pathname.startsWith(`${strategy}/o/`) },
    { to: board, label: 'Board', here: pathname === board },
    {
      to: history,
      label: 'History',
      here: pathname === history || pathname.startsWith(`${history}/`),
    },
  ];
}
