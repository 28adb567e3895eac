import * as Y from 'yjs';
import { Problem } from '../errors.ts';
import { newId } from '../ids.ts';
import { type Control, linkKey, linkParts, type MeasureKind, type RecordMap, rootsOf } from './document.ts';
import { keysToPlace } from './order.ts';
import { writePlainText } from './plainText.ts';
import { isDeleted, live } from './read.ts';

/**
 * Every edit of a strategy but typing. The page, the HTTP doors and the example all write through these functions, so
 * a rule about the document's shape has one home. Each is one transaction under the origin it is given; the page's undo
 * history tracks `editOrigin`.
 */
export const editOrigin = { name: 'moothall edit' } as const;

/**
 * Creating happens under this origin, which no undo history tracks: undoing it would remove the record's map, and with
 * it what others typed inside. The new record starts hidden, and showing it is the step that undo takes back.
 */
const createOrigin = { name: 'moothall create' } as const;

export interface By {
  personId: string;
  /** ISO 8601 UTC. */
  at: string;
}

export type RecordKind = 'outcome' | 'objective';

/** Fills an empty document. Only the server calls it: two clients that both did would write everything twice. */
export function fillNewStrategy(doc: Y.Doc, words: { title: string; vision: string }): void {
  doc.transact(() => {
    writePlainText(rootsOf(doc).title, words.title);
    writePlainText(rootsOf(doc).vision, words.vision);
  }, createOrigin);
}

/** Replaces the strategy's title as a whole. People typing in it keep what they type from then on. */
export function setStrategyTitle(doc: Y.Doc, title: string): void {
  doc.transact(() => writePlainText(rootsOf(doc).title, title), editOrigin);
}

/** Adds an outcome at the end, or at `index`, and answers its id. */
export function addOutcome(
  doc: Y.Doc,
  by: By,
  words: { title?: string; narrative?: string; index?: number } = {},
): string {
  const records = rootsOf(doc).outcomes;
  return addRecord(doc, records, by, words, live(records, 'outcomes'), () => undefined);
}

/** Adds an objective to an outcome (or to "Without an outcome" for null), at the end or at `index`. */
export function addObjective(
  doc: Y.Doc,
  by: By,
  outcomeId: string | null,
  words: { title?: string; narrative?: string; index?: number } = {},
): string {
  const records = rootsOf(doc).objectives;
  if (outcomeId !== null) standing(doc, outcomeId);
  return addRecord(doc, records, by, words, siblingsIn(doc, outcomeId), (record) => {
    record.set('outcomeId', outcomeId);
    record.set('lead', null);
    record.set('targetDate', null);
    record.set('tags', new Y.Map());
    record.set('links', new Y.Map());
  });
}

/** Puts an outcome at `index` among the others. */
export function moveOutcome(doc: Y.Doc, id: string, index: number): void {
  const records = rootsOf(doc).outcomes;
  existing(doc, 'outcome', id);
  const siblings = live(records, 'outcomes').filter((each) => each.id !== id);
  doc.transact(() => writeKeys(records, keysToPlace(siblings, id, index)), editOrigin);
}

/** Puts an objective at `index` in an outcome. Its text does not move, so what others are typing in it stays. */
export function moveObjective(doc: Y.Doc, id: string, outcomeId: string | null, index: number): void {
  const records = rootsOf(doc).objectives;
  const record = existing(doc, 'objective', id);
  if (outcomeId !== null) standing(doc, outcomeId);
  const siblings = siblingsIn(doc, outcomeId).filter((each) => each.id !== id);
  doc.transact(() => {
    if (record.get('outcomeId') !== outcomeId) record.set('outcomeId', outcomeId);
    writeKeys(records, keysToPlace(siblings, id, index));
  }, editOrigin);
}

/** Hides a record. Its words, ratings and comments stay, and `restoreRecord` brings all of it back. */
export function deleteRecord(doc: Y.Doc, kind: RecordKind, id: string, by: By): void {
  const record = existing(doc, kind, id);
  doc.transact(() => {
    record.set('deletedAt', by.at);
    record.set('deletedBy', by.personId);
  }, editOrigin);
}

export function restoreRecord(doc: Y.Doc, kind: RecordKind, id: string): void {
  const record = existing(doc, kind, id);
  doc.transact(() => {
    record.delete('deletedAt');
    record.delete('deletedBy');
  }, editOrigin);
}

/** `lead` is an organisation's id. */
export function setLead(doc: Y.Doc, id: string, lead: string | null): void {
  setField(doc, id, 'lead', lead);
}

/** `targetDate` is YYYY-MM-DD. */
export function setTargetDate(doc: Y.Doc, id: string, targetDate: string | null): void {
  setField(doc, id, 'targetDate', targetDate);
}

