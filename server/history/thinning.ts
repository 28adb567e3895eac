import { limits } from '../../shared/limits.ts';
import type { Version } from './strategyHistory.ts';

/**
 * Which versions can go. All of the last days stay; then the last of each day, which is what a board as at that day
 * shows; after a year the last of each month. Days and months are UTC's, as on the board. Whatever somebody named stays, and
 * what a board relies on: the version that stood at each of the moments `reliedOn`. What goes now would go later too, and
 * what stays does not depend on what went before, so it does not matter how often this is asked.
 */
export function thinned(
  versions: readonly Version[],
  reliedOn: readonly number[],
  now: number,
): readonly string[] {
  const inOrder = versions.toSorted((a, b) => a.facts.at - b.facts.at || (a.id < b.id ? -1 : 1));
  const kept = new Set<string>();
  const lastOf = new Map<string, string>();
  for (const { id, facts } of inOrder) {
    if (facts.kind === 'named') kept.add(id);
    else lastOf.set(`${facts.kind} ${spanOf(facts.at, now) ?? id}`, id);
  }
  for (const id of lastOf.values()) kept.add(id);
  const restores = inOrder.filter(({ facts }) => facts.kind === 'before-restore');
  for (const { id } of restores.slice(0, -limits.restoresPerStrategy)) kept.delete(id);
  for (const moment of reliedOn) {
    const stood = inOrder.findLast(({ facts }) => facts.at <= moment);
    if (stood) kept.add(stood.id);
  }
  return inOrder.flatMap(({ id }) => (kept.has(id) ? [] : [id]));
}

/** The end of the day (UTC) of this moment: what a board as at that day shows. */
export function endOfDay(at: number): number {
  return Date.parse(`${dayOf(at)}T23:59:59.999Z`);
}

/** The day or month of which one version stays; undefined where all do. A day or month is thinned as a whole. */
function spanOf(at: number, now: number): string | undefined {
  if (monthOf(at) < monthOf(now - limits.versionEachDayMs)) return monthOf(at);
  if (dayOf(at) < dayOf(now - limits.everyVersionMs)) return dayOf(at);
  return undefined;
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

function monthOf(at: number): string {
  return new Date(at).toISOString().slice(0, 7);
}
