import * as Y from 'yjs';

/**
 * All that a document consists of, in the order in which its readers meet it: which letters and values stand in which
 * type under which key, and which of them are deleted. Two documents that say the same here say the same to everybody.
 */
export function anatomy(doc: Y.Doc): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [name, type] of [...doc.share].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const parts = partsOf(type);
    if (parts.length > 0) found[`root ${name}`] = parts;
  }
  for (const structs of doc.store.clients.values()) {
    for (const struct of structs) {
      if (!(struct instanceof Y.Item) || struct.deleted || !(struct.content instanceof Y.ContentType))
        continue;
      found[`type ${struct.id.client}/${struct.id.clock}`] = [
        struct.content.type.constructor.name,
        ...partsOf(struct.content.type),
      ];
    }
  }
  return found;
}

type AnyType = Y.ContentType['type'];

function partsOf(type: AnyType): string[] {
  const parts = lineOf(type._start);
  for (const [key, last] of [...type._map].sort(([a], [b]) => (a < b ? -1 : 1))) {
    let first = last;
    while (first.left) first = first.left;
    parts.push(...lineOf(first).map((part) => `${key}: ${part}`));
  }
  return parts;
}

/** One entry for each clock of what is there, because how parts are joined differs between those who hear and those who load. */
function lineOf(first: Y.Item | null): string[] {
  const parts: string[] = [];
  let gone: { client: number; from: number; to: number } | undefined;
  const endGone = () => {
    if (gone) parts.push(`${gone.client}/${gone.from} to ${gone.to} deleted`);
    gone = undefined;
  };
  for (let item = first; item; item = item.right) {
    const { client, clock } = item.id;
    if (!item.deleted) {
      endGone();
      parts.push(...lettersOf(item));
    } else if (gone?.client === client && gone.to === clock) gone.to += item.length;
    else {
      endGone();
      gone = { client, from: clock, to: clock + item.length };
    }
  }
  endGone();
  return parts;
}

function lettersOf({ id, content, length }: Y.Item): string[] {
  const values = content instanceof Y.ContentType ? [] : content.getContent();
  return Array.from({ length }, (_, offset) => {
    const value: unknown = values[offset];
    const shown =
      content instanceof Y.ContentFormat
        ? `${content.key}=${JSON.stringify(content.value)}`
        : value instanceof Y.Doc
          ? value.guid
          : typeof value === 'bigint'
            ? `${value}n`
            : (JSON.stringify(value) ?? content.constructor.name);
    return `${id.client}/${id.clock + offset} ${shown}`;
  });
}
