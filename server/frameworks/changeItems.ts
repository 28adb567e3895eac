import type { BodyOf } from '../../shared/api/endpoint.ts';
import type { addFrameworkItem, changeFrameworkItem } from '../../shared/api/frameworks.ts';
import { invalidField, Problem } from '../../shared/errors.ts';
import { checkItems, type DraftItem } from '../../shared/evidence/frameworkItems.ts';
import { limits } from '../../shared/limits.ts';
import type { Person } from '../people/access.ts';
import type { OwnFrameworkItem, OwnFrameworkValue } from '../people/frameworkKinds.ts';
import { insistOther, useChange } from './changeFramework.ts';
import { insistIndicators } from './insistIndicators.ts';
import { libraryOf } from './libraryOf.ts';
import { editFramework, type FrameworkAddress } from './ownRecord.ts';
import type { FrameworkParts } from './parts.ts';

/** Adds an item at the end. @throws Problem as `editFramework`; `invalid-request` naming the field; `wrong-state` at the cap */
export async function addItem(
  parts: FrameworkParts,
  person: Person,
  address: FrameworkAddress,
  body: BodyOf<typeof addFrameworkItem>,
): Promise<void> {
  await editFramework(parts, person, address, async (before) => {
    const { toldBy = [] } = body;
    insistIndicators(await libraryOf(parts, address.partnershipId), toldBy, 'toldBy');
    if (before.items.length >= limits.itemsPerFramework) {
      throw new Problem(
        'wrong-state',
        `It has ${before.items.length} aims, and ${limits.itemsPerFramework} is the most. Nothing was added.`,
      );
    }
    const { id = '', title, heading = '', meaning = '' } = body;
    const draft = { id, title, heading, meaning, parent: parentKey(address, body.parent) };
    const added = checkedAt([...before.items.map(draftOf), draft], before.items.length);
    const item = { ...added, toldBy: [...new Set(toldBy)], retiredAt: null, retiredBy: null };
    return {
      next: { items: [...before.items, item] },
      changes: [{ item: item.key, field: 'item', before: '', after: item.title }],
    };
  });
}

/** Changes the words or the place of an item. @throws Problem as `editFramework`; `invalid-request` naming the field */
export async function changeItem(
  parts: FrameworkParts,
  person: Person,
  address: FrameworkAddress,
  key: string,
  body: BodyOf<typeof changeFrameworkItem>,
): Promise<void> {
  await editFramework(parts, person, address, async (before) => {
    const { item, index } = found(before, key);
    const library = await libraryOf(parts, address.partnershipId);
    const named = (ids: readonly string[]) => ids.map((id) => library.indicator(id)?.title ?? id).join('; ');
    insistIndicators(library, body.toldBy ?? [], 'toldBy', item.toldBy);
    const toldBy = [...new Set(body.toldBy ?? item.toldBy)];
    const { title, heading, meaning, parent } = body;
    const drafts = before.items.map(draftOf);
    drafts[index] = {
      id: key,
      title: title ?? item.title,
      heading: heading ?? item.heading,
      meaning: meaning ?? item.meaning,
      parent: parent === undefined ? (item.parent ?? '') : parentKey(address, parent),
    };
    const next = { ...item, ...checkedAt(drafts, index), toldBy };
    const titleOf = (parentKeyOf: string | null) =>
      before.items.find((each) => each.key === parentKeyOf)?.title ?? '';
    return {
      next: { items: before.items.with(index, next) },
      changes: [
        ...(['title', 'heading', 'meaning'] as const).map((field) => ({
          item: key,
          field,
          before: item[field],
          after: next[field],
        })),
        { item: key, field: 'toldBy', before: named(item.toldBy), after: named(toldBy) },
        { item: key, field: 'parent', before: titleOf(item.parent), after: titleOf(next.parent) },
      ],
    };
  });
}

/** Takes an item out of use, or brings it back. @throws Problem as `editFramework`; `wrong-state` where it is so already */
export async function retireItem(
  parts: FrameworkParts,
  person: Person,
  address: FrameworkAddress,
  key: string,
  retired: boolean,
): Promise<void> {
  await editFramework(parts, person, address, (before) => {
    const { item, index } = found(before, key);
    insistOther((item.retiredAt !== null) === retired, retired);
    const marks = retired
      ? { retiredAt: parts.clock().toISOString(), retiredBy: person.id }
      : { retiredAt: null, retiredBy: null };
    return {
      next: { items: before.items.with(index, { ...item, ...marks }) },
      changes: [useChange(key, retired)],
    };
  });
}

function found({ items }: OwnFrameworkValue, key: string): { item: OwnFrameworkItem; index: number } {
  const index = items.findIndex((each) => each.key === key);
  const item = items[index];
  if (!item) throw new Problem('not-found', 'This framework has no aim of that id. Nothing was changed.');
  return { item, index };
}

/** @throws Problem `invalid-request` where the one at `index` may not be so */
function checkedAt(drafts: readonly DraftItem[], index: number) {
  const { items, faults } = checkItems(drafts, (at, field) => ({
    path: at === index ? field : '',
    words: drafts[at]?.title ?? '',
  }));
  const fault = faults.find(({ path }) => path !== '');
  if (fault) throw invalidField(fault.path, `${fault.message} Nothing was changed.`);
  const item = items[index];
  // A move can push what lies inside it too deep.
  if (!item || faults[0]) throw invalidField('parent', `${faults[0]?.message ?? ''} Nothing was changed.`);
  return item;
}

function draftOf({ key, title, heading, meaning, parent }: OwnFrameworkItem): DraftItem {
  return { id: key, title, heading, meaning, parent: parent ?? '' };
}

/** A parent may be named by its whole id. */
function parentKey({ frameworkId }: FrameworkAddress, parent: string | null | undefined): string {
  const given = parent ?? '';
  return given.startsWith(`${frameworkId}/`) ? given.slice(frameworkId.length + 1) : given;
}
