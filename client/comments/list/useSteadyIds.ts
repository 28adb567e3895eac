import { useState } from 'react';

/**
 * The ids that a list shows: what stood in it stays in its place, also when it is no longer one of those that were asked
 * for (a thread that was resolved while it is read), until another list is asked for; what is new comes after it.
 */
export function useSteadyIds(latest: readonly string[] | undefined, list: string): readonly string[] {
  const [kept, setKept] = useState<{ list: string; ids: readonly string[] }>({ list, ids: latest ?? [] });
  const before = kept.list === list ? kept.ids : [];
  const known = new Set(before);
  const added = (latest ?? []).filter((id) => !known.has(id));
  if (kept.list === list && added.length === 0) return before;
  const ids = [...before, ...added];
  setKept({ list, ids });
  return ids;
}
