import * as encoding from 'lib0/encoding';
import { stockMessage } from '../../shared/collab/messages.ts';

/** A whole frame with the state of one awareness id, as y-protocols writes it, for clients that keep no awareness. */
export function presenceFrame(clientId: number, clock: number, state: unknown): Uint8Array {
  const states = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, clientId);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, JSON.stringify(state));
  });
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, stockMessage.presence);
    encoding.writeVarUint8Array(encoder, states);
  });
}
