import type { FromServer } from '../../shared/collab/messages.ts';
import type { Problem } from '../../shared/errors.ts';
import type { Packet } from './packet.ts';

/** What a room knows of one connection. */
export interface Member {
  readonly personId: string;
  /** Bytes that it was sent and has not taken yet. */
  readonly bufferedBytes: number;
  /** Sends a message of the stock protocol. */
  send(message: Uint8Array): void;
  /** Sends what others get too. */
  write(packet: Packet): void;
  /** Does something once it has taken all that it was sent; never where it is cut off before. */
  onceRead(act: () => void): void;
  /** Says something in Moothall's own words; a program that does not speak them hears nothing. */
  tell(message: FromServer): void;
  /** The room is done with something that this connection had sent and holds so many bytes for. */
  processed(bytes: number): void;
  /** What it sent was not applied, because its role does not allow it. */
  denied(): void;
  /** Ends the connection, with the reason. */
  end(problem: Problem): void;
}
