import type { Quoted } from '../../../shared/comments/anchor.ts';
import { makeAnchor } from '../../../shared/comments/anchorMake.ts';
import { readPart } from '../../../shared/comments/partText.ts';
import { type ProseAddress, proseAt } from '../../../shared/strategy/document.ts';
import type { LiveStrategy } from '../live/liveStrategy.ts';

/** The passage between two positions of an editor, as it is sent with a comment. Null where there are no words. */
export function chosenPassage(
  { doc }: Pick<LiveStrategy, 'doc'>,
  address: ProseAddress,
  from: number,
  to: number,
): Quoted | null {
  const fragment = proseAt(doc, address);
  if (!fragment) return null;
  const part = readPart(fragment);
  const placeOf = (position: number) => {
    let place = 0;
    for (const run of part.runs) {
      if (run.position > position) break;
      place = run.from + Math.min(run.length, position - run.position);
    }
    return place;
  };
  return makeAnchor(part, address.field, { from: placeOf(from), to: placeOf(to) });
}
