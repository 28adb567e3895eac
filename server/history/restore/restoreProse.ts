import { diffArrays } from 'diff';
import * as Y from 'yjs';
import { restoreText, same } from './restoreText.ts';

type Node = Y.XmlElement | Y.XmlText | Y.XmlHook;

/**
 * Edits prose until it reads as it did, paragraph by paragraph. A paragraph that is still there is edited in its place, so
 * the carets of others stay in it; one that was deleted since comes back; one that was added since goes.
 */
export function restoreProse(live: Y.XmlFragment, then: Y.XmlFragment): void {
  let index = 0;
  for (const { now, old } of aligned(live.toArray(), then.toArray())) {
    if (now && old) {
      restoreNode(now, old);
      index += 1;
    } else if (now) {
      live.delete(index, 1);
    } else if (old) {
      live.insert(index, [old.clone() as Y.XmlElement]);
      index += 1;
    }
  }
}

interface Pair {
  now?: Node | undefined;
  old?: Node | undefined;
}

/** Which node was which, in order: first those that are the same to Yjs, between them those of the same kind. */
function aligned(present: readonly Node[], wanted: readonly Node[]): Pair[] {
  const pairs: Pair[] = [];
  const places = new Map(present.map((node, place) => [identity(node), place]));
  let nowFrom = 0;
  let oldFrom = 0;
  for (const [oldAt, node] of wanted.entries()) {
    const nowAt = places.get(identity(node));
    if (nowAt === undefined || nowAt < nowFrom || kind(node) !== kind(present[nowAt])) continue;
    pairs.push(...byKind(present.slice(nowFrom, nowAt), wanted.slice(oldFrom, oldAt)));
    pairs.push({ now: present[nowAt], old: node });
    nowFrom = nowAt + 1;
    oldFrom = oldAt + 1;
  }
  return [...pairs, ...byKind(present.slice(nowFrom), wanted.slice(oldFrom))];
}

function byKind(present: readonly Node[], wanted: readonly Node[]): Pair[] {
  const [now, old] = [[...present], [...wanted]];
  return diffArrays(now.map(kind), old.map(kind)).flatMap(({ count, added, removed }) =>
    Array.from({ length: count }, (): Pair => {
      if (removed) return { now: now.shift() };
      if (added) return { old: old.shift() };
      return { now: now.shift(), old: old.shift() };
    }),
  );
}

/** The same in every copy of the document, and never used twice. */
function identity(node: Node): string {
  const id = node._item?.id;
  return id ? `${id.client} ${id.clock}` : '';
}

function kind(node: Node | undefined): string {
  if (node instanceof Y.XmlText) return 'text';
  return node instanceof Y.XmlElement ? `<${node.nodeName}>` : 'other';
}

function restoreNode(now: Node, old: Node): void {
  if (now instanceof Y.XmlText && old instanceof Y.XmlText) restoreText(now, old);
  else if (now instanceof Y.XmlElement && old instanceof Y.XmlElement) {
    restoreAttributes(now, old);
    restoreProse(now, old);
  }
}

function restoreAttributes(now: Y.XmlElement, old: Y.XmlElement): void {
  const [present, wanted]: Record<string, unknown>[] = [now.getAttributes(), old.getAttributes()];
  for (const [name, value] of Object.entries(wanted ?? {})) {
    if (!same(present?.[name], value)) now.setAttribute(name, value as string);
  }
  for (const name of Object.keys(present ?? {})) if (!(name in (wanted ?? {}))) now.removeAttribute(name);
}
