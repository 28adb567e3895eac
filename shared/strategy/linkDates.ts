import * as Y from 'yjs';
import { linkKey, rootsOf } from './document.ts';
import { live } from './read.ts';

/** Since when each objective that stands has linked each of its indicators (ISO 8601 UTC), by their ids. */
export type LinkDates = ReadonlyMap<string, ReadonlyMap<string, string>>;

export function readLinkDates(doc: Y.Doc): LinkDates {
  const prefix = linkKey('', 'linked');
  return new Map(
    live(rootsOf(doc).objectives, 'objectives').map(({ id, record }) => {
      const dates = new Map<string, string>();
      const links = record.get('links');
      if (!(links instanceof Y.Map)) return [id, dates];
      for (const [key, at] of links.entries()) {
        if (key.startsWith(prefix) && typeof at === 'string') dates.set(key.slice(prefix.length), at);
      }
      return [id, dates];
    }),
  );
}
