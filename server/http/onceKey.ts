import type { IncomingHttpHeaders } from 'node:http';

/** The `Idempotency-Key` that a request carries: sent twice with the same one, it counts once. */
export function onceKeyOf(headers: IncomingHttpHeaders): string | undefined {
  const value = headers['idempotency-key'];
  return Array.isArray(value) ? value.join(', ') : value;
}
