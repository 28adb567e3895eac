import type { FieldFault } from '../errors.ts';
import { limits } from '../limits.ts';
import { freshKey, itemKey } from './itemKey.ts';

/** An item as somebody wrote it; empty texts where nothing was written. */
export interface DraftItem {
  /** Any reference; made of the title where it is empty. */
  id: string;
  title: string;
  /** Reference or title of the item that it belongs to. */
  parent: string;
  heading: string;
  meaning: string;
}
export type ItemField = keyof DraftItem;

/** An item that may be kept. */
export interface CheckedItem {
  /** The part of its `framework/item` id behind the stroke. */
  key: string;
  title: string;
  heading: string;
  meaning: string;
  /** Key of the item that it belongs to, or null. */
  parent: string | null;
}

/** How whoever wrote the items finds one again. */
export interface Place {
  path: string;
  /** “Row 7, column “Parent””. */
  words: string;
}

/**
 * Checks a framework's items together and gives them keys. Every fault is named, in the order of the items; where there is one, nothing of the list may
 * be kept.
 */
export function checkItems(
  drafts: readonly DraftItem[],
  placeOf: (index: number, field: ItemField) => Place,
): { items: CheckedItem[]; faults: FieldFault[] } {
  const found: { index: number; fault: FieldFault }[] = [];
  const refuse = (index: number, field: ItemField, why: string): void => {
    const { path, words } = placeOf(index, field);
    found.push({ index, fault: { path, message: `${words}: ${why}` } });
  };
  drafts.forEach((draft, index) => {
    for (const [field, why] of wrongTexts(draft)) refuse(index, field, why);
  });
  const keys = keysOf(drafts, placeOf, refuse);
  const parents = parentsOf(drafts, refuse);
  insistTree(drafts, parents, refuse);
  const items = drafts.map(({ title, heading, meaning }, index) => {
    const parent = parents[index] ?? null;
    return {
      key: keys[index] ?? '',
      title,
      heading,
      meaning,
      parent: parent && (keys[parent.index] ?? null),
    };
  });
  // Whoever puts them right goes through the list from its top.
  const faults = found.sort((a, b) => a.index - b.index).map(({ fault }) => fault);
  return { items, faults };
}

type Refuse = (index: number, field: ItemField, why: string) => void;

function wrongTexts({ id, title, parent, heading, meaning }: DraftItem): [ItemField, string][] {
  const found: [ItemField, string][] = [];
  if (title === '') found.push(['title', 'there is no title. Give each aim one.']);
  for (const [field, text] of Object.entries({ id, title, parent, heading }) as [ItemField, string][]) {
    if (!/[\r\n]/.test(text)) continue;
    found.push([field, 'this runs over several lines. A quotation mark (") before it may never be closed.']);
  }
  const tooLong = (field: ItemField, text: string, most: number) => {
    if (text.length <= most) return;
    found.push([field, `this has ${text.length} characters, and ${most} is the most.`]);
  };
  tooLong('id', id, limits.nameChars);
  tooLong('title', title, limits.titleChars);
  tooLong('heading', heading, limits.titleChars);
  tooLong('meaning', meaning, limits.meaningChars);
  return found;
}

/** A reference that was written goes before one that is made of a title. */
function keysOf(
  drafts: readonly DraftItem[],
  placeOf: (index: number, field: ItemField) => Place,
  refuse: Refuse,
): string[] {
  const holders = new Map<string, number>();
  const written = drafts.map(({ id }, index) => {
    if (id === '') return '';
    const key = itemKey(id);
    const first = holders.get(key);
    if (key === '') refuse(index, 'id', `“${id}” has no letter from a to z and no digit.`);
    else if (first === undefined) holders.set(key, index);
    else refuse(index, 'id', `“${id}” is in ${placeOf(first, 'id').words} too. Give each aim its own.`);
    return key;
  });
  const taken = new Set(holders.keys());
  return drafts.map(({ title }, index) => {
    const key = written[index] || freshKey(title, taken);
    taken.add(key);
    return key;
  });
}

/** By a reference that was written, or else by a title that only one item has. */
function parentsOf(drafts: readonly DraftItem[], refuse: Refuse): ({ index: number } | null)[] {
  const byKey = new Map<string, number>();
  drafts.forEach(({ id }, index) => {
    const key = itemKey(id);
    if (key !== '' && !byKey.has(key)) byKey.set(key, index);
  });
  const same = (text: string) => text.trim().toLowerCase();
  const byTitle = new Map<string, number[]>();
  drafts.forEach(({ title }, index) => {
    byTitle.set(same(title), [...(byTitle.get(same(title)) ?? []), index]);
  });
  return drafts.map(({ parent }, index) => {
    if (parent === '') return null;
    const found = byKey.get(itemKey(parent));
    if (found !== undefined) return { index: found };
    const titled = byTitle.get(same(parent)) ?? [];
    const [only] = titled;
    if (only !== undefined && titled.length === 1) return { index: only };
    refuse(
      index,
      'parent',
      titled.length > 1
        ? `“${parent}” is the title of ${titled.length} aims. Name it by its id.`
        : `there is no aim “${parent}” that it could belong to.`,
    );
    return null;
  });
}

function insistTree(
  drafts: readonly DraftItem[],
  parents: readonly ({ index: number } | null)[],
  refuse: Refuse,
): void {
  drafts.forEach((_draft, index) => {
    const way = [index];
    for (let at = parents[index]; at; at = parents[at.index] ?? null) {
      if (at.index === index) {
        refuse(index, 'parent', `it would lie inside itself: ${roundInWords(way, drafts)}.`);
        return;
      }
      // A round that it leads into and is no part of; those in it are told.
      if (way.includes(at.index)) return;
      way.push(at.index);
    }
    if (way.length > limits.frameworkDepth) {
      refuse(index, 'parent', `it lies ${way.length} deep, and ${limits.frameworkDepth} is the most.`);
    }
  });
}

/** Of a long round its beginning and its end: three hundred items that each name all of them make a very long page. */
function roundInWords(way: readonly number[], drafts: readonly DraftItem[]): string {
  const titles = [...way, ...way.slice(0, 1)].map((each) => `“${drafts[each]?.title}”`);
  const left = titles.length - 5;
  return (left > 1 ? [...titles.slice(0, 3), `${left} more`, ...titles.slice(-2)] : titles).join(' in ');
}
