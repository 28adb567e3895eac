import { foresightPages } from '../foresight/foresightPages.ts';

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
  const part = (name: string, first?: string) => {
    const to = `${strategy}/${name.toLowerCase()}`;
    return { to: first ?? to, label: name, here: pathname === to || pathname.startsWith(`${to}/`) };
  };
  return [
    { to: strategy, label: 'Strategy', here: pathname === strategy || pathname.startsWith(`${strategy}/o/`) },
    part('Board'),
    part('Evidence'),
    part('Foresight', `${strategy}${foresightPages[0].path}`),
    part('Sessions'),
    part('History'),
  ];
}
