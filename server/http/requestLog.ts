import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { newId } from '../../shared/ids.ts';
import type { HttpMeters } from './meters.ts';

/** The answer's header that names the request, so that somebody who was refused can say which line of the log it was. */
const idHeader = 'X-Request-Id';

/** A request whose answer nobody waited for, as some proxies call it. */
const cutOff = 499;

/**
 * One line and one measurement for each request: what kind it was, not what it said. Addresses of links hold their
 * secrets, and bodies hold people's words, so the route's pattern alone is named. A browser's or a proxy's own id for the
 * request is not taken over: it can say anything.
 */
export function requestLog(log: Logger, meters: HttpMeters): RequestHandler {
  return (request, response, next) => {
    const began = performance.now();
    const requestId = newId();
    response.locals.requestId = requestId;
    response.set(idHeader, requestId);
    response.on('close', () => {
      const seconds = (performance.now() - began) / 1000;
      const { method } = request;
      const route = routeOf(request.route);
      const status = response.writableFinished ? response.statusCode : cutOff;
      meters.answered({ method, route, status, seconds });
      log.info({ requestId, method, route, status, ms: Math.round(seconds * 1000) }, 'request');
    });
    next();
  };
}

/** The pattern that a request met, or `other` for the pages and for what nothing answered. */
export function routeOf(route: unknown): string {
  const path = typeof route === 'object' && route !== null && 'path' in route ? route.path : undefined;
  return typeof path === 'string' ? path : 'other';
}