export function setTag(doc: Y.Doc, id: string, tag: string, on: boolean): void {
  const tags = nested(existing(doc, 'objective', id), 'tags');
  doc.transact(() => {
    if (on) tags.set(tag, true);
    else tags.delete(tag);
  }, editOrigin);
}

/** Links an indicator, or changes what is said about its link; parts that are not given stay as they are. */
export function setLink(
  doc: Y.Doc,
  id: string,
  indicatorId: string,
  parts: {
    why?: string | undefined;
    control?: Control | null | undefined;
    measures?: MeasureKind | null | undefined;
  },
  by: By,
): void {
  const links = nested(existing(doc, 'objective', id), 'links');
  doc.transact(() => {
    const linked = linkKey(indicatorId, 'linked');
    if (typeof links.get(linked) !== 'string') links.set(linked, by.at);
    for (const part of ['why', 'control', 'measures'] as const) {
      if (parts[part] !== undefined) links.set(linkKey(indicatorId, part), parts[part]);
    }
  }, editOrigin);
}

export function removeLink(doc: Y.Doc, id: string, indicatorId: string): void {
  const links = nested(existing(doc, 'objective', id), 'links');
  doc.transact(() => {
    for (const part of linkParts) links.delete(linkKey(indicatorId, part));
  }, editOrigin);
}

/** Makes an indicator one of the few that matter most, or takes that back. One that is starred keeps its time. */
export function setStar(doc: Y.Doc, indicatorId: string, on: boolean, by: By): void {
  const { stars } = rootsOf(doc);
  doc.transact(() => {
    if (!on) stars.delete(indicatorId);
    else if (typeof stars.get(indicatorId) !== 'string') stars.set(indicatorId, by.at);
  }, editOrigin);
}

function addRecord(
  doc: Y.Doc,
  records: Y.Map<RecordMap>,
  by: By,
  words: { title?: string; narrative?: string; index?: number },
  siblings: readonly { id: string; order: string }[],
  fill: (record: RecordMap) => void,
): string {
  const id = newId();
  const keys = keysToPlace(siblings, id, words.index ?? siblings.length);
  const record: RecordMap = new Y.Map();
  doc.transact(() => {
    records.set(id, record);
    for (const field of ['title', 'narrative'] as const) {
      const fragment = new Y.XmlFragment();
      record.set(field, fragment);
      writePlainText(fragment, words[field] ?? '');
    }
    record.set('createdAt', by.at);
    record.set('createdBy', by.personId);
    record.set('deletedAt', by.at);
    fill(record);
    writeKeys(records, keys);
  }, createOrigin);
  doc.transact(() => record.delete('deletedAt'), editOrigin);
  return id;
}

function siblingsIn(doc: Y.Doc, outcomeId: string | null) {
  const roots = rootsOf(doc);
  const outcomes = new Set(live(roots.outcomes, 'outcomes').map(({ id }) => id));
  const home = (record: RecordMap) => {
    const id = record.get('outcomeId');
    return typeof id === 'string' && outcomes.has(id) ? id : null;
  };
  return live(roots.objectives, 'objectives').filter(({ record }) => home(record) === outcomeId);
}

function writeKeys(records: Y.Map<RecordMap>, keys: ReadonlyMap<string, string>): void {
  for (const [id, key] of keys) records.get(id)?.set('order', key);
}

function setField(doc: Y.Doc, id: string, field: 'lead' | 'targetDate', value: string | null): void {
  const record = existing(doc, 'objective', id);
  doc.transact(() => record.set(field, value), editOrigin);
}

/** The record, deleted or not. @throws Problem `not-found` */
function existing(doc: Y.Doc, kind: RecordKind, id: string): RecordMap {
  const roots = rootsOf(doc);
  const record = (kind === 'outcome' ? roots.outcomes : roots.objectives).get(id);
  if (record instanceof Y.Map) return record;
  throw new Problem('not-found', `This strategy has no ${kind} with that id.`);
}

/** Nothing is put into an outcome that was deleted: it would be found where nobody put it. @throws Problem `not-found` */
function standing(doc: Y.Doc, outcomeId: string): void {
  if (!isDeleted(existing(doc, 'outcome', outcomeId))) return;
  throw new Problem('not-found', 'This outcome was deleted. Bring it back first.');
}

function nested(record: RecordMap, field: 'tags' | 'links'): Y.Map<unknown> {
  const map = record.get(field);
  if (map instanceof Y.Map) return map;
  throw new Problem(
    'wrong-state',
    `This objective’s ${field} are not as expected, so they can’t be changed.`,
  );
}
