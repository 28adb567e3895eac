import { WebSocket } from 'ws';
import { problems } from '../../shared/errors.ts';

/** What ws closes with by itself when a frame is larger than it takes. */
const tooLarge = 1009;

export const tooLargeWords =
  'That is more than can be sent at once. Reload the page and paste it in smaller parts.';

/**
 * To the stock provider 1009 is a reason to come back, with the same frame, for ever. Our own code for it is final, and
 * says what to do.
 */
export class PlainspokenWebSocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    if (code === tooLarge) super.close(problems['too-large'].close, tooLargeWords);
    else super.close(code, reason);
  }
}
