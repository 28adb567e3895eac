import { invalidField } from '../../shared/errors.ts';
import type { EvidenceLibrary } from '../evidence/library.ts';

/**
 * Only indicators that everybody shares: the partnership's own carry their aims themselves. Those that were named `before` may
 * stay, even where the library has them no more.
 * @throws Problem `invalid-request` naming the one
 */
export function insistIndicators(
  library: EvidenceLibrary,
  ids: readonly string[],
  path: string,
  before: readonly string[] = [],
): void {
  ids.forEach((id, index) => {
    const indicator = library.indicator(id);
    if (before.includes(id) || (indicator && !indicator.own)) return;
    const why = indicator
      ? `“${indicator.title}” is your own: choose its aims where it is changed.`
      : 'The library has no indicator of that id.';
    throw invalidField(`${path}.${index}`, `${why} Nothing was changed.`);
  });
}
