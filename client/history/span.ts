import type { VersionView } from '../../shared/api/versions.ts';

/** What stands now, beside the ids of versions. */
export const now = 'now';

/** Two moments that are compared. */
export interface Span {
  /** A version's id. */
  from: string;
  /** A version's id, or `now`. */
  to: string;
}

/**
 * What to compare, of what the address asks for. Where it names one version alone, that one is compared with the one
 * before it: what happened then. Where it names none, what stands now with what was last kept by name, else with the
 * last version but one, because the last one often says the same as now. Undefined where nothing earlier is known.
 *
 * @param versions newest first, as far as they are known
 */
export function spanOf(
  versions: readonly VersionView[],
  asked: { from?: string | undefined; to?: string | undefined },
): Span | undefined {
  const to = asked.to ?? now;
  if (asked.from !== undefined) return { from: asked.from, to };
  const from = to === now ? anchor(versions) : before(versions, to);
  return from && { from: from.id, to };
}

function before(versions: readonly VersionView[], version: string): VersionView | undefined {
  const place = versions.findIndex(({ id }) => id === version);
  return place < 0 ? undefined : versions[place + 1];
}

function anchor(versions: readonly VersionView[]): VersionView | undefined {
  return versions.find(({ kind }) => kind === 'named') ?? versions[1] ?? versions[0];
}
