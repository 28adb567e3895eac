import * as Y from 'yjs';
import { type ProseAddress, rootsOf } from '../../../shared/strategy/document.ts';
import type { RecordKind } from '../../../shared/strategy/edit.ts';

/** Where an undo or redo changed something, so that the page can take the person there and say it. */
export type ChangedPlace =
  | { kind: 'text'; address: ProseAddress; at: Y.RelativePosition }
  | { kind: 'moved' | 'removed' | 'brought-back' | 'details'; of: RecordKind; id: string };

type AnyEvent = Y.YEvent<Y.AbstractType<unknown>>;

/**
 * Reads the places out of the events that Yjs gathered for one step. What happened to whole records comes before what
 * happened to text, because an objective that vanished matters more than a letter elsewhere.
 */
export function changedPlaces(doc: Y.Doc, byType: Map<unknown, AnyEvent[]>): ChangedPlace[] {
  const roots = rootsOf(doc);
  const records: ChangedPlace[] = [];
  const texts: ChangedPlace[] = [];
  for (const field of ['title', 'vision'] as const) {
    const address = { of: 'strategy', field } as const;
    for (const event of byType.get(roots[field]) ?? [])
      texts.push({ kind: 'text', address, at: endOf(event) });
  }
  for (const of of ['outcome', 'objective'] as const) {
    const root = of === 'outcome' ? roots.outcomes : roots.objectives;
    for (const event of byType.get(root) ?? []) {
      const [id, field] = event.path;
      if (typeof id !== 'string') continue;
      if (field === 'title' || field === 'narrative') {
        texts.push({ kind: 'text', address: { of, id, field }, at: endOf(event) });
      } else {
        records.push({ kind: recordChange(event, root.get(id)), of, id });
      }
    }
  }
  return [...records, ...texts];
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
