import { Sender } from 'ws';

declare module 'ws' {
  /** Exported by ws, but missing from its types. */
  const Sender: {
    frame(
      data: Uint8Array,
      options: { fin: boolean; opcode: number; mask: boolean; readOnly: boolean; rsv1: boolean },
    ): Uint8Array[];
  };
}

/**
 * Messages as they go over the wire. A server does not mask and we do not compress, so these are the same bytes for all
 * who get the same messages: they are put together once, and written to each socket in one call.
 */
export type Packet = Uint8Array;

const binary = { fin: true, opcode: 2, mask: false, readOnly: true, rsv1: false };

export function packetOf(messages: readonly Uint8Array[]): Packet {
  return Buffer.concat(messages.flatMap((message) => Sender.frame(message, binary)));
}
