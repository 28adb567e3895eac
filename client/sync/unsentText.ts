import * as Y from 'yjs';
import {
  linkKey,
  type ProseAddress,
  proseAt,
  type RecordMap,
  rootsOf,
} from '../../shared/strategy/document.ts';
import { plainLine, plainText } from '../../shared/strategy/plainText.ts';
import { isDeleted } from '../../shared/strategy/read.ts';

/** Words of one place in the strategy that the server does not have. */
export interface UnsentPassage {
  /** Where they stand, in words: `Objective “Warm homes”, narrative`. */
  where: string;
  /** Each paragraph that holds such words, whole: half a word would help nobody. */
  text: string;
}

/** Finds what a document holds beyond what the server is known to have. Deletions are not words, so they are not found. */
export function unsentPassages(doc: Y.Doc, known: ReadonlyMap<number, number>): UnsentPassage[] {
  const passages: UnsentPassage[] = [];
  const add = (where: string, text: string) => {
    if (text !== '') passages.push({ where, text });
  };
  const prose = (where: string, address: ProseAddress) => {
    const fragment = proseAt(doc, address);
    if (fragment) add(where, unsentBlocks(fragment, known).join('\n'));
  };
  prose('Title of the strategy', { of: 'strategy', field: 'title' });
  prose('Vision', { of: 'strategy', field: 'vision' });
  const roots = rootsOf(doc);
  for (const [of, word, records] of [
    ['outcome', 'Outcome', roots.outcomes],
    ['objective', 'Objective', roots.objectives],
  ] as const) {
    for (const [id, record] of records) {
      if (!(record instanceof Y.Map) || isDeleted(record)) continue;
      const name = `${word} “${titleOf(record)}”`;
      prose(`${name}, title`, { of, id, field: 'title' });
      prose(`${name}, narrative`, { of, id, field: 'narrative' });
      add(`${name}, why indicators are linked`, unsentReasons(record, known).join('\n'));
    }
  }
  return passages;
}

/** The same as one text to copy or download. */
export function asText(passages: readonly UnsentPassage[]): string {
  return passages.map(({ where, text }) => `${where}\n${text}\n`).join('\n');
}

function unsentBlocks(fragment: Y.XmlFragment, known: ReadonlyMap<number, number>): string[] {
  const found: string[] = [];
  for (const block of fragment.toArray()) {
    if (!(block instanceof Y.XmlElement || block instanceof Y.XmlText)) continue;
    if (!holdsUnsent(block, known)) continue;
    found.push(block instanceof Y.XmlElement ? plainText(block) : textOf(block));
  }
  return found.filter((text) => text !== '');
}

/** As much of a Yjs type as is needed to walk through it; what it tells its observers differs from type to type. */
interface Walkable {
  _start: Y.Item | null;
}

function holdsUnsent(top: Walkable, known: ReadonlyMap<number, number>): boolean {
  const types: Walkable[] = [top];
  for (let type = types.pop(); type; type = types.pop()) {
    for (let item = type._start; item; item = item.right) {
      if (item.deleted) continue;
      if (item.content instanceof Y.ContentString && isUnsent(item, known)) return true;
      if (item.content instanceof Y.ContentType) types.push(item.content.type);
    }
  }
  return false;
}

function unsentReasons(record: RecordMap, known: ReadonlyMap<number, number>): string[] {
  const links = record.get('links');
  if (!(links instanceof Y.Map)) return [];
  const prefix = linkKey('', 'why');
  const found: string[] = [];
  for (const [key, item] of links._map) {
    const why: unknown = links.get(key);
    if (key.startsWith(prefix) && typeof why === 'string' && why !== '' && isUnsent(item, known))
      found.push(why);
  }
  return found;
}

function isUnsent({ id, length }: Y.Item, known: ReadonlyMap<number, number>): boolean {
  return id.clock + length > (known.get(id.client) ?? 0);
}

function titleOf(record: RecordMap): string {
  const title = record.get('title');
  return title instanceof Y.XmlFragment ? plainLine(title) || 'without a title' : 'without a title';
}

function textOf(text: Y.XmlText): string {
  return text
    .toDelta()
    .map((part: { insert?: unknown }) => (typeof part.insert === 'string' ? part.insert : ''))
    .join('');
}
