import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { Problem, problemBody } from '../../shared/errors.ts';
import { TooMany } from '../tooMany.ts';
import { routeOf } from './requestLog.ts';

/** Anything under /api that no router knows. */
export const unknownPath: RequestHandler = () => {
  throw new Problem('not-found', 'There is no such address. GET /api/openapi.json lists them all.');
};

/** Turns whatever was thrown into `application/problem+json`. What was not thrown on purpose says nothing of its inside. */
export function problemHandler(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const problem = toProblem(error);
    if (problem.status >= 500) {
      const { requestId } = response.locals;
      log.error(
        { err: error, requestId, method: request.method, route: routeOf(request.route) },
        'request failed',
      );
    }
    if (response.headersSent) {
      // What has begun can't be taken back, only cut off. Express would do so too, and print the error as it is.
      response.destroy();
      return;
    }
    if (problem instanceof TooMany) response.set('Retry-After', String(problem.retryAfterSeconds));
    response
      .status(problem.status)
      .set('Cache-Control', 'no-store')
      .type('application/problem+json')
      .json(problemBody(problem));
  };
}

/** Express and its readers give what they could not read a status of their own: bad compression, a body cut off. */
function isSendersMistake(error: unknown): boolean {
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 500;
}

export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const type = error instanceof Error && 'type' in error ? error.type : undefined;
  if (type === 'entity.too.large')
    return new Problem('too-large', 'That is more than one request may carry. Nothing was changed.');
  if (type === 'entity.parse.failed')
    return new Problem('malformed', 'The body is not JSON. Nothing was changed.');
  if (type === 'encoding.unsupported' || type === 'charset.unsupported' || error instanceof URIError) {
    return new Problem(
      'malformed',
      'The request is encoded in a way that can’t be read. Nothing was changed.',
    );
  }
  if (isSendersMistake(error)) {
    return new Problem('malformed', 'The request could not be read. Nothing was changed.');
  }
  return new Problem(
    'internal',
    'This is our fault, not yours. What was saved before is safe; please try again.',
    [],
    {
      cause: error,
    },
  );
}
