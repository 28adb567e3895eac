import { gzipSync } from 'node:zlib';
import type { Response } from 'express';

/** Below this, packing saves nothing worth its time. */
const worthPacking = 1024;

/**
 * Sends JSON that many people ask for in the same moment. The compression that all answers go through opens a stream for each,
 * with a quarter of a megabyte and turns in other threads: for an answer of some ten kilobytes that takes several times as
 * long as packing it at once.
 */
export function sendPacked(response: Response, answer: unknown): void {
  const text = JSON.stringify(answer);
  response.type('json').vary('Accept-Encoding');
  if (text.length < worthPacking || response.req.acceptsEncodings('gzip') !== 'gzip') {
    response.end(text);
    return;
  }
  const packed = gzipSync(text, { level: 3 });
  response.set({ 'Content-Encoding': 'gzip', 'Content-Length': String(packed.length) }).end(packed);
}
