import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import express from 'express';
import { reachableUrl } from './address.ts';
import type { ServeClient } from './http/serveClient.ts';
import type { Settings } from './settings.ts';

export interface RunningServer {
  /** Where it can be reached, with the port that it really got. */
  url: string;
  /** What links to people begin with: PUBLIC_URL where given, else `url`. */
  linkBase: string;
  /** Stops accepting, lets requests finish, and resolves once all is closed. */
  close(): Promise<void>;
}

/** How long requests may take to finish once the server has been asked to stop. */
const patienceMs = 5000;

/**
 * Starts the server and resolves once it listens.
 * @throws the listening error (`EADDRINUSE`, `EACCES`, …) where the port can't be had
 */
export async function startServer(settings: Settings, serveClient: ServeClient): Promise<RunningServer> {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', settings.trustProxy);
  const http = createServer(app);
  let ready = false;
  app.get('/healthz', (_request, response) => {
    response.status(ready ? 200 : 503).json({ status: ready ? 'ok' : 'unavailable' });
  });
  const client = await serveClient(app, http);
  await listen(http, settings);
  ready = true;
  const { port } = http.address() as AddressInfo;
  const url = reachableUrl(settings.host, port, networkInterfaces());
  return {
    url,
    linkBase: settings.publicUrl ?? url,
    async close() {
      ready = false;
      await Promise.all([closeHttp(http), client.close()]);
    },
  };
}

function listen(http: Server, { port, host }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen({ port, host }, () => {
      http.off('error', reject);
      resolve();
    });
  });
}

/** A browser that keeps its connection open must not keep the server from stopping. */
function closeHttp(http: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => http.closeAllConnections(), patienceMs);
    http.close((error) => {
      clearTimeout(patience);
      if (error) reject(error);
      else resolve();
    });
  });
}
