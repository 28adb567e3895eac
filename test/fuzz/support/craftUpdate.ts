import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { Random } from './random.ts';

/** What an attacker knows of the document that an update is made for. */
export interface Known {
  /** Yjs clients whose id may be written under, with the next clock of each. */
  own: Map<number, number>;
  /** Parts of the document to lean on, of anybody. */
  ids: readonly Y.ID[];
  /** What stands side by side in it: where an honest page could write. */
  places: readonly Place[];
}

export interface Place {
  origin: Y.ID;
  rightOrigin: Y.ID | undefined;
}

/** Names of shared types: those in use, and some that are special to JavaScript. */
const roots = ['title', 'vision', 'outcomes', 'objectives', 'notes', '__proto__', 'constructor', ''] as const;
const keys = ['order', 'title', 'narrative', 'deletedAt', 'tags', 'links', '__proto__', 'k'] as const;
const node = ['paragraph', 'heading', 'bulletList', 'listItem', 'script', '__proto__', 'doc'] as const;

/**
 * An update that decodes, built struct by struct with whatever fields: neighbours, parents and keys that do not belong
 * together, all kinds of content in places that do not expect them, gaps, repeats, deletions of anything.
 */
export function craftUpdate(random: Random, known: Known): Uint8Array {
  const { own, ids } = known;
  const encoder = encoding.createEncoder();
  const clients = [...own.keys()].filter(() => random.chance(60)).sort((a, b) => b - a);
  if (clients.length === 0) clients.push(4_000_000 + random.below(5));
  encoding.writeVarUint(encoder, clients.length);
  for (const client of clients) writeStructs(encoder, random, client, known);
  writeDeletions(encoder, random, ids);
  return encoding.toUint8Array(encoder);
}

function writeStructs(encoder: encoding.Encoder, random: Random, client: number, known: Known): void {
  const { own } = known;
  const many = 1 + random.below(4);
  encoding.writeVarUint(encoder, many);
  encoding.writeVarUint(encoder, client);
  const next = own.get(client) ?? 0;
  // Mostly what comes next; at times what was sent before, or what lies ahead.
  let clock = random.chance(85) ? next : Math.max(0, next + random.below(9) - 4);
  encoding.writeVarUint(encoder, clock);
  for (let index = 0; index < many; index++)
    clock += writeStruct(encoder, random, Y.createID(client, clock), known);
  own.set(client, Math.max(next, clock));
}

/** Answers its length. */
function writeStruct(
  encoder: encoding.Encoder,
  random: Random,
  { client, clock }: Y.ID,
  known: Known,
): number {
  if (random.chance(4)) {
    const length = random.pick([1, 2, 7, 1_000_000, 2 ** 40]);
    encoding.writeUint8(encoder, random.pick([0, 10]));
    encoding.writeVarUint(encoder, length);
    return length;
  }
  const near = (): Y.ID => {
    if (clock > 0 && random.chance(30)) return Y.createID(client, random.below(Math.min(clock, 1_000_000)));
    return random.any(known.ids) ?? Y.createID(client, 0);
  };
  const place = random.chance(50) ? random.any(known.places) : undefined;
  const origin = place?.origin ?? (random.chance(40) ? near() : undefined);
  const rightOrigin = place ? place.rightOrigin : random.chance(30) ? near() : undefined;
  const key = random.chance(40) ? random.pick(keys) : undefined;
  const kind = random.pick([1, 2, 3, 4, 4, 4, 5, 6, 7, 7, 7, 8, 9] as const);
  encoding.writeUint8(
    encoder,
    kind | (origin ? 0x80 : 0) | (rightOrigin ? 0x40 : 0) | (key === undefined ? 0 : 0x20),
  );
  for (const id of [origin, rightOrigin]) if (id) writeId(encoder, id);
  if (!origin && !rightOrigin) {
    const atRoot = random.chance(50);
    encoding.writeVarUint(encoder, atRoot ? 1 : 0);
    if (atRoot) encoding.writeVarString(encoder, random.pick(roots));
    else writeId(encoder, near());
    if (key !== undefined) encoding.writeVarString(encoder, key);
  }
  return writeContent(encoder, random, kind);
}

/** Answers its length. */
function writeContent(encoder: encoding.Encoder, random: Random, kind: number): number {
  const json = () => random.pick(['null', '1', '"x"', 'true', '{"a":[1]}', '{"__proto__":{"x":1}}', '[[]]']);
  switch (kind) {
    case 1: {
      const length = random.pick([1, 3, 2 ** 33]);
      encoding.writeVarUint(encoder, length);
      return length;
    }
    case 2:
      encoding.writeVarUint(encoder, 2);
      for (const each of [json(), 'undefined']) encoding.writeVarString(encoder, each);
      return 2;
    case 3:
      encoding.writeVarUint8Array(encoder, random.bytes(random.below(4)));
      return 1;
    case 4: {
      const text = random.pick(['a', 'word', '🙂🙃', '\u0000', 'a\nb', 'é́']);
      encoding.writeVarString(encoder, text);
      return text.length;
    }
    case 5:
      encoding.writeVarString(encoder, json());
      return 1;
    case 6:
      encoding.writeVarString(encoder, random.pick(['bold', 'link', 'unknown', '__proto__']));
      encoding.writeVarString(encoder, json());
      return 1;
    case 7: {
      const type = random.below(7);
      encoding.writeVarUint(encoder, type);
      // Elements and hooks have a name.
      if (type === 3 || type === 5) encoding.writeVarString(encoder, random.pick(node));
      return 1;
    }
    case 8: {
      const values = [null, undefined, -0, 1e300, 2n ** 60n, 'text', true, [1, [2]], { a: {} }].filter(() =>
        random.chance(40),
      );
      if (values.length === 0) values.push('only');
      encoding.writeVarUint(encoder, values.length);
      for (const value of values) encoding.writeAny(encoder, value);
      return values.length;
    }
    default:
      encoding.writeVarString(encoder, `doc${random.below(3)}`);
      encoding.writeAny(encoder, random.chance(50) ? {} : { autoLoad: true, gc: false, meta: { a: 1 } });
      return 1;
  }
}

function writeDeletions(encoder: encoding.Encoder, random: Random, ids: readonly Y.ID[]): void {
  const some = random.chance(35) ? ids.filter(() => random.chance(3)).slice(0, 6) : [];
  encoding.writeVarUint(encoder, some.length);
  for (const { client, clock } of some) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, random.chance(20) ? 0 : clock);
    encoding.writeVarUint(encoder, random.pick([1, 1, 2, 5, 1_000_000, 2 ** 45]));
  }
}

function writeId(encoder: encoding.Encoder, { client, clock }: Y.ID): void {
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
}
