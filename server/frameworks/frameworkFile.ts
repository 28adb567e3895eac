import { csvText } from '../../shared/csv.ts';
import type { Person } from '../people/access.ts';
import type { FrameworkAddress } from './ownRecord.ts';
import type { FrameworkParts } from './parts.ts';
import { viewFramework } from './viewFrameworks.ts';

/** The items in use as a CSV that can be brought in again. @throws Problem `not-found` */
export async function frameworkFile(
  parts: FrameworkParts,
  person: Person,
  address: FrameworkAddress,
): Promise<{ title: string; text: string }> {
  const { id, title, items } = await viewFramework(parts, person, address);
  const key = (item: string | undefined) => item?.slice(id.length + 1) ?? '';
  const inUse = items.filter(({ retired }) => !retired);
  const known = new Set(inUse.map((item) => item.id));
  const rows = inUse.map((item) => [
    key(item.id),
    item.title,
    // One that lies in a retired item stands by itself: its parent is not in the file.
    item.parent !== undefined && known.has(item.parent) ? key(item.parent) : '',
    item.heading ?? '',
    item.meaning ?? '',
  ]);
  return { title, text: csvText([['id', 'title', 'parent', 'heading', 'meaning'], ...rows]) };
}
