import * as Y from 'yjs';
import { Problem } from '../../shared/errors.ts';
import { type RecordMap, rootsOf } from '../../shared/strategy/document.ts';
import type { By, RecordKind } from '../../shared/strategy/edit.ts';
import { isDeleted, live } from '../../shared/strategy/read.ts';

/**
 * The record of this id where it is not deleted. Unlike the page, a program has no way to see that it writes into
 * something hidden.
 * @throws Problem `not-found`
 */
export function liveRecord(doc: Y.Doc, kind: RecordKind, id: string): RecordMap {
  const roots = rootsOf(doc);
  const record = (kind === 'outcome' ? roots.outcomes : roots.objectives).get(id);
  if (record instanceof Y.Map && !isDeleted(record)) return record;
  throw new Problem('not-found', `This strategy has no ${kind} of that id. Nothing was changed.`);
}

/** @throws Problem `invalid-request` once there are as many as a strategy may have */
export function insistRoom(doc: Y.Doc, kind: RecordKind, cap: number): void {
  const roots = rootsOf(doc);
  const many =
    kind === 'outcome'
      ? live(roots.outcomes, 'outcomes').length
      : live(roots.objectives, 'objectives').length;
  if (many >= cap) {
    throw new Problem(
      'invalid-request',
      `This strategy has ${many} ${kind}s, and ${cap} is the most it can have. Nothing was changed.`,
    );
  }
}

export function byPerson(personId: string, clock: () => Date): By {
  return { personId, at: clock().toISOString() };
}
