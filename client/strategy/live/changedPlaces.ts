import * as Y from 'yjs';
import { type ProseAddress, rootsOf } from '../../../shared/strategy/document.ts';
import type { RecordKind } from '../../../shared/strategy/edit.ts';

/** Where an undo or redo changed something, so that the page can take the person there and say it. */
export type ChangedPlace =
  | { kind: 'text'; address: ProseAddress; at: Y.RelativePosition }
  | { kind: 'stars' }
  | { kind: 'moved' | 'removed' | 'brought-back' | 'details'; of: RecordKind; id: string };

export type AnyEvent = Y.YEvent<Y.AbstractType<unknown>>;

/**
 * Reads the places out of what one root of the document tells its observers. Only while it tells: Yjs refuses to work
 * out afterwards what an event was about.
 */
export function changedPlaces(doc: Y.Doc, root: unknown, events: readonly AnyEvent[]): ChangedPlace[] {
  const roots = rootsOf(doc);
  for (const field of ['title', 'vision'] as const) {
    if (root !== roots[field]) continue;
    return events.map((event) => ({ kind: 'text', address: { of: 'strategy', field }, at: endOf(event) }));
  }
  if (root === roots.stars) return [{ kind: 'stars' }];
  const of = root === roots.outcomes ? 'outcome' : 'objective';
  const records = root === roots.outcomes ? roots.outcomes : roots.objectives;
  return events.flatMap((event): ChangedPlace[] => {
    const [id, field] = event.path;
    if (typeof id !== 'string') return [];
    if (field === 'title' || field === 'narrative') {
      return [{ kind: 'text', address: { of, id, field }, at: endOf(event) }];
    }
    return [{ kind: recordChange(event, records.get(id)), of, id }];
  });
}

/**
 * What happened to whole records comes before what happened to text, because an objective that vanished matters more than a
 * letter elsewhere.
 */
export function recordsFirst(places: readonly ChangedPlace[]): ChangedPlace[] {
  return [...places.filter(({ kind }) => kind !== 'text'), ...places.filter(({ kind }) => kind === 'text')];
}

function recordChange(event: AnyEvent, record: unknown): 'moved' | 'removed' | 'brought-back' | 'details' {
  const keys = event.path.length === 1 ? event.keys : undefined;
  if (keys?.has('deletedAt')) {
    const hidden = record instanceof Y.Map && typeof record.get('deletedAt') === 'string';
    return hidden ? 'removed' : 'brought-back';
  }
  return keys?.has('order') || keys?.has('outcomeId') ? 'moved' : 'details';
}

/** Just after the last thing that the event put in or took out. */
function endOf(event: AnyEvent): Y.RelativePosition {
  let index = 0;
  let end = 0;
  for (const part of event.delta) {
    if (part.retain !== undefined) index += part.retain;
    else if (part.insert !== undefined)
      index += typeof part.insert === 'string' ? part.insert.length : lengthOf(part.insert);
    if (part.retain === undefined) end = index;
  }
  return Y.createRelativePositionFromTypeIndex(event.target, end, -1);
}

function lengthOf(inserted: unknown): number {
  return Array.isArray(inserted) ? inserted.length : 1;
}
