import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Security headers. Scripts come from this server alone and never stand in the page; styles may, because the component
 * library writes its theme into the page. Plain http must stay possible: workshops run on addresses without a
 * certificate, where "upgrade insecure requests" would leave an empty page.
 * @param inlineScripts for development, where hot reload begins with a script in the page
 */
export function securityHeaders(options: { https: boolean; inlineScripts: boolean }): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'self'"],
        scriptSrc: ["'self'", ...(options.inlineScripts ? ["'unsafe-inline'"] : [])],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        // Safari before 15.4 does not take 'self' to mean sockets as well.
        connectSrc: ["'self'", (request) => sockets(request)],
        workerSrc: ["'self'", 'blob:'],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    strictTransportSecurity: options.https,
    // Browsers ignore these two over plain http, and say so in the console each time.
    crossOriginOpenerPolicy: options.https,
    originAgentCluster: options.https,
    xFrameOptions: { action: 'deny' },
    // Links carry secrets, so other sites never see where somebody came from.
    referrerPolicy: { policy: 'same-origin' },
  });
}

function sockets(request: IncomingMessage): string {
  const host = request.headers.host ?? '';
  // It becomes part of a header, so only what a host can be.
  return /^[\w.:[\]-]+$/.test(host) ? `ws://${host} wss://${host}` : "'self'";
}
