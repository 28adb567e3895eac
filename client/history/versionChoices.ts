import type { VersionView } from '../../shared/api/versions.ts';
import type { Choice } from '../ui/SelectField.tsx';
import { versionLabel } from './versionWords.ts';

/**
 * What can be chosen, with the one that is: an address can name a version that is older than the list goes so far, and a
 * select would then show another one as chosen.
 *
 * @param more which may be among the others
 */
export function versionChoices(
  versions: readonly VersionView[],
  more: readonly VersionView[],
  chosen: string,
): Choice[] {
  const all = new Map([...versions, ...more].map((version) => [version.id, versionLabel(version)]));
  if (!all.has(chosen)) all.set(chosen, 'An earlier version');
  return [...all].map(([value, label]) => ({ value, label }));
}
