import type { IncomingMessage, Server } from 'node:http';
import type { Express } from 'express';
import type { FirstAnswerFor } from './firstAnswer.ts';

/** How the browser's pages are served: from a build, or by Vite with hot reload. */
export type ServeClient = (app: Express, http: Server, firstAnswer: FirstAnswerFor) => Promise<ServedClient>;

export interface ServedClient {
  /** True for an upgrade that the pages' own tooling answers: the upgrade router must leave that socket alone. */
  takesUpgrade(request: IncomingMessage): boolean;
  close(): Promise<void>;
}
