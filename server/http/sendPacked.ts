import type { Response } from 'express';
import { packJson } from './packJson.ts';

/**
 * Sends JSON that many people ask for in the same moment. The compression that all answers go through opens a stream for each,
 * with a quarter of a megabyte and turns in other threads: for an answer of some ten kilobytes that takes several times as
 * long as packing it at once.
 */
export function sendPacked(response: Response, answer: unknown): void {
  response.type('json').vary('Accept-Encoding');
  if (response.req.acceptsEncodings('gzip') !== 'gzip') {
    response.end(JSON.stringify(answer));
    return;
  }
  const packed = packJson(answer);
  response.set({ 'Content-Encoding': 'gzip', 'Content-Length': String(packed.length) }).end(packed);
}
