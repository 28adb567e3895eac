import type { ProseAddress } from '../strategy/document.ts';
import type { DifferencePart } from './difference.ts';
import type { Picture } from './picture.ts';
import { textRuns } from './textRuns.ts';

const called = { title: 'Title', vision: 'Vision', narrative: 'Wording' } as const;

/** How the words at one place changed, or only their formatting; empty where neither did. */
export function compareProse(
  before: Picture,
  after: Picture,
  address: ProseAddress,
  then: string,
  now: string,
): DifferencePart[] {
  const part = address.field;
  if (then !== now) return [{ part, words: `${called[part]} changed`, runs: textRuns(then, now) }];
  if (before.formatted(address) === after.formatted(address)) return [];
  return [{ part, words: `Formatting of the ${part} changed`, runs: null }];
}
