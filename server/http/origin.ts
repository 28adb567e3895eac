import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import { Problem } from '../../shared/errors.ts';

/**
 * Whether a request may be answered as far as its Origin goes: none means a program, or a page's own navigation; one that
 * is there must be the host that the request itself names, or PUBLIC_URL. So a page elsewhere can't act with the cookies
 * of somebody who happens to visit it.
 * @param hosts what the request names as its host; more than one behind a proxy
 */
export function isOwnOrigin(
  origin: string | undefined,
  hosts: readonly (string | undefined)[],
  publicUrl: string | undefined,
): boolean {
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const { protocol, host, origin: given } = new URL(origin);
  if (!/^https?:$/.test(protocol)) return false;
  if (publicUrl !== undefined && given === new URL(publicUrl).origin) return true;
  return hosts.some((named) => named !== undefined && named !== '' && hostOf(protocol, named) === host);
}

/** The host as a browser would write it under this protocol: without the port that is usual there. */
function hostOf(protocol: string, host: string): string | undefined {
  const address = `${protocol}//${host}`;
  return URL.canParse(address) ? new URL(address).host : undefined;
}

export function foreignOrigin(): Problem {
  return new Problem(
    'foreign-origin',
    'This request came from a page of another site, so nothing was done. Open Moothall itself and try again there.',
  );
}

/** Refuses what a page of another site sends. */
export function ownOriginOnly(publicUrl: string | undefined): RequestHandler {
  return (request, _response, next) => {
    // `host` believes a proxy's header where a proxy is trusted.
    if (!isOwnOrigin(request.get('origin'), [request.get('host'), request.host], publicUrl))
      throw foreignOrigin();
    next();
  };
}

/** The same for an upgrade, which Express does not see. */
export function upgradeIsOurs(request: IncomingMessage, publicUrl: string | undefined): boolean {
  return isOwnOrigin(request.headers.origin, [request.headers.host], publicUrl);
}
