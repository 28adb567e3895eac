import { toBase64UrlEncoded } from 'lib0/buffer';
import * as Y from 'yjs';
import type { getDocument } from '../../shared/api/document.ts';
import { limits } from '../../shared/limits.ts';
import { callForBytes } from '../api/call.ts';
import { inTime } from '../api/inTime.ts';

/**
 * Asks for what the document lacks where no WebSocket comes through. What the person wrote and could not send stays in the
 * document beside it, and on this device.
 * @throws Problem
 */
export async function readOverHttp(
  strategyId: string,
  doc: Y.Doc,
  take: (update: Uint8Array) => void,
): Promise<void> {
  const has = toBase64UrlEncoded(Y.encodeStateVector(doc));
  const since = has.length <= limits.stateVectorChars ? has : undefined;
  const update = await inTime((signal) =>
    callForBytes<typeof getDocument>(
      'GET /api/strategies/:s/document',
      { params: { s: strategyId }, query: { since } },
      { signal },
    ),
  );
  take(update);
}
