import * as Y from 'yjs';
import type { BlockPart, ChangedPart } from '../../shared/history/change.ts';
import { type RecordMap, rootsOf } from '../../shared/strategy/document.ts';

/** Answers a function that tells which parts changed since it was last asked. */
export function watchParts(doc: Y.Doc): () => BlockPart[] {
  let changed: BlockPart[] = [];
  const roots = rootsOf(doc);
  for (const field of ['title', 'vision'] as const) {
    roots[field].observeDeep(() => changed.push({ of: 'strategy', id: '', part: field }));
  }
  roots.stars.observe(() => changed.push({ of: 'strategy', id: '', part: 'stars' }));
  for (const [of, records] of [
    ['outcome', roots.outcomes],
    ['objective', roots.objectives],
  ] as const) {
    records.observeDeep((events) => {
      for (const event of events) {
        for (const [id, part] of partsOf(event, records)) changed.push({ of, id, part });
      }
    });
  }
  return () => {
    const found = changed;
    changed = [];
    return found;
  };
}

type Found = [id: string, part: ChangedPart];

const fields: Readonly<Record<string, ChangedPart>> = {
  title: 'title',
  narrative: 'narrative',
  lead: 'lead',
  targetDate: 'targetDate',
  tags: 'tags',
  links: 'links',
  order: 'place',
  outcomeId: 'place',
};

function partsOf(event: Y.YEvent<Y.AbstractType<unknown>>, records: Y.Map<RecordMap>): Found[] {
  const [id, field] = event.path.map(String);
  if (id === undefined) {
    return [...event.changes.keys].map(
      ([key, { action }]): Found => [key, action === 'delete' ? 'deleted' : 'added'],
    );
  }
  if (field !== undefined) return partNamed(id, field);
  const record = records.get(id);
  if (!(record instanceof Y.Map)) return [];
  return [...event.changes.keys].flatMap(([key, { oldValue }]) =>
    key === 'deletedAt' ? shownOrHidden(id, record, oldValue) : partNamed(id, key),
  );
}

function partNamed(id: string, field: string): Found[] {
  const part = Object.hasOwn(fields, field) ? fields[field] : undefined;
  return part ? [[id, part]] : [];
}

function shownOrHidden(id: string, record: RecordMap, before: unknown): Found[] {
  const hidden = typeof record.get('deletedAt') === 'string';
  if (hidden === (typeof before === 'string')) return [];
  if (hidden) return [[id, 'deleted']];
  // A record starts hidden, and showing it is the second step of adding it.
  return [[id, before === record.get('createdAt') ? 'added' : 'restored']];
}
