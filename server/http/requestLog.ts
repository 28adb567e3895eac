import type { RequestHandler } from 'express';
import type { Logger } from 'pino';

/**
 * One line for each request of the API: what kind it was, not what it said. Addresses of links hold their secrets, and
 * bodies hold people's words, so the line names the route's pattern alone.
 */
export function requestLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    const began = performance.now();
    response.on('finish', () => {
      const ms = Math.round(performance.now() - began);
      const route: unknown = request.route?.path;
      log.debug(
        {
          method: request.method,
          route: typeof route === 'string' ? route : null,
          status: response.statusCode,
          ms,
        },
        'request',
      );
    });
    next();
  };
}
