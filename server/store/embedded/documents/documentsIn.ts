import type { ListedDocument, Page } from '../../port.ts';
import { documentIdOf, documentsAfter, wholeDocument, wholePart } from './keys.ts';
import type { Level } from './openLevel.ts';

/** Goes from document to document by their keys alone: one with a long past costs no more than a new one. */
export async function documentsIn(
  level: Level,
  after: string | undefined,
  limit: number,
): Promise<Page<ListedDocument>> {
  // Of what is read ahead nothing would be used.
  const keys = level.keys({ ...documentsAfter(after), highWaterMarkBytes: 1, fillCache: false });
  const items: ListedDocument[] = [];
  try {
    for (;;) {
      const key = await keys.next();
      if (key === undefined) return { items };
      const last = items.at(-1);
      if (last && items.length === limit) return { items, next: last.documentId };
      const documentId = documentIdOf(key);
      const updates = wholePart(documentId, 'u');
      keys.seek(updates.gte);
      const found = await keys.next();
      items.push({ documentId, isFolded: found === undefined || found >= updates.lt });
      keys.seek(wholeDocument(documentId).lt);
    }
  } finally {
    await keys.close();
  }
}
