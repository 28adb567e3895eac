import { useEffect, useRef } from 'react';
import type { PresenceUser } from '../../../shared/collab/presence.ts';
import { announce } from '../../ui/announcer.ts';

/** People of a workshop come within seconds of each other: one sentence for all of them. */
const gatherMs = 3_000;

/** Says who came and who left, gathered, and not those who were here already. */
export function usePresenceSaid(others: readonly PresenceUser[]): void {
  const latest = useRef(others);
  const said = useRef<ReadonlyMap<string, string> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    latest.current = others;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      const now = new Map(latest.current.map(({ id, name }) => [id, name]));
      const before = said.current;
      said.current = now;
      if (before === null) return;
      const came = [...now].filter(([id]) => !before.has(id)).map(([, name]) => name);
      const left = [...before].filter(([id]) => !now.has(id)).map(([, name]) => name);
      if (came.length > 0) announce(`${listed(came)} joined`, 'others');
      if (left.length > 0) announce(`${listed(left)} left`, 'others');
    }, gatherMs);
  }, [others]);
  useEffect(() => () => clearTimeout(timer.current), []);
}

/** “Asha Patel”, “Asha Patel and Tom Reed”, “Asha Patel and 3 others”. */
export function listed(names: readonly string[]): string {
  const [first = '', second] = names;
  if (second === undefined) return first;
  return names.length === 2 ? `${first} and ${second}` : `${first} and ${names.length - 1} others`;
}
