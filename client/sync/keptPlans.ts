import { type CopyOf, pageStorage } from './onDevice.ts';

const root = 'moothall:plan:';

/** What somebody is planning for a strategy, as text, for when the browser goes away; removed with all else of theirs. */
export function keepPlan({ personId, strategyId }: CopyOf, plan: string | undefined): void {
  const key = `${root}${personId}:${strategyId}`;
  try {
    if (plan === undefined) pageStorage()?.removeItem(key);
    else pageStorage()?.setItem(key, plan);
  } catch {
    // A full or forbidden storage: the plan then lives as long as its page.
  }
}

export function keptPlan({ personId, strategyId }: CopyOf): string | undefined {
  return pageStorage()?.getItem(`${root}${personId}:${strategyId}`) ?? undefined;
}

/** All of this person. */
export function forgetPlans(personId: string): void {
  const storage = pageStorage();
  const keys = Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '');
  for (const key of keys) if (key.startsWith(`${root}${personId}:`)) storage?.removeItem(key);
}
