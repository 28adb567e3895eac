import * as Y from 'yjs';
import { rootsOf } from '../../shared/strategy/document.ts';
import { plainLine, shortTitle } from '../../shared/strategy/plainText.ts';

/** How each block is called, deleted ones too, by its id; the strategy itself under the empty one. */
export function blockTitles(doc: Y.Doc): Map<string, string> {
  const roots = rootsOf(doc);
  const titles = new Map([['', shortTitle(plainLine(roots.title))]]);
  for (const records of [roots.outcomes, roots.objectives]) {
    for (const [id, record] of records) {
      const title = record instanceof Y.Map ? record.get('title') : undefined;
      if (title instanceof Y.XmlFragment) titles.set(id, shortTitle(plainLine(title)));
    }
  }
  return titles;
}
