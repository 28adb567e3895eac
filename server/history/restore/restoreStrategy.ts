import * as Y from 'yjs';
import { type RecordMap, rootsOf } from '../../../shared/strategy/document.ts';
import type { By } from '../../../shared/strategy/edit.ts';
import { isDeleted } from '../../../shared/strategy/read.ts';
import { restoreProse } from './restoreProse.ts';
import { same } from './restoreText.ts';

/**
 * Makes a document read as it did in an earlier state of itself, by the smallest edit of each block. What is as it was is
 * not touched; what was added since is hidden, never removed; what this version does not know is left as it is.
 */
export function restoreStrategy(doc: Y.Doc, then: Y.Doc, by: By): void {
  const [live, old] = [rootsOf(doc), rootsOf(then)];
  doc.transact(() => {
    restoreProse(live.title, old.title);
    restoreProse(live.vision, old.vision);
    restoreRecords(live.outcomes, old.outcomes, by);
    restoreRecords(live.objectives, old.objectives, by);
    restoreEntries(live.stars, old.stars);
  });
}

function restoreRecords(live: Y.Map<RecordMap>, old: Y.Map<RecordMap>, by: By): void {
  for (const [id, record] of live) {
    if (!isShown(record) || isShown(old.get(id))) continue;
    record.set('deletedAt', by.at);
    record.set('deletedBy', by.personId);
  }
  for (const [id, then] of old) {
    if (!isShown(then)) continue;
    const record = live.get(id);
    if (record instanceof Y.Map) restoreRecord(record, then);
    // Only a program takes a record out.
    else live.set(id, then.clone());
  }
}

function isShown(record: unknown): record is RecordMap {
  return record instanceof Y.Map && !isDeleted(record);
}

const values = ['outcomeId', 'order', 'lead', 'targetDate', 'deletedAt', 'deletedBy'] as const;

function restoreRecord(record: RecordMap, then: RecordMap): void {
  for (const field of values) restoreValue(record, then, field);
  for (const field of ['title', 'narrative'] as const) {
    const [now, old] = [record.get(field), then.get(field)];
    if (now instanceof Y.XmlFragment && old instanceof Y.XmlFragment) restoreProse(now, old);
    else if (old instanceof Y.XmlFragment) record.set(field, old.clone());
  }
  for (const field of ['tags', 'links'] as const) {
    const [now, old] = [record.get(field), then.get(field)];
    if (now instanceof Y.Map && old instanceof Y.Map) {
      restoreEntries(now, old);
    } else if (old instanceof Y.Map) record.set(field, old.clone());
  }
}

function restoreEntries(live: Y.Map<unknown>, then: Y.Map<unknown>): void {
  for (const key of new Set([...live.keys(), ...then.keys()])) restoreValue(live, then, key);
}

function restoreValue(live: Y.Map<unknown>, then: Y.Map<unknown>, key: string): void {
  const [now, old] = [live.get(key), then.get(key)];
  if (isShared(now) || isShared(old) || same(now, old)) return;
  if (old === undefined) live.delete(key);
  else live.set(key, old);
}

/** A type of Yjs where a plain value is expected: from a program, and not ours to replace. */
function isShared(value: unknown): boolean {
  return value instanceof Y.AbstractType;
}
