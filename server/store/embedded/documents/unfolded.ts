import type { Page } from '../../port.ts';
import { documentIdOf, documentsAfter, wholeDocument, wholePart } from './keys.ts';
import type { Level } from './openLevel.ts';

/** Goes from document to document by their keys alone: a document with a long past costs no more than a new one. */
export async function unfoldedIn(
  level: Level,
  after: string | undefined,
  limit: number,
): Promise<Page<string>> {
  // Of what is read ahead nothing would be used.
  const keys = level.keys({ ...documentsAfter(after), highWaterMarkBytes: 1, fillCache: false });
  const items: string[] = [];
  let last: string | undefined;
  try {
    for (let seen = 0; ; seen += 1) {
      const key = await keys.next();
      if (key === undefined) return { items };
      if (last !== undefined && seen === limit) return { items, next: last };
      last = documentIdOf(key);
      const updates = wholePart(last, 'u');
      keys.seek(updates.gte);
      const found = await keys.next();
      if (found !== undefined && found < updates.lt) items.push(last);
      keys.seek(wholeDocument(last).lt);
    }
  } finally {
    await keys.close();
  }
}
