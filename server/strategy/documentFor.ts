import * as Y from 'yjs';
import { invalidField } from '../../shared/errors.ts';
import type { Person } from '../people/access.ts';
import { allowedInStrategy } from '../people/allowed.ts';
import type { StrategyParts } from './parts.ts';

/**
 * The document as it is on disk, for a page that no WebSocket reaches: a Yjs update with all of it, or with what the holder of
 * a state vector lacks.
 * @param since the state vector, in base64url
 */
export async function documentFor(
  parts: Pick<StrategyParts, 'access' | 'documents'>,
  person: Person,
  strategyId: string,
  since: string | undefined,
): Promise<Buffer> {
  await allowedInStrategy(parts.access, person.id, strategyId, 'read');
  const has = since === undefined ? undefined : readStateVector(since);
  const update = await parts.documents.read(strategyId, (doc) => Y.encodeStateAsUpdate(doc, has));
  return Buffer.from(update);
}

function readStateVector(since: string): Uint8Array {
  const bytes = Buffer.from(since, 'base64url');
  try {
    Y.decodeStateVector(bytes);
    return bytes;
  } catch {
    throw invalidField('since', 'This is no Yjs state vector. Leave it out to be sent all of the document');
  }
}
