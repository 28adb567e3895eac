import { diffArrays } from 'diff';
import * as Y from 'yjs';
import { restoreText, same } from './restoreText.ts';

/** Where more paragraphs than this came and went in one place, none is taken for another: that would take too long. */
const mostEdits = 1000;

type Node = Y.XmlElement | Y.XmlText | Y.XmlHook;

/**
 * Edits prose until it reads as it did, paragraph by paragraph. A paragraph that is still there is edited in its place, so
 * the carets of others stay in it; one that was deleted since comes back; one that was added since goes.
 */
export function restoreProse(live: Y.XmlFragment, then: Y.XmlFragment): void {
  const pairs = aligned(live.toArray(), then.toArray());
  let index = 0;
  for (let at = 0; at < pairs.length; ) {
    const { now, old } = pairs[at] ?? {};
    // As many at once as there are: Yjs looks for each place from the beginning.
    const many = alike(pairs, at);
    if (now && old) restoreNode(now, old);
    else if (now) live.delete(index, many);
    else
      live.insert(
        index,
        pairs.slice(at, at + many).flatMap((pair) => copyOf(pair.old)),
      );
    if (old) index += many;
    at += many;
  }
}

/** How many of what follows are to be deleted, or to be inserted, in one go. */
function alike(pairs: readonly Pair[], from: number): number {
  const kindOf = ({ now, old }: Pair) => (now && old ? undefined : now ? 'delete' : 'insert');
  const first = kindOf(pairs[from] ?? {});
  let to = from + 1;
  while (first && to < pairs.length && kindOf(pairs[to] ?? {}) === first) to += 1;
  return to - from;
}

/** Yjs leaves hooks out of the type of what can be inserted, and takes them all the same. */
function copyOf(node: Node | undefined): (Y.XmlElement | Y.XmlText)[] {
  return node ? [node.clone() as Y.XmlElement | Y.XmlText] : [];
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
    // One by one: prose can have more parts than a call can have arguments.
    for (const pair of byKind(present.slice(nowFrom, nowAt), wanted.slice(oldFrom, oldAt))) pairs.push(pair);
    pairs.push({ now: present[nowAt], old: node });
    nowFrom = nowAt + 1;
    oldFrom = oldAt + 1;
  }
  return [...pairs, ...byKind(present.slice(nowFrom), wanted.slice(oldFrom))];
}

function byKind(present: readonly Node[], wanted: readonly Node[]): Pair[] {
  const found = diffArrays(present.map(kind), wanted.map(kind), { maxEditLength: mostEdits });
  const apart = [
    { count: present.length, removed: true },
    { count: wanted.length, added: true },
  ];
  let [now, old] = [0, 0];
  return (found ?? apart).flatMap(({ count, added, removed }) =>
    Array.from({ length: count }, (): Pair => {
      const pair: Pair = {};
      if (!added) pair.now = present[now++];
      if (!removed) pair.old = wanted[old++];
      return pair;
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
