import type { FromServer } from '../../shared/collab/messages.ts';
import type { Problem } from '../../shared/errors.ts';

/** What a room knows of one connection. */
export interface Member {
  readonly personId: string;
  /** Sends a frame of the stock protocol. */
  send(frame: Uint8Array): void;
  /** Sends presence, which a slow reader goes without. */
  sendPresence(frame: Uint8Array): void;
  /** Says something in Moothall's own words; a program that does not speak them hears nothing. */
  tell(message: FromServer): void;
  /** The room is done with so many bytes that this connection had sent. */
  processed(bytes: number): void;
  /** What it sent was not applied, because its role does not allow it. */
  denied(): void;
  /** Ends the connection, with the reason. */
  end(problem: Problem): void;
}
