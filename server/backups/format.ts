import { z } from 'zod';
import type { Item } from '../store/everything.ts';
import { isId, isKey, isKind, isScope, isStrategyId } from '../store/names.ts';

/**
 * A backup is a gzipped text of lines, each of them JSON (https://jsonlines.org), so that any tool can look into it:
 * - the first says what it is: `{"moothall":"backup","format":2,"app":"0.1.0","at":"2026-06-14T09:00:00.000Z"}`;
 * - then one thing that is kept on each line, told apart by `kind`; Yjs updates, states and chunks are base64;
 * - the last says what there was: `{"kind":"end","counts":{"record":12,…},"sha256":"…"}`, with the digest of all bytes of
 *   the text before it. A file without it was cut off.
 * Format 2 added `chunk`; a file of format 1 is read as well.
 */
export const newestFormat = 2;

export const headSchema = z.object({
  moothall: z.literal('backup'),
  format: z.int().positive(),
  /** Version of the program that wrote it. */
  app: z.string(),
  /** The moment that it shows. */
  at: z.iso.datetime(),
});
export type Head = z.infer<typeof headSchema>;

export const endSchema = z.object({
  kind: z.literal('end'),
  counts: z.record(z.string(), z.int().nonnegative()),
  sha256: z.hex().length(64),
});
export type End = z.infer<typeof endSchema>;

const bytes = z.base64().transform((text) => Uint8Array.from(Buffer.from(text, 'base64')));
const seq = z.int().nonnegative();
const documentId = z.string().refine(isScope);

/** JSON text has no `undefined`: a value that is missing is no value. */
const value = z.unknown().refine((given) => given !== undefined, 'The value is missing');

const itemSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('record'),
    record: z.object({
      scope: z.string().refine(isScope),
      kind: z.string().refine(isKind),
      id: z.string().refine(isId),
      version: z.int().positive(),
      keys: z.array(z.string().refine(isKey)),
      value,
    }),
  }),
  z.object({
    kind: z.literal('entry'),
    strategyId: z.string().refine(isStrategyId),
    entry: z.object({ id: z.string().refine(isId), seq, value }),
  }),
  z.object({
    kind: z.literal('snapshot'),
    documentId,
    snapshot: z.object({ seq, state: bytes }),
  }),
  z.object({
    kind: z.literal('update'),
    documentId,
    update: z.object({ seq, at: z.int().nonnegative(), personId: z.string(), update: bytes }),
  }),
  z.object({ kind: z.literal('changes'), documentId, seq, changes: value }),
  z.object({
    kind: z.literal('version'),
    documentId,
    version: z.object({ id: z.string().refine(isId), facts: value, state: bytes }),
  }),
  z.object({
    kind: z.literal('chunk'),
    ownerId: z.string().refine(isStrategyId),
    datasetId: z.string().refine(isStrategyId),
    position: z.int().nonnegative(),
    bytes,
  }),
  z.object({ kind: z.literal('owner-key'), hash: z.hex().length(64) }),
  z.object({ kind: z.literal('damaged'), part: z.string() }),
]);

/** @throws ZodError for a line that this version does not know */
export function itemOf(line: unknown): Item {
  return itemSchema.parse(line);
}

/** The line of an item, without its end. */
export function lineOf(item: Item): string {
  switch (item.kind) {
    case 'snapshot':
      return JSON.stringify({
        ...item,
        snapshot: { ...item.snapshot, state: base64(item.snapshot.state) },
      });
    case 'update':
      return JSON.stringify({ ...item, update: { ...item.update, update: base64(item.update.update) } });
    case 'version':
      return JSON.stringify({ ...item, version: { ...item.version, state: base64(item.version.state) } });
    case 'chunk':
      return JSON.stringify({ ...item, bytes: base64(item.bytes) });
    default:
      return JSON.stringify(item);
  }
}

function base64({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}
