import type { ClientOrder } from '../load/wire.ts';

/** A server under measurement, running as a process of its own with data of its own, both gone once disposed of. */
export interface BenchServer extends AsyncDisposable {
  readonly name: ServerName;
  /** Its process, as it last started. */
  pid(): number | undefined;
  /** How `people` different people open each of `documents` new documents: a list for each document. */
  open(documents: number, people: number): Promise<ClientOrder[][]>;
  /** SIGKILL, as a power cut would; it can be started again. */
  kill(): Promise<void>;
  /** Starts it on the same data and port, once it has ended; asks it to, where it runs. Resolves once it listens. */
  restart(): Promise<void>;
}

export const serverNames = ['relay', 'moothall', 'hocuspocus', 'y-websocket'] as const;
export type ServerName = (typeof serverNames)[number];
