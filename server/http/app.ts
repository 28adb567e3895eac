import compression from 'compression';
import express, { type Express, type RequestHandler, type Router } from 'express';
import type { Logger } from 'pino';
import { limits } from '../../shared/limits.ts';
import type { HttpMeters } from './meters.ts';
import { endpointsOf } from './mount.ts';
import { openApiDocument } from './openapi.ts';
import { ownOriginOnly } from './origin.ts';
import { problemHandler, unknownPath } from './problems.ts';
import { requestLog } from './requestLog.ts';
import { securityHeaders } from './securityHeaders.ts';

export interface AppParts {
  log: Logger;
  meters: HttpMeters;
  /** What people type to get here, or undefined where they reach this server directly. */
  publicUrl: string | undefined;
  /** Express's setting: how many proxies stand in front, or their addresses. */
  trustProxy: false | number | string[];
  /** True once the store is open, until the server begins to stop. */
  isReady: () => boolean;
  /** Routers of the API, each with its endpoints mounted by `mount`. */
  routers: readonly Router[];
  /** What is not of the API: the owner's link, and the doors for whoever runs this server. */
  doors: readonly Router[];
  /** socket.io's requests for networks without WebSockets. */
  live: RequestHandler;
  /** Name of the session cookie, for the description of the API. */
  cookieName: string;
  /** Mounts the browser's pages behind everything else. */
  mountPages: (app: Express) => Promise<void>;
  /** Whether pages may hold scripts: only in development. */
  inlineScripts?: boolean;
}

/** Puts the parts of the HTTP server together. Order matters, and is told line by line. */
export async function createApp(parts: AppParts): Promise<Express> {
  const { log, meters, publicUrl, trustProxy, isReady, routers, doors, live, cookieName, inlineScripts } =
    parts;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', trustProxy);
  app.set('query parser', 'simple');

  // Before the headers and the log: whatever watches this server asks often.
  app.get('/healthz', (_request, response) => {
    response.status(isReady() ? 200 : 503).json({ status: isReady() ? 'ok' : 'unavailable' });
  });

  app.use(
    securityHeaders({
      https: publicUrl?.startsWith('https://') ?? false,
      inlineScripts: inlineScripts ?? false,
    }),
  );

  // Before anything reads a body: socket.io reads its own, and a foreign page's must not be read at all.
  const ownOrigin = ownOriginOnly(publicUrl);
  // The one address and nothing below it: `/live/ID` is a page.
  app.all(/^\/live\/?$/, ownOrigin, live);
  app.use(requestLog(log, meters));
  app.use(compression());
  // A mapping names each column of each sheet of a file.
  app.use('/api/imports', ownOrigin, noStore, express.json({ limit: limits.mappingBytes }));
  app.use('/api', ownOrigin, noStore, express.json({ limit: limits.requestBodyBytes }));
  for (const door of doors) app.use(door);

  // Written when it is first asked for: most starts never need it.
  let document: unknown;
  app.get('/api/openapi.json', (_request, response) => {
    document ??= openApiDocument(routers.flatMap(endpointsOf), cookieName);
    response.json(document);
  });
  for (const router of routers) app.use(router);
  app.use('/api', unknownPath);

  await parts.mountPages(app);
  app.use(problemHandler(log));
  return app;
}

/** Answers hold people's names and words, and are true for the moment. */
const noStore: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};
