import type * as Y from 'yjs';
import { Problem } from '../../shared/errors.ts';
import { readLinks } from '../../shared/strategy/read.ts';
import { liveRecord } from './records.ts';

/** One link, by the two ids that it lies between. */
export interface LinkAddress {
  strategyId: string;
  objectiveId: string;
  indicatorId: string;
}

/** @throws Problem `not-found` where the strategy has no such objective, or the objective no such link */
export function insistLinked(
  doc: Y.Doc,
  { objectiveId, indicatorId }: Pick<LinkAddress, 'objectiveId' | 'indicatorId'>,
): void {
  const links = readLinks(liveRecord(doc, 'objective', objectiveId));
  if (links.some((link) => link.indicatorId === indicatorId)) return;
  throw new Problem('not-found', `The objective has no link to an indicator “${indicatorId}”.`);
}
